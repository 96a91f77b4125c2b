/** A dataset as known on one date: what every document of that date is made from. */

import type { IndexedDataset } from '../dataset/indexed-dataset.ts';
import type { DecimalsByMetric } from '../evidence/rounding.ts';
import type { Solution } from '../evidence/solution.ts';

/** A dataset as known on one date, with the solution of each basis. */
export interface DatasetAsOf {
  readonly lookup: IndexedDataset;
  readonly asOf: string;
  readonly solutions: ReadonlyMap<string, Solution>;
  /** To which published bounds are rounded. */
  readonly decimals: DecimalsByMetric;
}
