/** Schemas of comparisons: the verdict on "a is above b", and why. */
import { z } from 'zod';
import { COMPARISON_RULES, FIGURES_VERDICTS, VERDICTS } from '../vocabulary.ts';
import { bounds, date, evidenceId, id, link, rankingHeader, texts } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The verdict on a statement. */
export const verdict = defineSchema(
  'Verdict',
  'What the evidence says of a statement. proven: the published figures alone leave only worlds in which it is true; refuted: only worlds in which it is false; stated and denied: likewise, but only together with published statements of rank; open: neither.',
  z.enum(VERDICTS),
);

/** What the figures alone say of a statement. */
export const figuresVerdict = defineSchema(
  'FiguresVerdict',
  'What the published figures alone say of a statement, without published statements of rank.',
  z.enum(FIGURES_VERDICTS),
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
export type ComparisonStep = Published<typeof verdictStep>;
export const verdictStep = defineSchema(
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
    byFigures: figuresVerdict,
    why: z.array(verdictStep),
    links: z.object({ self: link, latest: link, ranking: link }),
  }),
);
