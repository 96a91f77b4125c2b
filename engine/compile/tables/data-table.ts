/**
 * A published table: its rows, and one list of columns that says what each is, from which the CSV, the data package and
 * the documentation are made.
 */
import type { Constraints } from '../../model/documents.ts';
import { type CsvColumn, formatCsv } from '../format-csv.ts';

/** A column as it is described. `references` is the table whose `id` each cell is. */
export interface Field extends Pick<CsvColumn<never>, 'name' | 'type'> {
  /** In plain English, with the unit. */
  readonly description: string;
  readonly constraints: Constraints;
  readonly references?: string;
}

export interface Column<Row> extends Field, CsvColumn<Row> {}

export interface DataTable {
  /** The last part of its address, and the name of its rows in JSON. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Names of the columns that together name a row; empty where a row has no name of its own. */
  readonly primaryKey: readonly string[];
  /** The rows as JSON has them. */
  readonly rows: () => readonly object[];
  /** The text of the CSV file. */
  readonly csv: () => string;
}

interface Definition<Row> extends Pick<DataTable, 'name' | 'title' | 'description' | 'primaryKey'> {
  readonly columns: readonly Column<Row>[];
  readonly rows: () => readonly Row[];
}

/** Makes a table of its definition. */
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
