/** Schemas of one entity: its place in every ranking, and its milestones. */
import { z } from 'zod';
import type { EntityDocument, EntityRanking, MilestoneDocument } from '../../data/documents.ts';
import { named } from './published.ts';
import { describes } from './same.ts';
import { bounds, coverage, date, id, link, mixed, period, rank, texts } from './shared.ts';

/** The fields of a milestone, which its table has too. */
export const milestoneFields = {
  date: z.string().describe('YYYY-MM-DD or YYYY-MM.'),
  company: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  title: texts,
  source: id,
};

const milestone = named(
  'Milestone',
  'A dated event of an entity.',
  describes<MilestoneDocument>()(z.object(milestoneFields)),
);

const entityRanking = named(
  'EntityRanking',
  'The place of an entity in one ranking. Where it is not listed, its rank is null and its bounds are all that is known.',
  describes<EntityRanking>()(
    z.object({
      metric: id,
      period,
      level: id,
      basis: id,
      mixed,
      asOf: date.describe('The day of the newest vintage of the ranking.'),
      coverage,
      bounds: bounds.nullable().describe('Null where nothing is known.'),
      rank: rank.nullable(),
      value: z
        .number()
        .nullable()
        .describe('Of the figure that stands for it; null where none does.'),
      link,
    }),
  ),
);

/** One entity. */
export const entityDocument = named(
  'EntityDocument',
  'One entity: its place in every ranking of its levels, and its milestones.',
  describes<EntityDocument>()(
    z.object({
      id,
      dataset: id,
      name: texts,
      levels: z.array(id),
      parent: id.nullable().describe('The entity inside which it lies.'),
      code: z.string().describe('The official code, or empty.'),
      asOf: date.describe('The day as known on which everything here is.'),
      rankings: z.array(entityRanking),
      milestones: z.array(milestone).describe('Ascending by date.'),
      links: z.object({ self: link, dataset: link }),
    }),
  ),
);
