/**
 * Published table: its rows with the days on which they hold, and one list of column definitions, from which the CSV, the
 * data package and the documentation are generated.
 */

import { type CsvColumn, formatCsvHeader, formatCsvRows } from '../../formats/csv.ts';
import type { Constraints } from '../../model/documents.ts';

/** Description of a column. `references` names the table whose `id` the cells refer to. */
export interface Field extends Pick<CsvColumn<never>, 'name' | 'type'> {
  /** Description in plain English, including the unit. */
  readonly description: string;
  readonly constraints: Constraints;
  readonly references?: string;
}

/** Column of a table, with the function that reads its value from a row. */
export interface Column<Row> extends Field, CsvColumn<Row> {}

/** Rows that hold from a day on (`YYYY-MM-DD`; empty: ever since), to the day before `until`; null if they still hold. */
export interface DatedRows<Row> {
  readonly from: string;
  readonly until: string | null;
  readonly rows: () => readonly Row[];
}

/** Rows in both formats, without the text around them: `json` without brackets, `csv` without the header row. */
export interface FormattedRows extends Omit<DatedRows<never>, 'rows'> {
  readonly json: () => string;
  readonly csv: () => string;
}

/** Table of a dataset, ready to be published as JSON and CSV. */
export interface DataTable {
  /** Last segment of its URL, and the property that holds its rows in JSON. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Names of the columns that identify a row; empty if none do. */
  readonly primaryKey: readonly string[];
  /** Rows that hold now, as published in JSON, without brackets. */
  readonly json: () => string;
  /** Text of the CSV file. */
  readonly csv: () => string;
  /** Header row of the CSV file. */
  readonly csvHeader: string;
  /** Rows of all dates. */
  readonly history: () => readonly FormattedRows[];
}

interface Definition<Row> extends Pick<DataTable, 'name' | 'title' | 'description' | 'primaryKey'> {
  readonly columns: readonly Column<Row>[];
  readonly history: () => readonly DatedRows<Row>[];
}

/** Returns a function that computes a value when it is first called. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Formats rows; only once if they still hold, because both the table and its history have them. */
function formattedRows<Row>(
  { from, until, rows }: DatedRows<Row>,
  columns: readonly Column<Row>[],
): FormattedRows {
  const json = () => JSON.stringify(rows()).slice(1, -1);
  const csv = () => formatCsvRows(columns, rows());
  return until === null
    ? { from, until, json: once(json), csv: once(csv) }
    : { from, until, json, csv };
}

/** Creates a table from its definition. */
export function dataTable<Row extends object>(definition: Definition<Row>): DataTable {
  const { name, title, description, primaryKey, columns, history } = definition;
  const csvHeader = formatCsvHeader(columns);
  const dated = once(() => history().map((rows) => formattedRows(rows, columns)));
  const current = () => dated().filter(({ until }) => until === null);
  return {
    name,
    title,
    description,
    primaryKey,
    fields: columns,
    json: () =>
      current()
        .map(({ json }) => json())
        .filter((text) => text !== '')
        .join(),
    csv: () =>
      csvHeader +
      current()
        .map(({ csv }) => csv())
        .join(''),
    csvHeader,
    history: dated,
  };
}

/** A row that holds ever since. */
export function undated<Row>(rows: readonly Row[]): DatedRows<Row>[] {
  return [{ from: '', until: null, rows: () => rows }];
}

/** The versions of a row by the days on which they begin, in ascending order. */
export function rowVersions<Row>(
  days: readonly string[],
  versionOn: (day: string) => Row,
): DatedRows<Row>[] {
  return days.map((from, index) => {
    const version = versionOn(from);
    return { from, until: days[index + 1] ?? null, rows: () => [version] };
  });
}
