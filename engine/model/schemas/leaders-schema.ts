/** Schemas of who led each full year. */
import { z } from 'zod';
import { LEADERS_STATUSES } from '../vocabulary.ts';
import { coverage, date, entityRef, id, link, mixed, titled } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

const onBasisFields = {
  basis: id.describe('The way of counting.'),
  mixed,
  coverage,
  status: z
    .enum(LEADERS_STATUSES)
    .describe(
      'How certain it is. proven: by figures over the whole level; stated: by a published statement that figures neither prove nor refute; leading: among those with figures, while the others are unknown; open: between several; thin: fewer than three have figures; none: nobody has.',
    ),
  leaders: z.array(entityRef).describe('The entities that are first, or could be.'),
  ranking: link.nullable().describe('The permalink of the ranking as known then, if there is one.'),
};

/** One year on one way of counting. */
export type LeadersOnBasis = Published<typeof onBasis>;
const onBasis = defineSchema(
  'LeadersOnBasis',
  'Who led a year on one way of counting.',
  z.object(onBasisFields),
);

/** Who led a year. */
export type LeadersYear = Published<typeof year>;
const year = defineSchema(
  'LeadersYear',
  'Who led a year.',
  z.object({
    ...onBasisFields,
    year: z.string().regex(/^\d{4}$/),
    break: z
      .boolean()
      .describe('Whether the way of counting differs from that of the year before.'),
    others: z.array(onBasis).describe('The same year on every other way of counting.'),
  }),
);

/** `/v1/leaders/{dataset}/{metric}`. */
export type LeadersDocument = Published<typeof leadersDocument>;
export const leadersDocument = defineSchema(
  'LeadersDocument',
  'Who led each full year, and how certain that is.',
  z.object({
    id: z.string().describe('dataset/metric.'),
    asOf: date.describe('The day on which something in this list last changed.'),
    dataset: id,
    metric: id,
    unit: z.string(),
    level: id,
    basis: id
      .nullable()
      .describe('The requested way of counting; null if each year has the one in force over it.'),
    items: z.array(year).describe('Ascending, every year from the first to the last.'),
    bases: z.array(titled).describe('The ways of counting that the items name.'),
    links: z.object({ self: link, latest: link }),
  }),
);
