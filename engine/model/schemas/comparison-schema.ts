/** Schemas of "a is above b". */
import { z } from 'zod';
import type { ComparedMember, Comparison, ComparisonStep } from '../documents.ts';
import { describes } from './exact-type.ts';
import { bounds, date, evidenceId, id, link, mixed, periodRef, texts } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

const verdict = defineSchema(
  'Verdict',
  'What may be said of "a is above b": proven, true in every world that agrees with the evidence; refuted, in none; open, in some.',
  z.enum(['proven', 'refuted', 'open']),
);

const member = defineSchema(
  'ComparedMember',
  'One side of a comparison.',
  describes<ComparedMember>()(
    z.object({
      id,
      name: texts,
      bounds,
      figures: bounds.describe('The same with every claim left out.'),
    }),
  ),
);

const step = defineSchema(
  'ComparisonStep',
  'Why a verdict is what it is.',
  describes<ComparisonStep>()(
    z.object({
      rule: z.enum(['bounds', 'claim', 'mixed', 'same']),
      explains: z.array(z.enum(['verdict', 'byFigures'])),
      claims: z.array(evidenceId),
      text: texts,
    }),
  ),
);

/** A comparison. */
export const comparison = defineSchema(
  'Comparison',
  'What may be said of "a is above b", strictly, and why.',
  describes<Comparison>()(
    z.object({
      id: z.string().describe('dataset/metric/period.'),
      asOf: date.describe('The day on which something in its ground last changed.'),
      dataset: id,
      metric: id,
      unit: z.string(),
      level: id,
      basis: id,
      mixed,
      period: periodRef,
      a: member,
      b: member,
      verdict,
      byFigures: verdict.describe('The same with every claim left out.'),
      why: z.array(step),
      links: z.object({ self: link, latest: link, ranking: link }),
    }),
  ),
);
