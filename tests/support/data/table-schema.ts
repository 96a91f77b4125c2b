/** An independent reader of data packages: it reads each CSV by its Table Schema and lists violations. */
import { parse } from 'csv-parse/sync';
import type { FieldDescriptor, ResourceDescriptor } from '../../../engine/model/documents.ts';

/** Rows of a resource, by the names of its columns; missing cells are null. */
type Rows = readonly ReadonlyMap<string, string | null>[];

/** A resource with the text of its file. */
export interface Tabular {
  readonly resource: Pick<ResourceDescriptor, 'name' | 'schema'>;
  readonly text: string;
}

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

const TYPES: Record<FieldDescriptor['type'], (cell: string) => boolean> = {
  string: () => true,
  number: (cell) => NUMBER.test(cell),
  integer: (cell) => /^[-+]?\d+$/.test(cell),
  boolean: (cell) => ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(cell),
  date: (cell) =>
    /^\d{4}-\d{2}-\d{2}$/.test(cell) &&
    new Date(`${cell}T00:00:00Z`).toISOString().startsWith(cell),
};

function read({ resource, text }: Tabular): { header: string[]; rows: Rows } {
  const [header = [], ...records] = parse(text, { bom: true });
  const missing = new Set(resource.schema.missingValues);
  const cell = (value: string | undefined) =>
    value === undefined || missing.has(value) ? null : value;
  const rows = records.map((record) => new Map(header.map((name, at) => [name, cell(record[at])])));
  return { header, rows };
}

/** The kind of violation in a cell; null if it is valid. */
function cellError(cell: string | null, field: FieldDescriptor): string | null {
  const { required, enum: words, pattern, minimum, exclusiveMinimum } = field.constraints ?? {};
  if (cell === null) return required ? 'required' : null;
  if (!TYPES[field.type](cell)) return field.type;
  if (field.format === 'uri' && !URL.canParse(cell)) return 'uri';
  if (words && !words.includes(cell)) return 'enum';
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(cell)) return 'pattern';
  if (minimum !== undefined && Number(cell) < minimum) return 'minimum';
  if (exclusiveMinimum !== undefined && Number(cell) <= exclusiveMinimum) return 'exclusiveMinimum';
  return null;
}

function repeated(rows: Rows, columns: readonly string[]): string[] {
  const keys = rows.map((row) => JSON.stringify(columns.map((column) => row.get(column) ?? null)));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

function keyErrors(tables: ReadonlyMap<string, Rows>, table: Tabular, rows: Rows): string[] {
  const { name, schema } = table.resource;
  const faults: string[] = [];
  const key = schema.primaryKey ?? [];
  if (key.length > 0) {
    for (const twice of repeated(rows, key)) faults.push(`${name}: primaryKey ${twice} twice`);
    if (rows.some((row) => key.some((column) => row.get(column) === null)))
      faults.push(`${name}: primaryKey has an empty cell`);
  }
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource ?? name) ?? [];
    const known = new Set(target.map((row) => row.get(reference.fields[0] ?? '')));
    for (const row of rows) {
      const cell = row.get(fields[0] ?? '') ?? null;
      if (cell !== null && !known.has(cell)) faults.push(`${name}.${fields[0]}: ${cell} foreign`);
    }
  }
  return faults;
}

/** All violations of a package's schemas, as `table.column: cell kind`. */
export function schemaErrors(package_: readonly Tabular[]): string[] {
  const contents = package_.map((table) => ({ table, ...read(table) }));
  const tables = new Map(contents.map(({ table, rows }) => [table.resource.name, rows]));
  return contents.flatMap(({ table, header, rows }) => {
    const { name, schema } = table.resource;
    const expected = schema.fields.map((field) => field.name);
    if (header.join() !== expected.join()) return [`${name}: header ${header.join()}`];
    const cells = schema.fields.flatMap((field) => {
      const wrong = rows.flatMap((row) => {
        const cell = row.get(field.name) ?? null;
        const what = cellError(cell, field);
        return what ? [`${name}.${field.name}: ${cell} ${what}`] : [];
      });
      if (!field.constraints?.unique) return wrong;
      const twice = repeated(rows, [field.name]).map(
        (key) => `${name}.${field.name}: ${key} unique`,
      );
      return [...wrong, ...twice];
    });
    return [...cells, ...keyErrors(tables, table, rows)];
  });
}
