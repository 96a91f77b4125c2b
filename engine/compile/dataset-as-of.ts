/** Dataset as known on one date: the input of every document of that date. */

import type { IndexedDataset } from '../dataset/indexed-dataset.ts';
import type { DecimalsByMetric } from '../evidence/rounding.ts';
import type { Solution } from '../evidence/solver.ts';

/** Dataset as known on one date, with the solution of each basis. */
export interface DatasetAsOf {
  readonly lookup: IndexedDataset;
  readonly asOf: string;
  readonly solutions: ReadonlyMap<string, Solution>;
  /** Decimals to which bounds are rounded, by metric. */
  readonly decimals: DecimalsByMetric;
}
