/** Schemas of the evidence as it was stated: figures, claims, contradictions. */
import { z } from 'zod';
import type { ClaimDocument, Conflict, ObservationDocument } from '../documents.ts';
import { describes } from './exact-type.ts';
import { date, evidenceId, id, period } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

/** How exactly a figure was stated. */
export const qualifier = defineSchema(
  'Qualifier',
  'How exactly a value v was stated, p being its precision: exact [v, v]; rounded [v - p/2, v + p/2]; truncated [v, v + p]; stated, where nobody says whether it was rounded or cut off, [v - p/2, v + p]; about [v - p, v + p]; over [v, v + p]; under [v - p, v]. Never below 0.',
  z.enum(['exact', 'stated', 'rounded', 'truncated', 'about', 'over', 'under']),
);

/** How final a figure is. */
export const observationStatus = defineSchema(
  'ObservationStatus',
  'Final, preliminary and derived figures are used; estimates, forecasts and disputed ones are shown and set aside.',
  z.enum(['final', 'preliminary', 'derived', 'estimate', 'forecast', 'disputed']),
);

/** The unit of the last digit. */
export const precision = z
  .number()
  .nullable()
  .describe('The unit of the last stated digit (10000 for "2.78 million"); null for exact.');

const withdrawn = {
  withdrawnOn: date
    .nullable()
    .describe('The day from which it is not used any more; null where it is.'),
  withdrawnReason: z.string().describe('Why it was withdrawn, or empty.'),
  note: z.string().describe('What an editor remarked on it, or empty.'),
};

/** The day from which something was known. */
const knownFrom = date.describe('The day from which it was known.');

/** One published figure. */
export const observation = defineSchema(
  'Observation',
  'One published figure as it was stated.',
  describes<ObservationDocument>()(
    z.object({
      id: evidenceId,
      entity: id,
      metric: id,
      period,
      basis: id.describe('The way of counting.'),
      value: z.number().describe('In the unit of the metric.'),
      qualifier,
      precision,
      status: observationStatus,
      yoy: z
        .number()
        .nullable()
        .describe('Growth on the same period a year before, in percent; null where not stated.'),
      source: id,
      knownFrom,
      ...withdrawn,
    }),
  ),
);

/** One published statement of rank. */
export const claim = defineSchema(
  'Claim',
  'A published statement of rank without all the figures behind it. Rank 1 is the highest of the whole level.',
  describes<ClaimDocument>()(
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
        .enum(['used', 'withdrawn', 'basis', 'conflict'])
        .describe(
          'Whether it is used; if not, why: withdrawn, of another way of counting, contradicted.',
        ),
      knownFrom,
      ...withdrawn,
    }),
  ),
);

const ids = z.array(evidenceId);

const conflictFields = {
  entity: id,
  metric: id,
  period,
  kind: z
    .enum(['observations', 'growth', 'rules', 'claim'])
    .describe('What excludes what: figures, growth rates, what follows from them, or a claim.'),
  observations: ids,
  claims: ids,
  sources: z.array(id),
};

/** Evidence that can't all be true. */
export const conflict = defineSchema(
  'Conflict',
  'Evidence of one cell that cannot all be true: ids of what stands against what.',
  describes<Conflict>()(z.object(conflictFields)),
);

/** The same with its way of counting, as the table gives it. */
export const conflictRow = z.object({ ...conflictFields, basis: id });
