/** Schemas of what all documents are made of: names, texts, dates, addresses, bounds, ranks. */
import { z } from 'zod';
import type {
  Bounds,
  Coverage,
  EntityRef,
  PeriodRef,
  Rank,
  RankRange,
  Source,
  SourceRef,
  Texts,
  Titled,
} from '../documents.ts';
import { describes } from './exact-type.ts';
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

/** A text in languages. */
export const texts = defineSchema(
  'Texts',
  'A text by language tag. English is always there; a language that is missing falls back to English, zh-Hant to zh.',
  describes<Texts>()(z.object({ en: z.string() }).catchall(z.string())),
);

/** A period with its ends. */
export const periodRef = defineSchema(
  'PeriodRef',
  'A period of whole months with its two ends, both included.',
  describes<PeriodRef>()(
    z.object({
      id: period,
      from: z.string().describe('The first month, YYYY-MM.'),
      to: z.string().describe('The last month, YYYY-MM.'),
    }),
  ),
);

/** A thing with its name. */
export const entityRef = defineSchema(
  'EntityRef',
  'What is ranked: its id and its names.',
  describes<EntityRef>()(z.object({ id, name: texts })),
);

/** What can be named or chosen. */
export const titled = defineSchema(
  'Titled',
  'Something with its title.',
  describes<Titled>()(z.object({ id, title: texts })),
);

/** A source by its publisher. */
export const sourceRef = defineSchema(
  'SourceRef',
  'A source by its publisher alone.',
  describes<SourceRef>()(z.object({ id, publisher: z.string() })),
);

/** A source in full. */
export const source = defineSchema(
  'Source',
  'Who published something, where and when.',
  describes<Source>()(
    z.object({
      id,
      publisher: z.string(),
      title: z.string(),
      url: z.string().describe('http or https; empty where there is none.'),
      published: z
        .string()
        .describe('YYYY-MM-DD or YYYY-MM; empty where the source is undated: see accessed.'),
      accessed: z.string().describe('The date on which it was read, or empty.'),
      kind: z.enum(['official', 'company', 'press']),
    }),
  ),
);

/** What a value can be. */
export const bounds = defineSchema(
  'Bounds',
  'The lowest and the highest value that the evidence leaves possible, both included, in the unit of the metric. Not rounded.',
  describes<Bounds>()(
    z.object({
      low: z.number(),
      high: z.number().nullable().describe('Null where nothing bounds it.'),
    }),
  ),
);

const best = z.int().describe('The best possible rank; 1 is highest.');
const worst = z.int().describe('The worst possible rank.');

/** What a rank can be. */
export const rankRange = defineSchema(
  'RankRange',
  'The best and the worst rank that the evidence leaves possible. Proven where both are the same.',
  describes<RankRange>()(z.object({ best, worst })),
);

/** All that is known of a rank. */
export const rank = defineSchema(
  'Rank',
  'The possible ranks of an entry among those listed.',
  describes<Rank>()(
    z.object({
      best,
      worst,
      byFigures: rankRange.describe('The same with every claim left out.'),
      level: rankRange.describe(
        'Among all members of the level, unlisted ones too, claims included: only this is proven for the whole level.',
      ),
    }),
  ),
);

/** How complete a ranking is. */
export const coverage = defineSchema(
  'Coverage',
  'How many members of the level are listed, and how many the level has.',
  describes<Coverage>()(z.object({ listed: z.int(), of: z.int() })),
);

/** On a way of counting that compares nothing. */
export const mixed = z
  .exactOptional(z.literal(true))
  .describe('There, and true, on a way of counting that compares nothing between entities.');
