/** Schemas of a ranking, in full and as a first view needs it. */
import { z } from 'zod';
import type {
  RankingDocument,
  RankingEntry,
  RankingEntryView,
  RankingLinks,
  RankingView,
  SetAside,
  Unlisted,
} from '../documents.ts';
import { reported, statedGrowth, whyStep } from './derivation-schema.ts';
import { claim, conflict, observation } from './evidence-schema.ts';
import { describes } from './exact-type.ts';
import {
  bounds,
  coverage,
  date,
  entityRef,
  evidenceId,
  id,
  link,
  mixed,
  period,
  periodRef,
  rank,
  source,
  sourceRef,
  texts,
  titled,
} from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

const entryFields = {
  entity: entityRef,
  rank,
  bounds,
  reported: reported
    .nullable()
    .describe('The figure that stands for it; null: it is known in part only.'),
  growth: statedGrowth
    .nullable()
    .describe('From the best figure that states a growth rate; null where none does.'),
};

const entryView = defineSchema(
  'RankingEntryView',
  'What is listed: what its value and its rank can be.',
  describes<RankingEntryView>()(z.object(entryFields)),
);

const entry = defineSchema(
  'RankingEntry',
  'What is listed, with all that its bounds follow from.',
  describes<RankingEntry>()(
    z.object({
      ...entryFields,
      observations: z.array(observation).describe('Every figure of it that is used.'),
      why: z.array(whyStep),
    }),
  ),
);

const setAside = defineSchema(
  'SetAside',
  'A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed.',
  describes<SetAside>()(
    z.object({
      entity: entityRef,
      reason: z.enum(['basis', 'withdrawn', 'status']),
      observation,
    }),
  ),
);

const unlisted = defineSchema(
  'Unlisted',
  'A member of the level that is not listed, because no figure of it is comparable.',
  describes<Unlisted>()(
    z.object({
      entity: entityRef,
      high: z.number().nullable().describe('What it is at most; null where nothing bounds it.'),
      last: z
        .object({
          metric: id,
          period,
          basis: id,
          value: z.number(),
          source: id,
          observation: evidenceId,
        })
        .nullable()
        .describe('Its latest full-year figure on any way of counting; null where there is none.'),
    }),
  ),
);

const links = defineSchema(
  'RankingLinks',
  'Where it is: self is the permalink, csv and svg are its other forms; latest and embed show what is known when they are asked.',
  describes<RankingLinks>()(
    z.object({ self: link, latest: link, csv: link, svg: link, embed: link }),
  ),
);

const base = {
  id: z.string().describe('dataset/metric/period.'),
  asOf: date.describe('The day on which something in this ranking last changed.'),
  dataset: id,
  metric: id,
  unit: z.string(),
  level: id.describe('The tier in which these compete.'),
  basis: id.describe('The way of counting.'),
  mixed,
  period: periodRef,
  coverage,
  setAside: z.array(setAside),
  unlisted: z.array(unlisted),
  claims: z.array(claim),
  conflicts: z.array(conflict),
  named: z
    .exactOptional(z.array(entityRef))
    .describe('What derivations, claims or conflicts name and no list does; not there where none.'),
  links,
};

/** A ranking in full. */
export const rankingDocument = defineSchema(
  'RankingDocument',
  'A ranking with all its derivations and sources. Entries stand in descending order of what they are at least, then at most.',
  describes<RankingDocument>()(
    z.object({ ...base, entries: z.array(entry), sources: z.array(source) }),
  ),
);

/** A ranking for a first view. */
export const rankingView = defineSchema(
  'RankingView',
  'A ranking without derivations, with titles, licence and what else exists.',
  describes<RankingView>()(
    z.object({
      ...base,
      entries: z.array(entryView),
      sources: z.array(sourceRef),
      titles: z.object({
        dataset: texts,
        metric: texts,
        level: texts,
        basis: texts,
        unit: z.exactOptional(texts).describe('The word of the unit after a number.'),
      }),
      license: z.string().describe('An SPDX identifier.'),
      available: z.object({
        metrics: z.array(titled),
        periods: z.array(period).describe('Of this metric at this level, ascending.'),
        levels: z.array(titled),
        bases: z
          .array(z.object({ id, title: texts, mixed, other: z.exactOptional(z.literal(true)) }))
          .describe('Other ones have no ranking of this metric, period and level.'),
        vintages: z.array(date).describe('The days on which this ranking changed, ascending.'),
      }),
    }),
  ),
);
