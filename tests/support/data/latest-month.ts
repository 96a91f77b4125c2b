/** The rows of a dataset that became known in its latest month. */
import type { Dataset } from '../../../engine/dataset/schema.ts';

/** What a month added to a dataset. */
export interface LatestMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The number of figures, of statements of rank, and of statements on who is left out. */
  readonly rows: number;
  /** The dataset without them. */
  readonly before: Dataset;
}

const monthOf = (row: { readonly knownFrom: string }) => row.knownFrom.slice(0, 'YYYY-MM'.length);

/** Takes the latest month off a dataset. */
export function withoutLatestMonth(dataset: Dataset): LatestMonth {
  const all = [...dataset.observations, ...dataset.claims, ...dataset.completeness];
  const month = all.map(monthOf).sort().at(-1) ?? '';
  const isEarlier = (row: { readonly knownFrom: string }) => monthOf(row) < month;
  const before = {
    ...dataset,
    observations: dataset.observations.filter(isEarlier),
    claims: dataset.claims.filter(isEarlier),
    completeness: dataset.completeness.filter(isEarlier),
  };
  return { month, rows: all.filter((row) => !isEarlier(row)).length, before };
}
