/** A minimal dataset: two entities, two figures, one claim. */
import { fileURLToPath } from 'node:url';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';

export const SMALL = fileURLToPath(new URL('../../fixtures/small', import.meta.url));

/** The small dataset, compiled. Throws with every error if it has any. */
export function small(): CompiledDataset {
  const { dataset, errors } = loadDataset(SMALL);
  if (!dataset) throw new Error(errors.map(formatDataError).join('\n'));
  return compile(dataset);
}
