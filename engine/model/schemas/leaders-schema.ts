/** Schemas of who led each full year. */
import { z } from 'zod';
import type { LeadersDocument, LeadersOnBasis, LeadersYear } from '../documents.ts';
import { describes } from './exact-type.ts';
import { coverage, date, entityRef, id, link, mixed, titled } from './primitives.ts';
import { defineSchema } from './schema-registry.ts';

const onBasisFields = {
  basis: id.describe('The way of counting.'),
  mixed,
  coverage,
  status: z
    .enum(['proven', 'claimed', 'leading', 'open', 'thin', 'none'])
    .describe(
      'How sure it is: proven by figures over the whole level; claimed by a statement that figures neither prove nor refute; leading among those with figures, the others unknown; open between several; thin, fewer than three have figures; none has.',
    ),
  leaders: z.array(entityRef).describe('Those that are first, or could be.'),
  ranking: link.nullable().describe('The permalink of the ranking as known then, if there is one.'),
};

const onBasis = defineSchema(
  'LeadersOnBasis',
  'Who led a year on one way of counting.',
  describes<LeadersOnBasis>()(z.object(onBasisFields)),
);

const year = defineSchema(
  'LeadersYear',
  'Who led a year.',
  describes<LeadersYear>()(
    z.object({
      ...onBasisFields,
      year: z.string().regex(/^\d{4}$/),
      break: z
        .boolean()
        .describe('Whether the way of counting differs from that of the year before.'),
      others: z.array(onBasis).describe('The same year on every other way of counting.'),
    }),
  ),
);

/** Who led. */
export const leadersDocument = defineSchema(
  'LeadersDocument',
  'Who led each full year, and how sure that is.',
  describes<LeadersDocument>()(
    z.object({
      id: z.string().describe('dataset/metric.'),
      asOf: date.describe('The day on which something in this list last changed.'),
      dataset: id,
      metric: id,
      unit: z.string(),
      level: id,
      basis: id
        .nullable()
        .describe('The way of counting asked for; null: each year has the one in force over it.'),
      items: z.array(year).describe('Ascending, every year from the first to the last.'),
      bases: z.array(titled).describe('The ways of counting that the items name.'),
      links: z.object({ self: link, latest: link }),
    }),
  ),
);
