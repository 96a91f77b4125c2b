/** A dataset as it was on an earlier date. */
import type { Dataset, Knowledge } from '../../../engine/dataset/schema.ts';

/** The rows as their authors had them on that date. */
function rowsOn<Row extends Knowledge>(rows: readonly Row[], date: string): Row[] {
  return rows
    .filter((row) => row.knownFrom <= date)
    .map((row) =>
      row.withdrawnOn !== null && row.withdrawnOn > date
        ? { ...row, withdrawnOn: null, withdrawnReason: '' }
        : row,
    );
}

/** The dataset as its authors had it on a date (`YYYY-MM-DD`). */
export function datasetOn(dataset: Dataset, date: string): Dataset {
  return {
    ...dataset,
    observations: rowsOn(dataset.observations, date),
    claims: rowsOn(dataset.claims, date),
    completeness: rowsOn(dataset.completeness, date),
  };
}
