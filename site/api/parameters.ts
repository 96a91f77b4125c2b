/** What may be asked: the parts of paths and the parameters of queries, each described once. */

import { type JsonObject, schemaRef } from '../../engine/model/schemas/schema-registry.ts';
import type { ParameterName, PathParams, ROUTES, RouteName } from '../../worker/routes.ts';

/** The parts of the paths; `release` stands before the paths of a kept release. */
export type PartName = PathParams<(typeof ROUTES)[RouteName]['path']> | 'release';

/** A part or a parameter. */
export interface ParameterReference {
  readonly description: string;
  /** What is so without it; for those that may be missing. */
  readonly defaultText?: string;
  readonly schema: JsonObject;
  readonly required?: true;
}

const ID = { $ref: schemaRef('Id') };

/** The parts of paths. */
export const PARTS: Readonly<Record<PartName, ParameterReference>> = {
  dataset: { description: 'A dataset, by its id.', schema: ID },
  metric: { description: 'What is counted, by its id.', schema: ID },
  period: {
    description:
      'Whole months in their shortest spelling, or latest, the comparable period that ends last, or latest-year, the latest full calendar year.',
    schema: {
      anyOf: [{ $ref: schemaRef('Period') }, { type: 'string', enum: ['latest', 'latest-year'] }],
    },
  },
  entity: { description: 'What is ranked, by its id.', schema: ID },
  release: {
    description: 'A release that is kept, by its name, as /v1/releases lists them.',
    schema: { $ref: schemaRef('ReleaseId') },
  },
};

/** The parameters of queries. */
export const PARAMETERS: Readonly<Record<ParameterName, ParameterReference>> = {
  level: {
    description: 'The tier in which to rank.',
    defaultText: 'the dataset’s default, or else the first that has such a ranking',
    schema: ID,
  },
  basis: {
    description: 'The way of counting. Only figures counted in the same way are compared.',
    defaultText: 'the one in force over the period, or else the first that has such a ranking',
    schema: ID,
  },
  as_of: {
    description: 'What was known on this day, UTC.',
    defaultText: 'what is known now',
    schema: { $ref: schemaRef('Date') },
  },
  lang: {
    description:
      'The language of words: Chinese for zh and whatever begins with it, English for all others.',
    defaultText: 'en',
    schema: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$' },
  },
  a: { description: 'Is this one above b?', required: true, schema: ID },
  b: { description: 'The one it is held against.', required: true, schema: ID },
  url: {
    description: 'The address of a ranking or of its page for embedding, on this host.',
    required: true,
    schema: { type: 'string' },
  },
  format: {
    description: 'The form of the answer.',
    defaultText: 'json',
    schema: { type: 'string', enum: ['json', 'xml'] },
  },
  maxwidth: {
    description: 'The most pixels that the embed may be wide.',
    defaultText: 'no limit',
    schema: { type: 'integer', minimum: 1 },
  },
  maxheight: {
    description: 'The most pixels that the embed may be high.',
    defaultText: 'no limit',
    schema: { type: 'integer', minimum: 1 },
  },
  theme: {
    description: 'The colours.',
    defaultText: 'auto',
    schema: { type: 'string', enum: ['auto', 'light', 'dark'] },
  },
  limit: {
    description: 'How many rows to show before "show all".',
    defaultText: 'all',
    schema: { type: 'integer', minimum: 1 },
  },
  view: {
    description: 'What to show: the ranking, or who led each year.',
    defaultText: 'ranking',
    schema: { type: 'string', enum: ['ranking', 'timeline'] },
  },
  highlight: {
    description: 'Ids of entities to mark, with spaces between.',
    defaultText: 'none',
    schema: { type: 'string' },
  },
};
