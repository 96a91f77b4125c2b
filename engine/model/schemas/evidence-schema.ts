/** Schemas of the evidence as stated: figures, claims, and conflicts between them. */
import { z } from 'zod';
import {
  CLAIM_STATUSES,
  CONFLICT_KINDS,
  OBSERVATION_STATUSES,
  QUALIFIERS,
  RULE_NAMES,
} from '../vocabulary.ts';
import {
  bounds,
  date,
  defineSchema,
  evidenceId,
  id,
  type Published,
  period,
  texts,
} from './primitives.ts';

/** How exactly a figure was stated. */
export const qualifier = defineSchema(
  'Qualifier',
  'How exactly a value v with precision p was stated, and the interval that follows: exact [v, v]; rounded [v - p/2, v + p/2]; truncated [v, v + p]; stated, if it is unknown whether it was rounded or truncated, [v - p/2, v + p]; about [v - p, v + p]; over [v, v + p]; under [v - p, v]; at-least [v, open); at-most [0, v]; between [v, valueTo]. Never below 0.',
  z.enum(QUALIFIERS),
);

/** Beside a value without its qualifier, so that the end of a range isn't taken for the figure. */
export const rangeBounds = z
  .exactOptional(bounds)
  .describe('Present only if the figure is a range (at-least, at-most, between): its two ends.');

/** How final a figure is. */
export const observationStatus = defineSchema(
  'ObservationStatus',
  'Final, preliminary and derived figures are used; estimates, forecasts and disputed ones are shown and set aside.',
  z.enum(OBSERVATION_STATUSES),
);

/** The unit of the last digit. */
export const precision = z
  .number()
  .nullable()
  .describe(
    'The unit of the last stated digit (10000 for "2.78 million"); null for exact, at-least, at-most and between.',
  );

/** The upper end of a range. */
export const valueTo = z
  .exactOptional(z.number())
  .describe('The upper end; present only if the qualifier is between.');

/** Whether a figure is an estimate. */
export const modelled = z
  .exactOptional(z.literal(true))
  .describe(
    'Present, and true, if the figure is its publisher’s estimate, however many digits it has: it is used, but never called exact.',
  );

/** A remark by the editors with its translations. */
export const notes = z
  .exactOptional(texts)
  .describe('The remark in several languages; absent if it isn’t translated.');

const withdrawn = {
  withdrawnOn: date
    .nullable()
    .describe('The day from which it is no longer used; null if it was not withdrawn.'),
  withdrawnReason: z.string().describe('Why it was withdrawn, or empty.'),
  note: z.string().describe('A remark by the editors, or empty.'),
  notes,
};

/** The day from which something was known. */
const knownFrom = date.describe('The day from which it was known.');

/** A published figure as stated. */
export type ObservationDocument = Published<typeof observation>;
export const observation = defineSchema(
  'Observation',
  'A published figure as stated.',
  z.object({
    id: evidenceId,
    entity: id,
    metric: id,
    period,
    basis: id.describe('The way of counting.'),
    value: z.number().describe('In the unit of the metric.'),
    valueTo,
    qualifier,
    precision,
    status: observationStatus,
    modelled,
    yoy: z
      .number()
      .nullable()
      .describe('Growth over the same period of the year before, in percent; null if not stated.'),
    source: id,
    knownFrom,
    ...withdrawn,
  }),
);

/** A published statement of rank; 1 is the highest of the whole level. */
export type ClaimDocument = Published<typeof claim>;
export const claim = defineSchema(
  'Claim',
  'A published statement of rank without all the figures behind it. Rank 1 is the highest of the whole level.',
  z.object({
    id: evidenceId,
    entity: id,
    metric: id,
    period,
    basis: id,
    level: id,
    rank: z.int(),
    source: id,
    status: z
      .enum(CLAIM_STATUSES)
      .describe(
        'Whether it is used, or why not: withdrawn, on another way of counting (basis), or contradicted (conflict).',
      ),
    knownFrom,
    ...withdrawn,
  }),
);

const ids = z.array(evidenceId);

const conflictFields = {
  entity: id,
  metric: id,
  period,
  kind: z
    .enum(CONFLICT_KINDS)
    .describe(
      'What is in conflict: figures, growth rates, consequences of them by the rules, or a claim.',
    ),
  observations: ids,
  claims: ids,
  sources: z.array(id),
};

/** Evidence about one cell that can't all be true: the ids of the figures or claims in conflict, and of their sources. */
export type Conflict = Published<typeof conflict>;
export const conflict = defineSchema(
  'Conflict',
  'Evidence about one cell that cannot all be true: the ids of the figures or claims in conflict.',
  z.object(conflictFields),
);

/** A conflict with its basis, as in the table. */
export const conflictRow = z.object({ ...conflictFields, basis: id });

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
