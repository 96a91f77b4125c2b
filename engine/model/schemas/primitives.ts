/** Schemas of what all documents are made of: names, texts, dates, addresses, bounds, ranks. */
import { z } from 'zod';
import { SOURCE_KINDS } from '../vocabulary.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The name of a thing in a dataset. */
export const id = defineSchema(
  'Id',
  'The name of a dataset, metric, level, basis, entity or source: small letters and digits in groups with hyphens between.',
  z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
);

/** A day. */
export const date = defineSchema(
  'Date',
  'A day, YYYY-MM-DD.',
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: 'date' }),
);

/** The id of a period. */
export const period = defineSchema(
  'Period',
  'Whole months in their shortest spelling: a year (2025), a month (2025-11), or a range with both ends included (2025-01--2025-11).',
  z.string().regex(/^\d{4}(-\d{2}(--\d{4}-\d{2})?)?$/),
);

/** A path-absolute address. */
export const link = defineSchema(
  'Link',
  'An address on this host, with its path and query.',
  z.string().regex(/^\//),
);

/** The id of an observation, a claim or a cell. */
export const evidenceId = defineSchema(
  'EvidenceId',
  'The id of a figure (entity/metric/period/basis/source), of a claim (entity/metric/period/basis/level/rank/source) or of a cell (entity/metric/period/basis).',
  z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/),
);

/** A text in several languages, by language tag; `en` is always there. */
export type Texts = Published<typeof texts>;
export const texts = defineSchema(
  'Texts',
  'A text by language tag. English is always there; a language that is missing falls back to English, zh-Hant to zh.',
  z.object({ en: z.string() }).catchall(z.string()),
);

/** Whole months, both ends included: `from` and `to` are `YYYY-MM`, `id` the shortest spelling. */
export type PeriodRef = Published<typeof periodRef>;
export const periodRef = defineSchema(
  'PeriodRef',
  'A period of whole months with its two ends, both included.',
  z.object({
    id: period,
    from: z.string().describe('The first month, YYYY-MM.'),
    to: z.string().describe('The last month, YYYY-MM.'),
  }),
);

/** What is ranked: its id and its names. */
export type EntityRef = Published<typeof entityRef>;
export const entityRef = defineSchema(
  'EntityRef',
  'What is ranked: its id and its names.',
  z.object({ id, name: texts }),
);

/** Something that can be named or chosen, with its title. */
export type Titled = Published<typeof titled>;
export const titled = defineSchema(
  'Titled',
  'Something with its title.',
  z.object({ id, title: texts }),
);

/** A source by its publisher alone. */
export type SourceRef = Published<typeof sourceRef>;
export const sourceRef = defineSchema(
  'SourceRef',
  'A source by its publisher alone.',
  z.object({ id, publisher: z.string() }),
);

/** Who published something, where and when. */
export type Source = Published<typeof source>;
export const source = defineSchema(
  'Source',
  'Who published something, where and when.',
  z.object({
    id,
    publisher: z.string(),
    title: z.string(),
    url: z.string().describe('http or https; empty where there is none.'),
    published: z
      .string()
      .describe('YYYY-MM-DD or YYYY-MM; empty where the source is undated: see accessed.'),
    accessed: z.string().describe('The date on which it was read, or empty.'),
    kind: z.enum(SOURCE_KINDS),
  }),
);

/** Both ends included, in the metric's unit; `high` is null where nothing bounds it. */
export type Bounds = Published<typeof bounds>;
export const bounds = defineSchema(
  'Bounds',
  'The lowest and the highest value that the evidence leaves possible, both included, in the unit of the metric. Rounded outward to the metric’s decimals; ranks are made from unrounded bounds.',
  z.object({
    low: z.number(),
    high: z.number().nullable().describe('Null where nothing bounds it.'),
  }),
);

const best = z.int().describe('The best possible rank; 1 is highest.');
const worst = z.int().describe('The worst possible rank.');

/** The best and the worst rank that the evidence leaves possible; 1 is highest. */
export type RankRange = Published<typeof rankRange>;
export const rankRange = defineSchema(
  'RankRange',
  'The best and the worst rank that the evidence leaves possible. Proven where both are the same.',
  z.object({ best, worst }),
);

/** The possible ranks of an entry among those listed. */
export type Rank = Published<typeof rank>;
export const rank = defineSchema(
  'Rank',
  'The possible ranks of an entry among those listed.',
  z.object({
    best,
    worst,
    byFigures: rankRange.describe('The same with every claim left out.'),
    level: rankRange.describe(
      'Among all members of the level, unlisted ones too, claims included: only this is proven for the whole level.',
    ),
  }),
);

/** How many members of a level are listed, and how many it has. */
export type Coverage = Published<typeof coverage>;
export const coverage = defineSchema(
  'Coverage',
  'How many members of the level are listed, and how many the level has.',
  z.object({ listed: z.int(), of: z.int() }),
);

/** On a way of counting that compares nothing. */
export const mixed = z
  .exactOptional(z.literal(true))
  .describe('There, and true, on a way of counting that compares nothing between entities.');
