/**
 * Rows as CSV: RFC 4180, with a byte order mark so that a spreadsheet reads Chinese. Columns say what type they are of,
 * because a spreadsheet runs a text that looks like a formula, while a negative number has to stay a number.
 */
import { stringify } from 'csv-stringify/browser/esm/sync';

/** `text` is free; a `token` is of a fixed form (an id, a period, one of some words); a `list` holds tokens. */
export type ColumnType =
  | 'text'
  | 'token'
  | 'list'
  | 'uri'
  | 'date'
  | 'number'
  | 'integer'
  | 'boolean';

/** Null is an empty cell. Numbers may come as they are to be written. */
export type CsvValue = string | number | boolean | null | readonly string[];

export interface CsvColumn<Row> {
  /** Its heading. */
  readonly name: string;
  readonly type: ColumnType;
  readonly read: (row: Row) => CsvValue;
}

/** Between the tokens of a list. */
export const LIST_SEPARATOR = ';';

/** What a spreadsheet may take for the beginning of a formula, as OWASP lists it (CSV injection); also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function formatValue(cell: CsvValue, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.join(LIST_SEPARATOR);
  const text = String(cell);
  return type === 'text' && FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a CSV file: a row of headings, then one for each of `rows`. Formulas in texts get an apostrophe in front. */
export function formatCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const headings = columns.map((column) => column.name);
  const records = rows.map((row) => columns.map(({ type, read }) => formatValue(read(row), type)));
  return stringify([headings, ...records], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
