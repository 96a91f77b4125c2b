/**
 * One CSV file as rows of named cells (RFC 4180, UTF-8, byte order mark allowed), or the faults of its form:
 * a missing, unknown or repeated column, a row of the wrong length, a broken quotation.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './data-error.ts';
import { lengthDamage, separatorDamage } from './repair/file-fixes.ts';

export interface TableRow {
  /** The header is row 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: readonly string[];
}

const NO_TABLE: Table = { rows: [], columns: [] };

/** What columns a file has. `languages` are prefixes of columns such as `name_` that may go on with any language. */
export interface TableForm {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly languages?: readonly string[];
}

function isLanguageColumn(column: string, form: TableForm): boolean {
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

function headerFaults(file: string, header: readonly string[], form: TableForm): Fault[] {
  const known = new Set([...form.required, ...form.optional]);
  const expected = `the columns ${[...known].join(', ')}`;
  const faults: Fault[] = [];
  const fault = (column: string, value: string, words: string) =>
    faults.push({ file, row: 1, column, value, expected: words });
  for (const column of form.required) {
    if (!header.includes(column)) fault(column, '', `a column ${column}, but it is missing`);
  }
  header.forEach((column, index) => {
    if (column === '') return;
    if (header.indexOf(column) !== index) fault(column, column, 'each column once');
    if (!known.has(column) && !isLanguageColumn(column, form)) fault(column, column, expected);
  });
  return faults;
}

function parseRecords(file: string, text: string): { records: string[][]; faults: Fault[] } {
  try {
    const records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    return { records, faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === 'number' ? error.records + 1 : null;
    const expected = `CSV as in RFC 4180 (${error.message})`;
    return { records: [], faults: [{ file, row, column: '', value: '', expected }] };
  }
}

/** Reads the text of a CSV file; `file` names it in faults. Rows that are empty from end to end are passed over. */
export function readTable(
  file: string,
  text: string,
  form: TableForm,
): { table: Table; faults: Fault[] } {
  const { records, faults } = parseRecords(file, text);
  if (faults.length > 0) return { table: NO_TABLE, faults };
  const header = (records[0] ?? []).map((column) => column.trim());
  const undo = separatorDamage(header);
  if (undo !== null) {
    const value = header[0] ?? '';
    const expected = 'columns split by commas';
    return { table: NO_TABLE, faults: [{ file, row: 1, column: '', value, expected, undo }] };
  }
  faults.push(...headerFaults(file, header, form));
  const rows: TableRow[] = [];
  // Most cells say what many others say: each text is in memory once.
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
      const undo = lengthDamage(record);
      faults.push({ file, row, column: '', value: record.join(','), expected, undo });
    }
    const unnamed = record.findIndex((cell, at) => header[at] === '' && cell !== '');
    if (unnamed >= 0) {
      const value = record[unnamed] ?? '';
      faults.push({ file, row, column: '', value, expected: 'a column with a name in the header' });
    }
    rows.push({
      row,
      cells: new Map(header.map((column, at) => [column, once(record[at] ?? '')])),
    });
  });
  return { table: { rows, columns: header.filter(Boolean) }, faults };
}
