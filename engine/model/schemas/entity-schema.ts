/** Schemas of one entity: its place in every ranking, its full years, and its milestones. */
import { z } from 'zod';
import { precision, qualifier, valueTo } from './evidence-schema.ts';
import {
  bounds,
  coverage,
  date,
  entityRef,
  id,
  link,
  mixed,
  period,
  rank,
  source,
  texts,
  titled,
} from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The fields of a milestone, in entity documents and in the table. */
export const milestoneFields = {
  date: z.string().describe('YYYY-MM-DD or YYYY-MM.'),
  company: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  title: texts,
  source: id,
};

/** A dated event of the entity. `date` is `YYYY-MM-DD` or `YYYY-MM`. */
export type MilestoneDocument = Published<typeof milestone>;
const milestone = defineSchema(
  'Milestone',
  'A dated event of an entity.',
  z.object(milestoneFields),
);

/** The place of an entity in one ranking. If it isn't listed, `rank` is null and only `bounds` are known. */
export type EntityRanking = Published<typeof entityRanking>;
const entityRanking = defineSchema(
  'EntityRanking',
  'The place of an entity in one ranking. If it is not listed, its rank is null and only its bounds are known.',
  z.object({
    metric: id,
    period,
    level: id,
    basis: id,
    mixed,
    asOf: date.describe('The day of the newest vintage of the ranking.'),
    coverage,
    bounds: bounds.nullable().describe('Null if nothing is known.'),
    rank: rank.nullable(),
    value: z
      .number()
      .nullable()
      .describe('The value of the figure that represents it; null if there is none.'),
    source: id.nullable().describe('The source of that figure; null if there is none.'),
    link,
  }),
);

/** `/v1/entities/{dataset}/{entity}`. */
export type EntityDocument = Published<typeof entityDocument>;
export const entityDocument = defineSchema(
  'EntityDocument',
  'One entity: its place in every ranking of its levels, and its milestones.',
  z.object({
    id,
    dataset: id,
    name: texts,
    levels: z.array(id),
    parent: id.nullable().describe('The entity that contains it.'),
    code: z.string().describe('The official code, or empty.'),
    wikidata: z.string().describe('The id of its Wikidata item, such as Q42, or empty.'),
    asOf: date.describe('The date as of which everything here is known.'),
    rankings: z.array(entityRanking),
    milestones: z.array(milestone).describe('Ascending by date.'),
    links: z.object({ self: link, dataset: link }),
  }),
);

/** What is known of a full year of an entity on one basis: its bounds, the same at every level. */
export type HistoryYear = Published<typeof historyYear>;
const historyYear = defineSchema(
  'HistoryYear',
  'What is known of a full year of an entity, counted in one way.',
  z.object({
    metric: id,
    period,
    basis: id,
    low: z.number(),
    high: z.number().nullable().describe('Null if nothing bounds it.'),
    reported: z
      .exactOptional(z.object({ value: z.number(), valueTo, qualifier, precision }))
      .describe('The figure that represents it; absent if only bounds are known.'),
  }),
);

/** `/v1/entities/{dataset}/{entity}.view.json`: small enough to be fetched when a row is opened. */
export type EntityView = Published<typeof entityView>;
export const entityView = defineSchema(
  'EntityView',
  'The full years of an entity, each as an interval on its way of counting, and its milestones.',
  z.object({
    id: z.string().describe('{dataset}/{entity}'),
    dataset: id,
    entity: entityRef,
    history: z.array(historyYear).describe('By metric, then by year, then by way of counting.'),
    bases: z.array(titled).describe('The ways of counting of the history.'),
    milestones: z.array(milestone).describe('Ascending by date.'),
    sources: z.array(source).describe('The sources of the milestones.'),
  }),
);
