/**
 * One CSV file as rows of named cells (RFC 4180, UTF-8, byte order mark allowed), or the errors of its form:
 * a missing, unknown or repeated column, a row of the wrong length, a broken quotation.
 */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
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

/** The columns of a file. `languages` are the prefixes, such as `name_`, that a language tag may follow. */
export interface FileColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly languages?: readonly string[];
}

function isLanguageColumn(column: string, form: FileColumns): boolean {
  return (form.languages ?? []).some((prefix) => {
    if (!column.startsWith(prefix)) return false;
    try {
      const tag = column.slice(prefix.length);
      return Intl.getCanonicalLocales(tag)[0] === tag;
    } catch {
      return false;
    }
  });
}

function checkHeader(file: string, header: readonly string[], form: FileColumns): DataError[] {
  const known = new Set([...form.required, ...form.optional]);
  const expected = `the columns ${[...known].join(', ')}`;
  const errors: DataError[] = [];
  const fault = (column: string, value: string, words: string) =>
    errors.push({ file, row: 1, column, value, expected: words });
  for (const column of form.required) {
    if (!header.includes(column)) fault(column, '', `a column ${column}, but it is missing`);
  }
  header.forEach((column, index) => {
    if (column === '') return;
    if (header.indexOf(column) !== index) fault(column, column, 'each column once');
    if (!known.has(column) && !isLanguageColumn(column, form)) fault(column, column, expected);
  });
  return errors;
}

function parseRecords(file: string, text: string): { records: string[][]; errors: DataError[] } {
  try {
    const records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    return { records, errors: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === 'number' ? error.records + 1 : null;
    const expected = `CSV as in RFC 4180 (${error.message})`;
    return { records: [], errors: [{ file, row, column: '', value: '', expected }] };
  }
}

/** Reads the text of a CSV file; `file` names it in errors. Rows that are empty from end to end are passed over. */
export function parseCsv(
  file: string,
  text: string,
  form: FileColumns,
): { table: CsvTable; errors: DataError[] } {
  const { records, errors } = parseRecords(file, text);
  if (errors.length > 0) return { table: EMPTY_TABLE, errors };
  const header = (records[0] ?? []).map((column) => column.trim());
  const fix = separatorFix(header);
  if (fix !== null) {
    const value = header[0] ?? '';
    const expected = 'columns split by commas';
    return { table: EMPTY_TABLE, errors: [{ file, row: 1, column: '', value, expected, fix }] };
  }
  errors.push(...checkHeader(file, header, form));
  const rows: CsvRow[] = [];
  // Most texts occur in many cells: keep each in memory once.
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text) ?? text;
    texts.set(text, known);
    return known;
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
      cells: new Map(header.map((column, at) => [column, once(record[at] ?? '')])),
    });
  });
  return { table: { rows, columns: header.filter(Boolean) }, errors };
}
