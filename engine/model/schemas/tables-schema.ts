/** Schemas of the tables of a dataset in JSON; each also exists as CSV. */
import { z } from 'zod';
import { milestoneFields } from './dataset-schema.ts';
import { claim, conflictRow, observation } from './evidence-schema.ts';
import {
  date,
  defineSchema,
  id,
  link,
  type Published,
  period,
  source,
  texts,
} from './primitives.ts';

/** Path-absolute URLs of a table and of its dataset. */
export type TableLinks = Published<typeof links>;
const links = z.object({ self: link, csv: link, dataset: link, datapackage: link });

const table = {
  dataset: id,
  asOf: date.describe('The date as of which the table is known.'),
  links,
};

/** An entity that is ranked. */
export type EntityRow = Published<typeof entityRow>;
const entityRow = defineSchema(
  'EntityRow',
  'An entity that is ranked.',
  z.object({
    id,
    name: texts,
    levels: z.array(id),
    parent: id.nullable().describe('The entity that contains it.'),
    code: z.string().describe('The official code, or empty.'),
    wikidata: z.string().describe('The id of its Wikidata item, such as Q42, or empty.'),
    aliases: z.array(z.string()).describe('Other names, in any language.'),
  }),
);

/** A dated event of an entity. */
export type MilestoneRow = Published<typeof milestoneRow>;
const milestoneRow = defineSchema(
  'MilestoneRow',
  'A dated event of an entity.',
  z.object({ ...milestoneFields, entity: id }),
);

/** Evidence that cannot all be true, with its way of counting. */
export type ConflictRow = Published<typeof conflictOnBasis>;
const conflictOnBasis = defineSchema(
  'ConflictRow',
  'Evidence that cannot all be true, with its way of counting.',
  conflictRow,
);

const possibleRank = z.int().nullable().describe('Null if it is not listed.');

/**
 * Bounds and ranks of one member in one ranking, as known now. A member of which only a high is known isn't listed and has no
 * ranks. `low` and `high` are in `unit`; `high` is null if nothing bounds it.
 */
export type BoundsRow = Published<typeof boundsRow>;
const boundsRow = defineSchema(
  'BoundsRow',
  'Bounds and ranks of one member in one ranking, as known now.',
  z.object({
    entity: id,
    code: z.string().describe('The official code, or empty.'),
    name: texts,
    metric: id,
    unit: z.string(),
    period,
    level: id,
    basis: id,
    mixed: z.boolean().describe('True on a way of counting on which entities are not compared.'),
    asOf: date.describe('The day on which the ranking last changed.'),
    listed: z.boolean(),
    low: z.number(),
    high: z.number().nullable().describe('Null if nothing bounds it.'),
    reported: z
      .number()
      .nullable()
      .describe('The value of the figure that represents it; null if there is none.'),
    best: possibleRank,
    worst: possibleRank,
    figuresBest: possibleRank,
    figuresWorst: possibleRank,
    levelBest: possibleRank,
    levelWorst: possibleRank,
    coverageListed: z.int(),
    coverageOf: z.int(),
    basisInForce: z.string().describe('The way of counting in force over the period, or empty.'),
    flag: z
      .string()
      .describe(
        'b: break, e: estimated, p: provisional, s: stated only, o: open; joined, or empty.',
      ),
  }),
);

/** All entities. */
export type EntitiesTable = Published<typeof entitiesTable>;
export const entitiesTable = defineSchema(
  'EntitiesTable',
  'All entities.',
  z.object({ ...table, entities: z.array(entityRow) }),
);

/** All sources. */
export type SourcesTable = Published<typeof sourcesTable>;
export const sourcesTable = defineSchema(
  'SourcesTable',
  'All sources.',
  z.object({ ...table, sources: z.array(source) }),
);

/** All figures, including withdrawn ones. */
export type ObservationsTable = Published<typeof observationsTable>;
export const observationsTable = defineSchema(
  'ObservationsTable',
  'All figures, including withdrawn ones.',
  z.object({ ...table, observations: z.array(observation) }),
);

/** All claims, including withdrawn ones. */
export type ClaimsTable = Published<typeof claimsTable>;
export const claimsTable = defineSchema(
  'ClaimsTable',
  'All claims, including withdrawn ones.',
  z.object({ ...table, claims: z.array(claim) }),
);

/** All milestones. */
export type MilestonesTable = Published<typeof milestonesTable>;
export const milestonesTable = defineSchema(
  'MilestonesTable',
  'All milestones.',
  z.object({ ...table, milestones: z.array(milestoneRow) }),
);

/** All contradictions in the evidence. */
export type ConflictsTable = Published<typeof conflictsTable>;
export const conflictsTable = defineSchema(
  'ConflictsTable',
  'All contradictions in the evidence.',
  z.object({ ...table, conflicts: z.array(conflictOnBasis) }),
);

/** The tidy table of results: every member in every ranking. */
export type BoundsTable = Published<typeof boundsTable>;
export const boundsTable = defineSchema(
  'BoundsTable',
  'The tidy table of results: every member in every ranking.',
  z.object({ ...table, bounds: z.array(boundsRow) }),
);

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
