/** Schemas of comparisons: the verdict on "a is above b", and why. */
import { z } from 'zod';
import { COMPARISON_RULES, VERDICTS } from '../vocabulary.ts';
import { bounds, date, evidenceId, id, link, rankingHeader, texts } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

const verdict = defineSchema(
  'Verdict',
  'The verdict on "a is above b". proven: true in every world that agrees with the evidence; refuted: in none; open: in some.',
  z.enum(VERDICTS),
);

/** One side of a comparison. */
export type ComparedMember = Published<typeof member>;
const member = defineSchema(
  'ComparedMember',
  'One side of a comparison.',
  z.object({
    id,
    name: texts,
    bounds,
    figures: bounds.describe('The bounds by figures alone, without claims.'),
  }),
);

/** One reason: which of the two verdicts it explains, and how. */
export type ComparisonStep = Published<typeof step>;
const step = defineSchema(
  'ComparisonStep',
  'A reason for one or both verdicts.',
  z.object({
    rule: z.enum(COMPARISON_RULES),
    explains: z.array(z.enum(['verdict', 'byFigures'])),
    claims: z.array(evidenceId),
    text: texts,
  }),
);

/** `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: the verdict on "a is above b". */
export type Comparison = Published<typeof comparison>;
export const comparison = defineSchema(
  'Comparison',
  'The verdict on "a is strictly above b", and why.',
  z.object({
    ...rankingHeader,
    asOf: date.describe('The day on which the bounds or claims behind it last changed.'),
    a: member,
    b: member,
    verdict,
    byFigures: verdict.describe('The verdict by figures alone, without claims.'),
    why: z.array(step),
    links: z.object({ self: link, latest: link, ranking: link }),
  }),
);
