/**
 * Published table: its rows and one list of column definitions, from which the CSV, the data package and the
 * documentation are generated.
 */

import type { Constraints } from '../../model/documents.ts';
import { type CsvColumn, formatCsv } from '../format-csv.ts';

/** Description of a column. `references` names the table whose `id` the cells refer to. */
export interface Field extends Pick<CsvColumn<never>, 'name' | 'type'> {
  /** Description in plain English, including the unit. */
  readonly description: string;
  readonly constraints: Constraints;
  readonly references?: string;
}

/** Column of a table, with the function that reads its value from a row. */
export interface Column<Row> extends Field, CsvColumn<Row> {}

/** Table of a dataset, ready to be published as JSON and CSV. */
export interface DataTable {
  /** Last segment of its URL, and the property that holds its rows in JSON. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Names of the columns that identify a row; empty if none do. */
  readonly primaryKey: readonly string[];
  /** Rows as published in JSON. */
  readonly rows: () => readonly object[];
  /** Text of the CSV file. */
  readonly csv: () => string;
}

interface Definition<Row> extends Pick<DataTable, 'name' | 'title' | 'description' | 'primaryKey'> {
  readonly columns: readonly Column<Row>[];
  readonly rows: () => readonly Row[];
}

/** Creates a table from its definition. */
export function dataTable<Row extends object>(definition: Definition<Row>): DataTable {
  const { name, title, description, primaryKey, columns, rows } = definition;
  return {
    name,
    title,
    description,
    primaryKey,
    fields: columns,
    rows,
    csv: () => formatCsv(columns, rows()),
  };
}
