/** Schemas of derivations, and of the figure that represents an entry. */
import { z } from 'zod';
import { RULE_NAMES } from '../vocabulary.ts';
import {
  modelled,
  notes,
  observationStatus,
  precision,
  qualifier,
  valueTo,
} from './evidence-schema.ts';
import { evidenceId, id, texts } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The used observation that represents an entry. */
export type Reported = Published<typeof reported>;
export const reported = defineSchema(
  'Reported',
  'The figure that represents an entry: from the best kind of source, then the most precise, then the latest.',
  z.object({
    value: z.number(),
    valueTo,
    qualifier,
    precision,
    status: observationStatus,
    modelled,
    yoy: z
      .number()
      .nullable()
      .describe('Its growth over the year before, in percent; null if not stated.'),
    source: id,
    observation: evidenceId,
    note: z.string(),
    notes,
  }),
);

const end = z.enum(['low', 'high']);

/**
 * One step of a derivation: `rule` set the `bound` of `cell` to `value`, because of `observations`, `claims` and the bounds of other
 * cells (`from`). The steps of an entry lead from evidence to its two bounds.
 */
export type WhyStep = Published<typeof whyStep>;
export const whyStep = defineSchema(
  'WhyStep',
  'One step of a derivation: the rule set one bound of a cell to a value, because of figures, claims and bounds of other cells. The steps of an entry lead from evidence to its two bounds.',
  z.object({
    bound: end,
    rule: z.enum(RULE_NAMES),
    cell: evidenceId,
    value: z.number(),
    from: z.array(z.object({ cell: evidenceId, bound: end })),
    observations: z.array(evidenceId),
    claims: z.array(evidenceId),
    sources: z.array(id),
    text: texts.describe('The step in words.'),
  }),
);

/** A growth rate as stated, in percent. */
export type StatedGrowth = Published<typeof statedGrowth>;
export const statedGrowth = defineSchema(
  'StatedGrowth',
  'A growth rate as stated, in percent.',
  z.object({ value: z.number(), source: id, observation: evidenceId }),
);
