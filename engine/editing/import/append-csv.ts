/** Rows at the end of a CSV file that people edit: nothing that stands in it is touched, to the last byte. */
import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { CommandError } from '../../dataset/command-error.ts';
import type { NewRow } from './new-observations.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * What follows `text`, for the rows in its columns and with its line ends. Throws a halt where a cell that isn't empty has no
 * column there.
 */
export function formatAppendedRows(text: string, rows: readonly NewRow[]): string {
  const [head = []]: string[][] = parse(text.replace(BYTE_ORDER_MARK, ''), {
    ...{ to_line: 1, relax_column_count: true },
  });
  const columns = head.map((column) => column.trim());
  const records = rows.map((row) => {
    const lost = Object.keys(row).find((key) => row[key] !== '' && !columns.includes(key));
    if (lost) {
      throw new CommandError(
        `no column ${lost} in the file, expected one for ${JSON.stringify(row[lost])}`,
        `add ${lost} to the first row of the file, and an empty cell to each other row`,
      );
    }
    return columns.map((column) => row[column] ?? '');
  });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const begun = text === '' || /\r?\n$/.test(text) ? '' : lineEnd;
  return begun + stringify(records, { record_delimiter: lineEnd });
}
