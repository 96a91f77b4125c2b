/** Schemas of what each day changed. */
import { z } from 'zod';
import { coverage, date, evidenceId, id, link, period, rankRange } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

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
    source: id,
    corrects: evidenceId
      .nullable()
      .describe('The figure that was withdrawn on the same day for this one.'),
  }),
);

/** A claim that became known. */
export type ClaimChange = Published<typeof claimChange>;
const claimChange = defineSchema(
  'ClaimChange',
  'A claim that became known.',
  z.object({ claim: evidenceId, ...place, level: id, rank: z.int(), source: id }),
);

/** A figure or claim that is not used any more, and why. */
export type Withdrawal = Published<typeof withdrawal>;
const withdrawal = defineSchema(
  'Withdrawal',
  'A figure or claim that is not used any more, and why.',
  z.object({ id: evidenceId, kind: z.enum(['observation', 'claim']), reason: z.string() }),
);

/** How the range of ranks of one entry moved; null where it wasn't listed before, or isn't any more. */
export type RankChange = Published<typeof rankChange>;
const rankChange = defineSchema(
  'RankChange',
  'How the possible ranks of an entry moved; null where it was not listed.',
  z.object({ entity: id, before: rankRange.nullable(), after: rankRange.nullable() }),
);

/** A ranking of which a vintage begins on the date, or which ceases to exist. */
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
    link: link.describe('The permalink of that vintage; of one that is gone, of its last.'),
  }),
);

/** That vintages of earlier dates were altered after they had been published. */
export type RewriteChange = Published<typeof rewriteChange>;
const rewriteChange = defineSchema(
  'RewriteChange',
  'That what had been published as known on earlier days was altered, and why.',
  z.object({
    from: date.describe('The oldest day as known on which something was altered.'),
    reason: z.string(),
  }),
);

/** What one day changed. */
export type Change = Published<typeof change>;
const change = defineSchema(
  'Change',
  'What one day changed.',
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
  'What each day changed, newest first.',
  z.object({
    dataset: id,
    asOf: date,
    changes: z.array(change),
    links: z.object({ self: link, atom: link, dataset: link }),
  }),
);
