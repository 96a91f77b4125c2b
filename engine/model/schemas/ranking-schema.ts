/** Schemas of a ranking, in full and as a first view needs it. */
import { z } from 'zod';
import { SET_ASIDE_REASONS } from '../vocabulary.ts';
import { reported, statedGrowth, whyStep } from './derivation-schema.ts';
import { claim, conflict, observation } from './evidence-schema.ts';
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
import type { Published } from './published.ts';
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

/** What is listed: what its value and its rank can be. */
export type RankingEntryView = Published<typeof entryView>;
const entryView = defineSchema(
  'RankingEntryView',
  'What is listed: what its value and its rank can be.',
  z.object(entryFields),
);

/** What is listed, with all that its bounds follow from. */
export type RankingEntry = Published<typeof entry>;
const entry = defineSchema(
  'RankingEntry',
  'What is listed, with all that its bounds follow from.',
  z.object({
    ...entryFields,
    observations: z.array(observation).describe('Every figure of it that is used.'),
    why: z.array(whyStep),
  }),
);

/** A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed. */
export type SetAside = Published<typeof setAside>;
const setAside = defineSchema(
  'SetAside',
  'A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed.',
  z.object({
    entity: entityRef,
    reason: z.enum(SET_ASIDE_REASONS),
    observation,
  }),
);

/** The latest used full-year figure of an unlisted member, on any basis. */
export type LastKnown = Published<typeof lastKnown>;
const lastKnown = z.object({
  metric: id,
  period,
  basis: id,
  value: z.number(),
  source: id,
  observation: evidenceId,
});

/** A member of the level that is not listed, because no figure of it is comparable. */
export type Unlisted = Published<typeof unlisted>;
const unlisted = defineSchema(
  'Unlisted',
  'A member of the level that is not listed, because no figure of it is comparable.',
  z.object({
    entity: entityRef,
    high: z.number().nullable().describe('What it is at most; null where nothing bounds it.'),
    last: lastKnown
      .nullable()
      .describe('Its latest full-year figure on any way of counting; null where there is none.'),
  }),
);

/** All path-absolute: the permalink and its other forms, and `latest`, which lives on. */
export type RankingLinks = Published<typeof links>;
const links = defineSchema(
  'RankingLinks',
  'Where it is: self is the permalink, csv and svg are its other forms; latest and embed show what is known when they are asked.',
  z.object({ self: link, latest: link, csv: link, svg: link, embed: link }),
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

/** A ranking with all its derivations and sources. */
export type RankingDocument = Published<typeof rankingDocument>;
export const rankingDocument = defineSchema(
  'RankingDocument',
  'A ranking with all its derivations and sources. Entries stand in descending order of what they are at least, then at most.',
  z.object({ ...base, entries: z.array(entry), sources: z.array(source) }),
);

/** All that a first view needs: no derivations, sources by publisher alone, and what else exists. */
export type RankingView = Published<typeof rankingView>;
export const rankingView = defineSchema(
  'RankingView',
  'A ranking without derivations, with titles, licence and what else exists.',
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
);
