/** Schema of the package that describes the tables of a dataset. */
import { z } from 'zod';
import type { DataPackage } from '../../compile/datapackage.ts';
import type { Constraints } from '../../compile/tables/data-table.ts';
import { describes } from './exact-type.ts';
import { defineSchema } from './schema-registry.ts';

const missing = z.exactOptional;
const names = z.array(z.string());

const constraints = describes<Constraints>()(
  z.object({
    required: missing(z.literal(true)),
    unique: missing(z.literal(true)),
    enum: missing(names),
    pattern: missing(z.string()),
    minimum: missing(z.number()),
    exclusiveMinimum: missing(z.number()),
  }),
);

const field = z.object({
  name: z.string(),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
  format: missing(z.literal('uri')),
  title: z.string(),
  description: z.string(),
  constraints: missing(constraints),
});

const tableSchema = z.object({
  fields: z.array(field),
  primaryKey: missing(names),
  foreignKeys: missing(
    z.array(
      z.object({
        fields: names,
        reference: z.object({ resource: missing(z.string()), fields: names }),
      }),
    ),
  ),
  missingValues: names,
});

const resource = z.object({
  name: z.string(),
  type: z.literal('table'),
  title: z.string(),
  description: z.string(),
  path: z.string().describe('Relative to the address of the package.'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int(),
  hash: z.string(),
  schema: tableSchema,
});

/** The package. */
export const dataPackage = defineSchema(
  'DataPackage',
  'A Frictionless data package: the tables of a dataset, and what each column holds.',
  describes<DataPackage>()(
    z.object({
      $schema: z.string(),
      name: z.string(),
      id: z.string(),
      title: z.string(),
      description: z.string(),
      homepage: z.string(),
      version: z.string().describe('The day as known on which the tables are.'),
      licenses: missing(z.array(z.object({ name: z.string(), path: z.string() }))),
      sources: z.array(z.object({ title: z.string(), path: missing(z.string()) })),
      resources: z.array(resource),
    }),
  ),
);
