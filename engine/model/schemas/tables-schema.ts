/** Schemas of the tables of a dataset: the JSON twins of its CSV files. */
import { z } from 'zod';
import { milestoneFields } from './entity-schema.ts';
import { claim, conflictRow, observation } from './evidence-schema.ts';
import { date, id, link, period, source, texts } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The addresses of a table and of its dataset, path-absolute. */
export type TableLinks = Published<typeof links>;
const links = z.object({ self: link, csv: link, dataset: link, datapackage: link });

const table = {
  dataset: id,
  asOf: date.describe('The day as known on which the table is.'),
  links,
};

/** What is ranked. */
export type EntityRow = Published<typeof entityRow>;
const entityRow = defineSchema(
  'EntityRow',
  'What is ranked.',
  z.object({
    id,
    name: texts,
    levels: z.array(id),
    parent: id.nullable().describe('The entity inside which it lies.'),
    code: z.string().describe('The official code, or empty.'),
  }),
);

/** A dated event, and of which entity. */
export type MilestoneRow = Published<typeof milestoneRow>;
const milestoneRow = defineSchema(
  'MilestoneRow',
  'A dated event, and of which entity.',
  z.object({ ...milestoneFields, entity: id }),
);

/** Evidence that cannot all be true, and on which way of counting. */
export type ConflictRow = Published<typeof conflictOnBasis>;
const conflictOnBasis = defineSchema(
  'ConflictRow',
  'Evidence that cannot all be true, and on which way of counting.',
  conflictRow,
);

const possibleRank = z.int().nullable().describe('Null where it is not listed.');

/** * What is known of one member in one ranking, as known now. Not listed are members of which only a high is known: they have no ranks. `low` and `high` are in `unit`, `high` is null where nothing bounds it. */
export type BoundsRow = Published<typeof boundsRow>;
const boundsRow = defineSchema(
  'BoundsRow',
  'What is known of one member in one ranking, as known now.',
  z.object({
    entity: id,
    code: z.string().describe('The official code, or empty.'),
    name: texts,
    metric: id,
    unit: z.string(),
    period,
    level: id,
    basis: id,
    mixed: z.boolean().describe('True on a way of counting that compares nothing.'),
    asOf: date.describe('The day on which the ranking last changed.'),
    listed: z.boolean(),
    low: z.number(),
    high: z.number().nullable().describe('Null where nothing bounds it.'),
    reported: z
      .number()
      .nullable()
      .describe('The figure that stands for it; null where none does.'),
    best: possibleRank,
    worst: possibleRank,
    figuresBest: possibleRank,
    figuresWorst: possibleRank,
    levelBest: possibleRank,
    levelWorst: possibleRank,
    coverageListed: z.int(),
    coverageOf: z.int(),
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

/** All figures, withdrawn ones too. */
export type ObservationsTable = Published<typeof observationsTable>;
export const observationsTable = defineSchema(
  'ObservationsTable',
  'All figures, withdrawn ones too.',
  z.object({ ...table, observations: z.array(observation) }),
);

/** All claims, withdrawn ones too. */
export type ClaimsTable = Published<typeof claimsTable>;
export const claimsTable = defineSchema(
  'ClaimsTable',
  'All claims, withdrawn ones too.',
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

/** The one tidy table of results: every member in every ranking. */
export type BoundsTable = Published<typeof boundsTable>;
export const boundsTable = defineSchema(
  'BoundsTable',
  'The one tidy table of results: every member in every ranking.',
  z.object({ ...table, bounds: z.array(boundsRow) }),
);
