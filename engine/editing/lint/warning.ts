/**
 * Warnings about valid data that is more often wrong than right. A warning blocks nothing; `Checked:` and a reason in the row's
 * note silence it.
 */

import { type DatasetFiles, FILE_COLUMNS, readText } from '../../dataset/dataset-files.ts';
import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { type CsvRow, type CsvTable, parseCsv, tableOf } from '../../dataset/parse-csv.ts';
import type { DatasetRecords } from '../../dataset/parse-dataset.ts';
import type { Dataset, Observation } from '../../dataset/schema.ts';

export interface LintWarning {
  /** `{dataset}/{file}`. */
  readonly file: string;
  /** The header is row 1; null if the warning concerns no row. */
  readonly row: number | null;
  readonly column: string;
  /** The text found. */
  readonly value: string;
  readonly reason: string;
}

/** The data that the rules check. */
export interface LintContext {
  readonly dataset: Dataset;
  readonly lookup: IndexedDataset;
  /** The used observations, whether or not their note silences warnings. */
  readonly observations: readonly Observation[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A warning about an observation, before its row number is looked up. */
export interface FigureWarning {
  readonly observation: Observation;
  readonly column: 'entity' | 'period' | 'value' | 'yoy';
  readonly reason: string;
}

/** Ascending rows as text: `row 2`, `rows 2 to 4 and 9`. */
function rowsText(rows: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const span = spans.at(-1);
    if (span && row === span.last + 1) span.last = row;
    else spans.push({ first: row, last: row });
  }
  const texts = spans.map(({ first, last }) =>
    first === last ? `${first}` : `${first} to ${last}`,
  );
  const list = [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter(Boolean).join(' and ');
  return `${rows.length > 1 ? 'rows' : 'row'} ${list}`;
}

/** Warnings as text, in order; what is the same in several rows is said once, with the rows and their number. */
export function describeWarnings(warnings: readonly LintWarning[]): string[] {
  const rowsOf = new Map<string, { readonly warning: LintWarning; readonly rows: number[] }>();
  for (const warning of warnings) {
    const { file, column, value, reason, row } = warning;
    const key = JSON.stringify([file, row === null, column, value, reason]);
    const same = rowsOf.get(key) ?? { warning, rows: [] };
    rowsOf.set(key, same);
    if (row !== null) same.rows.push(row);
  }
  return [...rowsOf.values()].map(({ warning: { file, column, value, reason }, rows }) => {
    const where = rows.length > 0 ? rowsText(rows.toSorted((a, b) => a - b)) : '';
    const times = rows.length > 1 ? ` (${rows.length} times)` : '';
    const parts = [file, where, `column ${column}`].filter(Boolean);
    return `${parts.join(', ')}: ${JSON.stringify(value)} ${reason}${times}`;
  });
}

/** Silences the warnings of a row if its note contains it. */
export const SUPPRESSION = /\bChecked:/;

/** The row number of an id in a file; null if there is none. */
export type RowNumberLookup = (file: string, id: string) => number | null;

// Row numbers of authored rows, for warnings: a parsed dataset doesn't keep them.

const FILES = ['entities.csv', 'sources.csv', 'observations.csv'] as const;

function rowId(file: (typeof FILES)[number], { cells }: CsvRow): string {
  const columns =
    file === 'observations.csv' ? ['entity', 'metric', 'period', 'basis', 'source'] : ['id'];
  return columns.map((column) => cells.get(column) ?? '').join('/');
}

function indexTables(tableOfFile: (file: (typeof FILES)[number]) => CsvTable): RowNumberLookup {
  const rows = new Map<string, number>();
  for (const file of FILES)
    for (const row of tableOfFile(file).rows) rows.set(`${file}/${rowId(file, row)}`, row.row);
  return (file, id) => rows.get(`${file}/${id}`) ?? null;
}

/** Indexes the rows of a dataset's files; they must parse without an error. */
export function indexRowNumbers(files: DatasetFiles): RowNumberLookup {
  return indexTables((file) => {
    const text = readText(files, '', file, []) ?? '';
    return parseCsv(file, text, FILE_COLUMNS[file]).table;
  });
}

/** Indexes the records of a dataset. */
export function indexRecords(records: DatasetRecords['records']): RowNumberLookup {
  return indexTables((file) => tableOf(file, records.get(file) ?? [], FILE_COLUMNS[file]).table);
}
