/** Schemas of the index, the list of datasets, and one dataset. */
import { z } from 'zod';
import { precision, qualifier, valueTo } from './evidence-schema.ts';
import {
  bounds,
  coverage,
  date,
  defineSchema,
  entityRef,
  id,
  link,
  mixed,
  type Published,
  period,
  rank,
  source,
  texts,
  titled,
} from './primitives.ts';

const description = z.exactOptional(texts);

/** What is counted, or derived from counts. */
export type MetricDocument = Published<typeof metric>;
const metric = defineSchema(
  'Metric',
  'What is counted, or derived from counts.',
  z.object({
    id,
    title: texts,
    heading: z.exactOptional(texts).describe('Its title in headings, if that is another.'),
    unit: z.string(),
    unitName: z.exactOptional(texts).describe('The word for the unit after a number.'),
    description,
    aliases: z
      .exactOptional(z.array(z.string()))
      .describe('Further words for it, in any language.'),
    partOf: z.exactOptional(id).describe('The metric that this one counts a part of.'),
    share: z
      .exactOptional(z.tuple([id, id]))
      .describe('If it is a share: the part and the whole. Values are in percent.'),
    growth: z
      .exactOptional(id)
      .describe('If it is a growth: the metric that grows. Values are in percent.'),
    decimals: z
      .exactOptional(z.int())
      .describe(
        'Decimals of its bounds. If absent: one more than its figures have, or 4 if it is derived.',
      ),
  }),
);

/** A way of counting. Only figures counted in the same way are compared. */
export type BasisDocument = Published<typeof basis>;
const basis = defineSchema(
  'Basis',
  'A way of counting. Only figures counted in the same way are compared.',
  z.object({
    id,
    title: texts,
    headingWords: z
      .exactOptional(texts)
      .describe(
        'Words between what is counted and where in headings, if without them these would say something else: “by makers”.',
      ),
    description,
    from: z.exactOptional(z.string()).describe('The first month in which it is in force.'),
    to: z.exactOptional(z.string()).describe('The last month in which it is in force.'),
    mixed,
  }),
);

/** A tier in which entities compete. */
export type LevelDocument = Published<typeof level>;
const level = defineSchema(
  'Level',
  'A tier in which entities compete.',
  z.object({
    id,
    complete: z
      .exactOptional(z.boolean())
      .describe(
        'Whether its members are all there are; if not, or if it doesn’t say, ranks in the level are open.',
      ),
    title: texts,
    place: z
      .exactOptional(texts)
      .describe(
        'Where its members are, as headings say it after what is counted, or before it in Chinese.',
      ),
    description,
    members: z.int().describe('The number of its members.'),
  }),
);

/** A ranking that exists, as the dataset document lists it. */
export type RankingListing = Published<typeof listing>;
const listing = defineSchema(
  'RankingListing',
  'A ranking that exists.',
  z.object({
    metric: id,
    period,
    level: id,
    basis: id,
    coverage,
    vintages: z.array(date).describe('The days on which it changed, ascending.'),
    link,
  }),
);

/** Who led each year of one metric at one level. */
export type LeadersListing = Published<typeof leadersListing>;
const leadersListing = z.object({ metric: id, level: id, link });

/** A dataset: its metrics, levels and ways of counting, and every ranking that exists. */
export type DatasetDocument = Published<typeof datasetDocument>;
export const datasetDocument = defineSchema(
  'DatasetDocument',
  'A dataset: its metrics, levels and ways of counting, and every ranking that exists.',
  z.object({
    id,
    title: texts,
    description: texts,
    license: z.string().describe('An SPDX identifier; empty if none was chosen.'),
    metrics: z.array(metric),
    levels: z.array(level),
    bases: z
      .array(basis)
      .describe('The first one in force over a period is the default of its rankings.'),
    defaults: z.object({ metric: id, period, level: id }),
    counts: z.object({
      entities: z.int(),
      observations: z.int(),
      claims: z.int(),
      sources: z.int(),
    }),
    leaders: z.array(leadersListing).describe('Who led each year, by metric and level.'),
    rankings: z.array(listing),
    links: z
      .object({ self: link, ranking: link })
      .catchall(link)
      .describe('By name: the default ranking, each table, the changes, the HTML page.'),
  }),
);

/** All datasets. */
export type DatasetsDocument = Published<typeof datasetsDocument>;
export const datasetsDocument = defineSchema(
  'DatasetsDocument',
  'All datasets.',
  z.object({
    datasets: z.array(z.object({ id, title: texts, link })),
    links: z.object({ self: link }),
  }),
);

const titlesById = z.record(z.string(), texts).describe('Titles by id.');

/** The rankings of a dataset. */
export type DatasetRankingsDocument = Published<typeof datasetRankingsDocument>;
export const datasetRankingsDocument = defineSchema(
  'DatasetRankingsDocument',
  'Every ranking of a dataset that exists now.',
  z.object({
    dataset: id,
    title: texts,
    titles: z.object({ metrics: titlesById, levels: titlesById, bases: titlesById }),
    rankings: z.array(
      z.object({
        metric: id,
        period,
        level: id,
        basis: id,
        asOf: date.describe('The day on which it last changed.'),
        coverage,
        link,
      }),
    ),
    links: z.object({ self: link, dataset: link }),
  }),
);

/** The datasets whose rankings are listed. */
export type RankingsDocument = Published<typeof rankingsDocument>;
export const rankingsDocument = defineSchema(
  'RankingsDocument',
  'The datasets, with the number of their rankings.',
  z.object({
    datasets: z.array(
      z.object({
        dataset: id,
        title: texts,
        rankings: z.int().describe('How many rankings exist now.'),
        link: link.describe('The list of its rankings.'),
        default: link.describe('The ranking to begin with.'),
      }),
    ),
    links: z.object({ self: link }),
  }),
);

/** The entry point: links to everything else. */
export type IndexDocument = Published<typeof indexDocument>;
export const indexDocument = defineSchema(
  'IndexDocument',
  'The entry point: links to everything else.',
  z.object({
    name: z.string(),
    description: z.string(),
    links: z.record(z.string(), link).describe('URLs by name.'),
    templates: z.record(z.string(), z.string()).describe('URI templates (RFC 6570) by name.'),
  }),
);

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
