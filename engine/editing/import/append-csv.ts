/** Formats rows to append to an authored CSV file without changing its existing bytes. */
import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { CommandError } from '../../dataset/command-error.ts';
import type { NewRow } from './new-observations.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The text to append for the rows, with the file's columns and line ends. Throws a `CommandError` if the file has no column for
 * a cell that isn't empty.
 */
export function formatAppendedRows(text: string, rows: readonly NewRow[]): string {
  const [head = []]: string[][] = parse(text.replace(BYTE_ORDER_MARK, ''), {
    ...{ to_line: 1, relax_column_count: true },
  });
  const columns = head.map((column) => column.trim());
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
  return separator + stringify(records, { record_delimiter: lineEnd });
}
