/** Formats rows to append to an authored CSV file without changing its existing bytes. */

import { formatRecords, parseRecords } from '../../dataset/csv-records.ts';
import { CommandError } from '../../model/command-error.ts';
import type { NewRow } from './new-observations.ts';

/**
 * The text to append for the rows, with the file's columns and line ends. Throws a `CommandError` if the file has no column for
 * a cell that isn't empty.
 */
export function formatAppendedRows(text: string, rows: readonly NewRow[]): string {
  const [header] = parseRecords(text);
  const columns = (header?.cells ?? []).map((column) => column.trim());
  const records = rows.map((row) => {
    const missing = Object.keys(row).find((key) => row[key] !== '' && !columns.includes(key));
    if (missing) {
      throw new CommandError(
        `no column ${missing} in the file, expected one for ${JSON.stringify(row[missing])}`,
        `add ${missing} to the first row of the file, and an empty cell to every other row`,
      );
    }
    return columns.map((column) => row[column] ?? '');
  });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const separator = text === '' || /\r?\n$/.test(text) ? '' : lineEnd;
  return separator + formatRecords(records, lineEnd);
}
