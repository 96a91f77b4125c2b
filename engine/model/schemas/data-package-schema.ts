/** Schema of the data package that describes the tables of a dataset. */
import { z } from 'zod';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

const missing = z.exactOptional;
const names = z.array(z.string());

/** Constraints on every cell of a column. A pattern matches the whole cell. */
export type Constraints = Published<typeof constraints>;
const constraints = z.object({
  required: missing(z.literal(true)),
  unique: missing(z.literal(true)),
  enum: missing(names),
  pattern: missing(z.string()),
  minimum: missing(z.number()),
  exclusiveMinimum: missing(z.number()),
});

/** A field of a Table Schema. */
export type FieldDescriptor = Published<typeof field>;
const field = z.object({
  name: z.string(),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
  format: missing(z.literal('uri')),
  title: z.string(),
  description: z.string(),
  constraints: missing(constraints),
});

/** A reference to another table; without `resource`, to the table itself. */
export type ForeignKey = Published<typeof foreignKey>;
const foreignKey = z.object({
  fields: names,
  reference: z.object({ resource: missing(z.string()), fields: names }),
});

/** The Table Schema of a table. `missingValues` are the cells that count as missing. */
export type TableSchema = Published<typeof tableSchema>;
const tableSchema = z.object({
  fields: z.array(field),
  primaryKey: missing(names),
  foreignKeys: missing(z.array(foreignKey)),
  missingValues: names,
});

/** A resource of a data package: one CSV file. */
export type ResourceDescriptor = Published<typeof resource>;
const resource = z.object({
  name: z.string(),
  type: z.literal('table'),
  title: z.string(),
  description: z.string(),
  path: z.string().describe('Relative to the address of the package.'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: missing(z.int()).describe('Missing for an earlier date.'),
  hash: missing(z.string()).describe('Missing for an earlier date.'),
  schema: tableSchema,
});

/** A Frictionless data package: the tables of a dataset, and what each column holds. */
export type DataPackage = Published<typeof dataPackage>;
export const dataPackage = defineSchema(
  'DataPackage',
  'A Frictionless data package: the tables of a dataset, and what each column holds.',
  z.object({
    $schema: z.string(),
    name: z.string(),
    id: z.string(),
    title: z.string(),
    description: z.string(),
    homepage: z.string(),
    version: z.string().describe('The date as of which the tables are known.'),
    licenses: missing(z.array(z.object({ name: z.string(), path: z.string() }))),
    sources: z.array(z.object({ title: z.string(), path: missing(z.string()) })),
    resources: z.array(resource),
  }),
);
