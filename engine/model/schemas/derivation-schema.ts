/** Schemas of how a bound came about, and of the figure that stands for an entry. */
import { z } from 'zod';
import type { Reported, StatedGrowth, WhyStep } from '../documents.ts';
import { observationStatus, precision, qualifier } from './evidence-schema.ts';
import { describes } from './exact-type.ts';
import { evidenceId, id, texts } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

/** The figure that stands for an entry. */
export const reported = defineSchema(
  'Reported',
  'The figure that stands for an entry: of the best kind of source, then the most exact, then the latest.',
  describes<Reported>()(
    z.object({
      value: z.number(),
      qualifier,
      precision,
      status: observationStatus,
      yoy: z.number().nullable().describe('Its growth on the year before in percent, if stated.'),
      source: id,
      observation: evidenceId,
      note: z.string(),
    }),
  ),
);

const end = z.enum(['low', 'high']);

/** One step of a derivation. */
export const whyStep = defineSchema(
  'WhyStep',
  'One step of a derivation: the rule set one bound of a cell to a value, because of figures, claims and bounds of other cells. The steps of an entry run from evidence to its two bounds.',
  describes<WhyStep>()(
    z.object({
      bound: end,
      rule: z.enum(['reported', 'subperiod', 'part', 'inside', 'growth', 'claim', 'share']),
      cell: evidenceId,
      value: z.number(),
      from: z.array(z.object({ cell: evidenceId, bound: end })),
      observations: z.array(evidenceId),
      claims: z.array(evidenceId),
      sources: z.array(id),
      text: texts.describe('The step in words.'),
    }),
  ),
);

/** A growth rate as it was stated. */
export const statedGrowth = defineSchema(
  'StatedGrowth',
  'A growth rate as it was stated, in percent.',
  describes<StatedGrowth>()(z.object({ value: z.number(), source: id, observation: evidenceId })),
);
