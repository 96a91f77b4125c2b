/** The ten operations to begin with, one or two of each group, for the documentation and for assistants. */
import { exampleUrl, type Operation, operations } from './operations.ts';
import type { DocumentedRouteName } from './route-reference.ts';
import type { Sample } from './sample.ts';

const MAIN_ROUTES: readonly DocumentedRouteName[] = [
  'ranking',
  'datasetRankings',
  'verdict',
  'entity',
  'leaders',
  'changes',
  'dataset',
  'bounds',
  'observations',
  'releases',
];

/** An operation with its address in this copy. */
export interface MainOperation {
  readonly operation: Operation;
  readonly example: string;
}

/** The ten operations, in display order. */
export function mainOperations(sample: Sample): MainOperation[] {
  const all = operations();
  return MAIN_ROUTES.flatMap((name) => {
    const operation = all.find((one) => one.name === name && one.ending === '' && !one.isFrozen);
    return operation ? [{ operation, example: exampleUrl(operation, sample) }] : [];
  });
}
