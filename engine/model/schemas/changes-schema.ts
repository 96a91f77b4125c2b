/** Schemas of what each day changed. */
import { z } from 'zod';
import type {
  Change,
  ChangesDocument,
  ClaimChange,
  FigureChange,
  RankChange,
  RankingChange,
  RewriteChange,
  Withdrawal,
} from '../documents.ts';
import { describes } from './exact-type.ts';
import { coverage, date, evidenceId, id, link, period, rankRange } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

const place = { entity: id, metric: id, period, basis: id };

const figureChange = defineSchema(
  'FigureChange',
  'A figure that became known.',
  describes<FigureChange>()(
    z.object({
      observation: evidenceId,
      ...place,
      value: z.number(),
      source: id,
      corrects: evidenceId
        .nullable()
        .describe('The figure that was withdrawn on the same day for this one.'),
    }),
  ),
);

const claimChange = defineSchema(
  'ClaimChange',
  'A claim that became known.',
  describes<ClaimChange>()(
    z.object({ claim: evidenceId, ...place, level: id, rank: z.int(), source: id }),
  ),
);

const withdrawal = defineSchema(
  'Withdrawal',
  'A figure or claim that is not used any more, and why.',
  describes<Withdrawal>()(
    z.object({ id: evidenceId, kind: z.enum(['observation', 'claim']), reason: z.string() }),
  ),
);

const rankChange = defineSchema(
  'RankChange',
  'How the possible ranks of an entry moved; null where it was not listed.',
  describes<RankChange>()(
    z.object({ entity: id, before: rankRange.nullable(), after: rankRange.nullable() }),
  ),
);

const rankingChange = defineSchema(
  'RankingChange',
  'A ranking that is new, changed or gone.',
  describes<RankingChange>()(
    z.object({
      id: z.string().describe('dataset/metric/period.'),
      level: id,
      basis: id,
      kind: z.enum(['new', 'changed', 'gone']),
      coverage: z.object({ before: coverage.nullable(), after: coverage.nullable() }),
      ranks: z.array(rankChange).describe('Empty for a new ranking.'),
      link: link.describe('The permalink of that vintage; of one that is gone, of its last.'),
    }),
  ),
);

const rewriteChange = defineSchema(
  'RewriteChange',
  'That what had been published as known on earlier days was altered, and why.',
  describes<RewriteChange>()(
    z.object({
      from: date.describe('The oldest day as known on which something was altered.'),
      reason: z.string(),
    }),
  ),
);

const change = defineSchema(
  'Change',
  'What one day changed.',
  describes<Change>()(
    z.object({
      date,
      figures: z.array(figureChange),
      claims: z.array(claimChange),
      withdrawn: z.array(withdrawal),
      rankings: z.array(rankingChange),
      rewrites: z.array(rewriteChange),
    }),
  ),
);

/** All changes. */
export const changesDocument = defineSchema(
  'ChangesDocument',
  'What each day changed, newest first.',
  describes<ChangesDocument>()(
    z.object({
      dataset: id,
      asOf: date,
      changes: z.array(change),
      links: z.object({ self: link, atom: link, dataset: link }),
    }),
  ),
);
