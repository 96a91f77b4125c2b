/** The release of the real data as the worker reads it, without pictures, which nothing here asks for. */
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.ts';
import { loadDatasets } from '../../engine/dataset/parse-dataset.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { POINTER_KEY } from '../../engine/model/urls.ts';
import type { Bodies } from '../../publish/release/packer.ts';
import { makeRelease } from '../../publish/release/release.ts';
import { UNRENDERED } from '../../publish/release/renderers.ts';
import { firstPointer } from '../../publish/store/release-pointer.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { formsOf } from '../../site/release-renderers.ts';

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
