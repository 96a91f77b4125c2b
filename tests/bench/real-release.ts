/** The release of the real data as the worker reads it, without pictures, which no benchmark requests. */
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.ts';
import type { Bodies } from '../../publish/release/pack.ts';
import { makeRelease, snapshotValues } from '../../publish/release/release.ts';
import { NO_RENDERERS } from '../../publish/release/renderers.ts';
import { loadDatasets } from '../../scripts/lib/load-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { renderVintageFiles } from '../../site/release-renderers.ts';

const ORIGIN = 'http://localhost';

/** The values of KV by key, including the pointer. */
export async function realStore(): Promise<Bodies> {
  const { datasets } = loadDatasets(join(ROOT, 'data'));
  const release = makeRelease(
    datasets.map((dataset) => compile(dataset)),
    { ...NO_RENDERERS, origin: ORIGIN, forms: (view) => renderVintageFiles(view, ORIGIN) },
  );
  return snapshotValues(release);
}
