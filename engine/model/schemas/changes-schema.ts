/** Schemas of the changes of a dataset by day. */
import { z } from 'zod';
import { rangeBounds } from './evidence-schema.ts';
import {
  coverage,
  date,
  defineSchema,
  evidenceId,
  id,
  link,
  type Published,
  period,
  rankRange,
} from './primitives.ts';

const place = { entity: id, metric: id, period, basis: id };

/** A figure that became known. */
export type FigureChange = Published<typeof figureChange>;
const figureChange = defineSchema(
  'FigureChange',
  'A figure that became known.',
  z.object({
    observation: evidenceId,
    ...place,
    value: z.number(),
    bounds: rangeBounds,
    source: id,
    corrects: evidenceId
      .nullable()
      .describe('The figure that this one replaces, withdrawn on the same day.'),
    before: z
      .object({ observation: evidenceId, value: z.number(), bounds: rangeBounds })
      .nullable()
      .describe(
        'The figure of the same value that was known before: the corrected one, else the latest; null for the first figure.',
      ),
  }),
);

/** A claim that became known. */
export type ClaimChange = Published<typeof claimChange>;
const claimChange = defineSchema(
  'ClaimChange',
  'A claim that became known.',
  z.object({ claim: evidenceId, ...place, level: id, rank: z.int(), source: id }),
);

/** A figure or claim that is no longer used, and why. */
export type Withdrawal = Published<typeof withdrawal>;
const withdrawal = defineSchema(
  'Withdrawal',
  'A figure or claim that is no longer used, and why.',
  z.object({
    id: evidenceId,
    kind: z.enum(['observation', 'claim']),
    ...place,
    value: z.number().nullable().describe('Of a figure; null for a claim.'),
    rank: z.int().nullable().describe('Of a claim; null for a figure.'),
    reason: z.string(),
  }),
);

/** The possible ranks of an entry before and after a change; null where it isn't listed. */
export type RankChange = Published<typeof rankChange>;
const rankChange = defineSchema(
  'RankChange',
  'The possible ranks of an entry before and after a change; null where it is not listed.',
  z.object({ entity: id, before: rankRange.nullable(), after: rankRange.nullable() }),
);

/** A ranking that has a new vintage on the date, or ceases to exist on it. */
export type RankingChange = Published<typeof rankingChange>;
const rankingChange = defineSchema(
  'RankingChange',
  'A ranking that is new, changed or gone.',
  z.object({
    id: z.string().describe('dataset/metric/period.'),
    level: id,
    basis: id,
    kind: z.enum(['new', 'changed', 'gone']),
    coverage: z.object({ before: coverage.nullable(), after: coverage.nullable() }),
    ranks: z.array(rankChange).describe('Empty for a new ranking.'),
    link: link.describe('The permalink of the vintage; if the ranking is gone, of its last one.'),
  }),
);

/** An alteration of vintages of earlier dates after they were published. */
export type RewriteChange = Published<typeof rewriteChange>;
const rewriteChange = defineSchema(
  'RewriteChange',
  'An alteration of what was published as known on earlier days, and the reason.',
  z.object({
    from: date.describe('The earliest day whose published state was altered.'),
    reason: z.string(),
  }),
);

/** The changes on one day. */
export type Change = Published<typeof change>;
const change = defineSchema(
  'Change',
  'The changes on one day.',
  z.object({
    date,
    figures: z.array(figureChange),
    claims: z.array(claimChange),
    withdrawn: z.array(withdrawal),
    rankings: z.array(rankingChange),
    rewrites: z.array(rewriteChange),
  }),
);

/** `/v1/changes/{dataset}`. */
export type ChangesDocument = Published<typeof changesDocument>;
export const changesDocument = defineSchema(
  'ChangesDocument',
  'The changes of a dataset by day, newest first.',
  z.object({
    dataset: id,
    asOf: date,
    changes: z.array(change),
    links: z.object({ self: link, csv: link, atom: link, dataset: link }),
  }),
);
