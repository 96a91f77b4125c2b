/**
 * CSV output: RFC 4180 with a byte order mark, so that spreadsheets read Chinese correctly. Columns are typed, because
 * text that looks like a formula has to be escaped while a negative number has to remain a number.
 */

import { formatRecords } from '../dataset/csv-records.ts';

/**
 * Column type. `text` is free text; `token` has a fixed form (an id, a period, one of several words); `list` holds
 * tokens.
 */
export type ColumnType =
  | 'text'
  | 'token'
  | 'list'
  | 'uri'
  | 'date'
  | 'number'
  | 'integer'
  | 'boolean';

/** Value of a cell. Null is an empty cell; a number may be given as already formatted text. */
export type CsvValue = string | number | boolean | null | readonly string[];

/** Column of a CSV file, with the function that reads its value from a row. */
export interface CsvColumn<Row> {
  /** Column heading. */
  readonly name: string;
  readonly type: ColumnType;
  readonly read: (row: Row) => CsvValue;
}

/** Separator between the tokens of a list. */
export const LIST_SEPARATOR = ';';

/**
 * First characters that a spreadsheet may interpret as a formula (OWASP, CSV injection), including their full-width
 * forms.
 */
export const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function formatValue(cell: CsvValue, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.join(LIST_SEPARATOR);
  const text = String(cell);
  return type === 'text' && FORMULA.test(text) ? `'${text}` : text;
}

/** Formats the header row of a CSV file, after a byte order mark. */
export function formatCsvHeader(columns: readonly Pick<CsvColumn<never>, 'name'>[]): string {
  return `\uFEFF${formatRecords([columns.map((column) => column.name)], '\r\n')}`;
}

/** Formats rows of a CSV file. Text that looks like a formula is prefixed with an apostrophe. */
export function formatCsvRows<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  const records = rows.map((row) => columns.map(({ type, read }) => formatValue(read(row), type)));
  return formatRecords(records, '\r\n');
}

/** Formats a CSV file: a header row, then one row for each item. */
export function formatCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return formatCsvHeader(columns) + formatCsvRows(columns, rows);
}
