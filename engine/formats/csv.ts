/**
 * CSV output: RFC 4180 with a byte order mark, so that spreadsheets read Chinese correctly. Columns are typed, because
 * text that looks like a formula has to be escaped while a negative number has to remain a number.
 */
import { formatRecords } from '../dataset/csv-records.ts';
import type { Rank } from '../model/documents.ts';
import { isInForce, parsePeriod, yearBefore } from '../model/period.ts';
import type { ObservationStatus } from '../model/vocabulary.ts';

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

// Letters of the column `flag` of tables and rankings: those of Eurostat's tables where these have them (`b`, `e`, `p`), and two of
// our own (`s`, `o`). Where several hold, they are joined in this order.

/** What each letter says. */
export const FLAG_MEANINGS = {
  b: 'break in the series, because the way of counting was not in force a year before',
  e: 'estimated, forecast or derived',
  p: 'provisional',
  s: 'stated only: the rank follows from published statements of rank, not from figures alone',
  o: 'open: more than one rank or no upper end is possible',
} as const;

type Letter = keyof typeof FLAG_MEANINGS;

/** Description of the column with the letters that a table can have. */
export function flagDescription(letters: readonly Letter[]): string {
  const meanings = letters.map((letter) => `${letter}: ${FLAG_MEANINGS[letter]}`);
  return `Letters, joined where several hold: ${meanings.join('; ')}.`;
}

type Basis = Parameters<typeof isInForce>[0];

/** `b` if the basis is in force over the period, but wasn't over the same months a year before. */
export function breakFlag(basis: Basis | undefined, period: string): string {
  const months = parsePeriod(period);
  if (!basis || !months) return '';
  return isInForce(basis, period) && !isInForce(basis, yearBefore(months).id) ? 'b' : '';
}

/** `e` or `p` by the status of a figure, and `e` for its publisher’s estimate; empty without a figure. */
export function statusFlag(
  figure: { readonly status: ObservationStatus; readonly modelled?: true } | null | undefined,
): string {
  const { status, modelled } = figure ?? {};
  if (modelled) return status === 'preliminary' ? 'ep' : 'e';
  if (status === 'preliminary') return 'p';
  return status === 'estimate' || status === 'forecast' || status === 'derived' ? 'e' : '';
}

/** `s` or `o` by what a rank in the whole level rests on; open without a rank. */
export function standingFlag(rank: Rank | null | undefined): string {
  if (rank?.standing === 'proven') return '';
  return rank?.standing === 'stated' ? 's' : 'o';
}
