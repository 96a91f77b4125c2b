/**
 * Parser of CSV files (RFC 4180, UTF-8, byte order mark allowed): returns rows of named cells, and structural errors such as a
 * missing, unknown or repeated column, a row of the wrong length or an unclosed quotation.
 */
import { CsvError, parseRecords } from './csv-records.ts';
import type { DataError } from './data-error.ts';
import { rowLengthFix, separatorFix } from './repair/file-fixes.ts';

/** The cells of a row by their columns. All rows of a table share its columns. */
export class CsvCells {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #texts: readonly string[];

  constructor(columns: ReadonlyMap<string, number>, texts: readonly string[]) {
    this.#columns = columns;
    this.#texts = texts;
  }

  /** The text of a cell; undefined if there is no such column. */
  get(column: string): string | undefined {
    const at = this.#columns.get(column);
    return at === undefined ? undefined : (this.#texts[at] ?? '');
  }

  *[Symbol.iterator](): Generator<readonly [column: string, text: string]> {
    for (const [column, at] of this.#columns) yield [column, this.#texts[at] ?? ''];
  }
}

export interface CsvRow {
  /** The header is row 1. */
  readonly row: number;
  readonly cells: CsvCells;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly columns: readonly string[];
}

const EMPTY_TABLE: CsvTable = { rows: [], columns: [] };

/** The columns of a file. `languages` holds the prefixes of columns that end with a language tag, such as `name_`. */
export interface FileColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly languages?: readonly string[];
}

function isLanguageColumn(column: string, columns: FileColumns): boolean {
  return (columns.languages ?? []).some((prefix) => {
    if (!column.startsWith(prefix)) return false;
    try {
      const tag = column.slice(prefix.length);
      return Intl.getCanonicalLocales(tag)[0] === tag;
    } catch {
      return false;
    }
  });
}

function checkHeader(file: string, header: readonly string[], columns: FileColumns): DataError[] {
  const names = new Set([...columns.required, ...columns.optional]);
  const expected = `the columns ${[...names].join(', ')}`;
  const errors: DataError[] = [];
  const addError = (column: string, value: string, wanted: string) =>
    errors.push({ file, row: 1, column, value, expected: wanted });
  for (const column of columns.required) {
    if (!header.includes(column)) addError(column, '', `a column ${column}, but it is missing`);
  }
  header.forEach((column, index) => {
    if (column === '') return;
    if (header.indexOf(column) !== index) addError(column, column, 'each column once');
    if (!names.has(column) && !isLanguageColumn(column, columns))
      addError(column, column, expected);
  });
  return errors;
}

/** The cells of each row of a file, of which the first is the header. */
export type CsvRecords = readonly (readonly string[])[];

/** The cells of the records; or the error of a wrong quotation. */
function readRecords(file: string, text: string): { records: CsvRecords; errors: DataError[] } {
  try {
    return { records: parseRecords(text).map(({ cells }) => cells), errors: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const expected = `CSV as in RFC 4180 (${error.message})`;
    return {
      records: [],
      errors: [{ file, row: error.record, column: '', value: '', expected }],
    };
  }
}

/** Parses the text of a CSV file; `file` names it in errors. Skips rows whose cells are all empty. */
export function parseCsv(
  file: string,
  text: string,
  columns: FileColumns,
): { table: CsvTable; errors: DataError[] } {
  const { records, errors } = readRecords(file, text);
  return errors.length > 0 ? { table: EMPTY_TABLE, errors } : tableOf(file, records, columns);
}

/** Most texts occur in many cells: one string for all of them saves memory. */
function internTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const shared = texts.get(text);
    if (shared !== undefined) return shared;
    texts.set(text, text);
    return text;
  };
}

/** Names the cells of the records of a CSV file, as `parseCsv` does. */
export function tableOf(
  file: string,
  records: CsvRecords,
  columns: FileColumns,
): { table: CsvTable; errors: DataError[] } {
  const header = (records[0] ?? []).map((column) => column.trim());
  const fix = separatorFix(header);
  if (fix !== null) {
    const value = header[0] ?? '';
    const expected = 'columns separated by commas';
    return { table: EMPTY_TABLE, errors: [{ file, row: 1, column: '', value, expected, fix }] };
  }
  const errors = checkHeader(file, header, columns);
  const positions = new Map(header.map((column, at) => [column, at]));
  const unnamed = header.flatMap((column, at) => (column === '' ? [at] : []));
  const rows: CsvRow[] = [];
  const intern = internTexts();
  records.forEach((record, index) => {
    if (index === 0 || record.every((cell) => cell === '')) return;
    const row = index + 1;
    const isLonger = record.some((cell, at) => at >= header.length && cell !== '');
    if (isLonger || record.length < header.length) {
      const expected = `${header.length} cells in the row, as in the header, but it has ${record.length}`;
      const fix = rowLengthFix(record);
      errors.push({ file, row, column: '', value: record.join(','), expected, fix });
    }
    const value = unnamed.map((at) => record[at] ?? '').find((cell) => cell !== '');
    if (value !== undefined)
      errors.push({ file, row, column: '', value, expected: 'a column with a name in the header' });
    rows.push({ row, cells: new CsvCells(positions, record.map(intern)) });
  });
  return { table: { rows, columns: header.filter(Boolean) }, errors };
}
