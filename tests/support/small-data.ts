/** A dataset small enough to be seen at a glance: two places, two figures, one claim. */
import { fileURLToPath } from 'node:url';
import { type CompiledDataset, compile } from '../../data/compile.ts';
import { describeFault } from '../../data/fault.ts';
import { loadDataset } from '../../data/load.ts';

export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));

/** The small dataset, compiled. Throws with every fault if it has any. */
export function small(): CompiledDataset {
  const { dataset, faults } = loadDataset(SMALL);
  if (!dataset) throw new Error(faults.map(describeFault).join('\n'));
  return compile(dataset);
}
