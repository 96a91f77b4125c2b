/** Schemas of the tables of a dataset: the JSON twins of its CSV files. */
import { z } from 'zod';
import type {
  BoundsRow,
  BoundsTable,
  ClaimsTable,
  ConflictRow,
  ConflictsTable,
  EntitiesTable,
  EntityRow,
  MilestoneRow,
  MilestonesTable,
  ObservationsTable,
  SourcesTable,
} from '../documents.ts';
import { milestoneFields } from './entity-schema.ts';
import { claim, conflictRow, observation } from './evidence-schema.ts';
import { describes } from './exact-type.ts';
import { date, id, link, period, source, texts } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

const table = {
  dataset: id,
  asOf: date.describe('The day as known on which the table is.'),
  links: z.object({ self: link, csv: link, dataset: link, datapackage: link }),
};

const entityRow = defineSchema(
  'EntityRow',
  'What is ranked.',
  describes<EntityRow>()(
    z.object({
      id,
      name: texts,
      levels: z.array(id),
      parent: id.nullable().describe('The entity inside which it lies.'),
      code: z.string().describe('The official code, or empty.'),
    }),
  ),
);

const milestoneRow = defineSchema(
  'MilestoneRow',
  'A dated event, and of which entity.',
  describes<MilestoneRow>()(z.object({ ...milestoneFields, entity: id })),
);

const conflictOnBasis = defineSchema(
  'ConflictRow',
  'Evidence that cannot all be true, and on which way of counting.',
  describes<ConflictRow>()(conflictRow),
);

const possibleRank = z.int().nullable().describe('Null where it is not listed.');

const boundsRow = defineSchema(
  'BoundsRow',
  'What is known of one member in one ranking, as known now.',
  describes<BoundsRow>()(
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
  ),
);

/** What is ranked. */
export const entitiesTable = defineSchema(
  'EntitiesTable',
  'All entities.',
  describes<EntitiesTable>()(z.object({ ...table, entities: z.array(entityRow) })),
);

/** All sources. */
export const sourcesTable = defineSchema(
  'SourcesTable',
  'All sources.',
  describes<SourcesTable>()(z.object({ ...table, sources: z.array(source) })),
);

/** All figures. */
export const observationsTable = defineSchema(
  'ObservationsTable',
  'All figures, withdrawn ones too.',
  describes<ObservationsTable>()(z.object({ ...table, observations: z.array(observation) })),
);

/** All claims. */
export const claimsTable = defineSchema(
  'ClaimsTable',
  'All claims, withdrawn ones too.',
  describes<ClaimsTable>()(z.object({ ...table, claims: z.array(claim) })),
);

/** All milestones. */
export const milestonesTable = defineSchema(
  'MilestonesTable',
  'All milestones.',
  describes<MilestonesTable>()(z.object({ ...table, milestones: z.array(milestoneRow) })),
);

/** All contradictions. */
export const conflictsTable = defineSchema(
  'ConflictsTable',
  'All contradictions in the evidence.',
  describes<ConflictsTable>()(z.object({ ...table, conflicts: z.array(conflictOnBasis) })),
);

/** All results. */
export const boundsTable = defineSchema(
  'BoundsTable',
  'The one tidy table of results: every member in every ranking.',
  describes<BoundsTable>()(z.object({ ...table, bounds: z.array(boundsRow) })),
);
