/** What looks unusual in the figures of a draft. Apart from its ranking, which is shown without waiting for it. */
import { lintDataset } from '../lint/lint.ts';
import { findFormulaTexts, isPlaceholderWarning } from '../lint/text-checks.ts';
import { indexRecords, type RowNumberLookup } from '../lint/warning.ts';
import type { DraftRanking } from './draft-ranking.ts';

/** Something that may be wrong in the figures. */
export interface DraftWarning {
  /** The line of the table; null if it concerns no row of it. */
  readonly line: number | null;
  readonly found: string;
  readonly reason: string;
}

/** The row numbers of a dataset's records, found at the first warning: most tables have none. */
function lazyRowNumbers({ records }: DraftRanking['records']): RowNumberLookup {
  let found: RowNumberLookup | null = null;
  return (file, id) => {
    found ??= indexRecords(records);
    return found(file, id);
  };
}

/** Warnings about the dataset, with the lines of the figures. `today`: `YYYY-MM-DD`. */
export function draftWarnings(
  { solved, records, figures }: DraftRanking,
  today: string,
): DraftWarning[] {
  const { dataset } = solved;
  const formulas = findFormulaTexts(dataset.id, records.records);
  return [...lintDataset(dataset, today, lazyRowNumbers(records)), ...formulas]
    .filter((warning) => !isPlaceholderWarning(warning))
    .map(({ file, row, value, reason }) => {
      // The header is row 1, and the observations are in the order of the figures.
      const figure = row !== null && file.endsWith('/observations.csv') ? figures[row - 2] : null;
      return { line: figure?.line || null, found: value, reason };
    });
}
