/** The release of the real data as the worker reads it, without pictures, which nothing here asks for. */
import { join } from 'node:path';
import { POINTER_KEY } from '../../data/address.ts';
import { compile } from '../../data/compile.ts';
import { jsonBody } from '../../data/json-body.ts';
import { loadDatasets } from '../../data/load.ts';
import type { Bodies } from '../../data/packer.ts';
import { firstPointer } from '../../data/pointer.ts';
import { makeRelease } from '../../data/release.ts';
import { UNRENDERED } from '../../data/rendering.ts';
import { ROOT } from '../../scripts/paths.ts';
import { formsOf } from '../../site/rendering.ts';

const ORIGIN = 'http://localhost';

/** The values of KV by key, the pointer among them. */
export function realStore(): Bodies {
  const { datasets } = loadDatasets(join(ROOT, 'data'));
  const release = makeRelease(
    datasets.map((dataset) => compile(dataset)),
    { ...UNRENDERED, origin: ORIGIN, forms: (view) => formsOf(view, ORIGIN) },
  );
  return new Map([...release.values, [POINTER_KEY, jsonBody(firstPointer(release.id))]]);
}
