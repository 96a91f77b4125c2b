/** Path and query parameters, each documented once. */

import { type JsonObject, schemaRef } from '../../engine/model/schemas/schema-registry.ts';
import type { ParameterName, PathParams, ROUTES, RouteName } from '../../worker/routes.ts';

/** Path parameters; `release` prefixes the paths of a kept release. */
export type PartName = PathParams<(typeof ROUTES)[RouteName]['path']> | 'release';

/** Documentation of one parameter. */
export interface ParameterReference {
  readonly description: string;
  /** The default, in words; for optional parameters. */
  readonly defaultText?: string;
  readonly schema: JsonObject;
  readonly required?: true;
}

const ID = { $ref: schemaRef('Id') };
const NAME = { type: 'string', minLength: 1 };
const NUMBER = { type: 'number' };

/** Path parameters. */
export const PARTS: Readonly<Record<PartName, ParameterReference>> = {
  dataset: { description: 'Id of a dataset.', schema: ID },
  metric: { description: 'Id of a metric.', schema: ID },
  period: {
    description:
      'Whole months in their shortest form (2025, 2025-11, 2025-01--2025-11), latest for the comparable period that ends last, or latest-year for the latest full calendar year.',
    schema: {
      anyOf: [{ $ref: schemaRef('Period') }, { type: 'string', enum: ['latest', 'latest-year'] }],
    },
  },
  entity: { description: 'Id of an entity.', schema: ID },
  release: {
    description: 'Name of a kept release, as listed in /v1/releases.',
    schema: { $ref: schemaRef('ReleaseId') },
  },
};

/** Name of the component of a query parameter: another one than that of a path parameter of the same name. */
export function queryComponent(name: string): string {
  return Object.hasOwn(PARTS, name) ? `${name}Query` : name;
}

/** Query parameters. */
export const PARAMETERS: Readonly<Record<ParameterName, ParameterReference>> = {
  level: {
    description: 'Tier within which entities are ranked.',
    defaultText: 'the dataset’s default, or else the first with such a ranking',
    schema: ID,
  },
  basis: {
    description: 'Way of counting. Only figures counted in the same way are compared.',
    defaultText: 'the one in force over the period, or else the first with such a ranking',
    schema: ID,
  },
  as_of: {
    description: 'Return what was known on this date, UTC.',
    defaultText: 'what is known now',
    schema: { $ref: schemaRef('Date') },
  },
  from: {
    description: 'The first day to return, UTC.',
    defaultText: 'the first day of all',
    schema: { $ref: schemaRef('Date') },
  },
  to: {
    description: 'The last day to return, UTC.',
    defaultText: 'the last day of all',
    schema: { $ref: schemaRef('Date') },
  },
  lang: {
    description:
      'Language of texts: Chinese for zh and every tag that starts with it, English for all others.',
    defaultText: 'en',
    schema: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$' },
  },
  a: { description: 'Id of the entity that may be above b.', required: true, schema: ID },
  b: { description: 'Id of the entity that a is compared with.', required: true, schema: ID },
  entity: {
    description: 'The entity that the statement is about: its id or any of its names, in any case.',
    required: true,
    schema: NAME,
  },
  rank: {
    description: 'Statement: its rank is this; 1 is the highest. Exactly one statement is needed.',
    defaultText: 'another statement',
    schema: { type: 'integer', minimum: 1 },
  },
  above: {
    description: 'Statement: it is above this entity, given by its id or any of its names.',
    defaultText: 'another statement',
    schema: NAME,
  },
  least: {
    description: 'Statement: its value is at least this, in the unit of the metric.',
    defaultText: 'another statement',
    schema: NUMBER,
  },
  most: {
    description: 'Statement: its value is at most this.',
    defaultText: 'another statement',
    schema: NUMBER,
  },
  value: {
    description: 'Statement: its value is this, give or take the precision.',
    defaultText: 'another statement',
    schema: NUMBER,
  },
  precision: {
    description: 'How far the value of a statement may be off.',
    defaultText: 'the unit of the last digit that isn’t 0',
    schema: { type: 'number', minimum: 0 },
  },
  'growth-least': {
    description: 'Statement: it grew by at least this percentage on the year before.',
    defaultText: 'another statement',
    schema: NUMBER,
  },
  'growth-most': {
    description: 'Statement: it grew by at most this percentage on the year before.',
    defaultText: 'another statement',
    schema: NUMBER,
  },
  'first-since': {
    description:
      'Statement, for full years only: it is first for the first time since this year; first in both, and in no year between, each year counted as was in force.',
    defaultText: 'another statement',
    schema: { type: 'string', pattern: '^[0-9]{4}$' },
  },
  among: {
    description: 'Count ranks among those with figures only.',
    defaultText: 'all members of the level',
    schema: { type: 'string', enum: ['listed'] },
  },
  url: {
    description: 'Address of a ranking or of its embed page on this host.',
    required: true,
    schema: { type: 'string' },
  },
  format: {
    description: 'Format of the response.',
    defaultText: 'json',
    schema: { type: 'string', enum: ['json', 'xml'] },
  },
  maxwidth: {
    description: 'Maximum width of the embed, in pixels.',
    defaultText: 'no limit',
    schema: { type: 'integer', minimum: 1 },
  },
  maxheight: {
    description: 'Maximum height of the embed, in pixels.',
    defaultText: 'no limit',
    schema: { type: 'integer', minimum: 1 },
  },
  theme: {
    description: 'Colour theme.',
    defaultText: 'auto',
    schema: { type: 'string', enum: ['auto', 'light', 'dark'] },
  },
  limit: {
    description: 'Rows to show before "show all".',
    defaultText: 'all',
    schema: { type: 'integer', minimum: 1 },
  },
  view: {
    description: 'What to show: the ranking, or who led each year.',
    defaultText: 'ranking',
    schema: { type: 'string', enum: ['ranking', 'timeline'] },
  },
  highlight: {
    description: 'Ids of entities to highlight, separated by spaces.',
    defaultText: 'none',
    schema: { type: 'string' },
  },
};
