/** What is known on one date: the ground of every document of that date. */

import type { IndexedDataset } from '../dataset/indexed-dataset.ts';
import type { Solution } from '../evidence/solution.ts';

/** A dataset as known on one date, with the solution of each basis. */
export interface DatasetAsOf {
  readonly lookup: IndexedDataset;
  readonly asOf: string;
  readonly solutions: ReadonlyMap<string, Solution>;
}
