/** Reads `rewrites.csv`: the reasons for alterations of published history. */
import { parseDayOrMonth } from '../model/iso-date.ts';
import type { DataError } from './data-error.ts';
import type { CsvTable } from './parse-csv.ts';
import { checkDuplicate, mapRows } from './row-reader.ts';
import type { Rewrite } from './schema.ts';
import { rewriteId } from './sort-dataset.ts';

/** Reads the rows and adds every error. A repeated row is an error, and so is one whose `from` is after its `date`. */
export function readRewrites(file: string, table: CsvTable, errors: DataError[]): Rewrite[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const date = parseDayOrMonth(row.read('date', 'date') ?? '');
    const from = parseDayOrMonth(row.read('from', 'date') ?? '');
    const reason = row.read('reason', 'requiredText');
    if (date === null || from === null || reason === null) return null;
    if (from > date) row.addError('from', `a date that is not after the row's own, ${date}`);
    const rewrite = { date, from, reason };
    checkDuplicate(seen, rewriteId(rewrite), row, 'reason');
    return rewrite;
  });
}
