/**
 * Parser of CSV files (RFC 4180, UTF-8, byte order mark allowed): returns rows of named cells, and structural errors such as a
 * missing, unknown or repeated column, a row of the wrong length or an unclosed quotation.
 */
import { CsvError, parseRecords } from './csv-records.ts';
import type { DataError } from './data-error.ts';
import { rowLengthFix, separatorFix } from './repair/file-fixes.ts';

export interface CsvRow {
  /** The header is row 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
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

/** The cells of the records; or the error of a wrong quotation. */
function readRecords(
  file: string,
  text: string,
): { records: (readonly string[])[]; errors: DataError[] } {
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
  if (errors.length > 0) return { table: EMPTY_TABLE, errors };
  const header = (records[0] ?? []).map((column) => column.trim());
  const fix = separatorFix(header);
  if (fix !== null) {
    const value = header[0] ?? '';
    const expected = 'columns separated by commas';
    return { table: EMPTY_TABLE, errors: [{ file, row: 1, column: '', value, expected, fix }] };
  }
  errors.push(...checkHeader(file, header, columns));
  const rows: CsvRow[] = [];
  // Most texts occur in many cells: interning saves memory.
  const texts = new Map<string, string>();
  const intern = (text: string): string => {
    const shared = texts.get(text) ?? text;
    texts.set(text, shared);
    return shared;
  };
  records.forEach((record, index) => {
    if (index === 0 || record.every((cell) => cell === '')) return;
    const row = index + 1;
    const extra = record.slice(header.length).filter((cell) => cell !== '');
    if (extra.length > 0 || record.length < header.length) {
      const expected = `${header.length} cells in the row, as in the header, but it has ${record.length}`;
      const fix = rowLengthFix(record);
      errors.push({ file, row, column: '', value: record.join(','), expected, fix });
    }
    const unnamed = record.findIndex((cell, at) => header[at] === '' && cell !== '');
    if (unnamed >= 0) {
      const value = record[unnamed] ?? '';
      errors.push({ file, row, column: '', value, expected: 'a column with a name in the header' });
    }
    rows.push({
      row,
      cells: new Map(header.map((column, at) => [column, intern(record[at] ?? '')])),
    });
  });
  return { table: { rows, columns: header.filter(Boolean) }, errors };
}
