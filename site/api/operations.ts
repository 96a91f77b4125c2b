/** Operations of the API: one for each path and ending, from the route table and its documentation. */

import { DEFAULT_LANGUAGE, type PageLanguage } from '../../engine/model/languages.ts';
import { type JsonObject, schemaRef } from '../../engine/model/schemas/primitives.ts';
import {
  frozenPath,
  isFreezable,
  localizedRoutes,
  type ParameterName,
  type PathParams,
  ROUTES,
  type Route,
  type RouteName,
  STATIC_ROUTES,
} from '../../worker/routes.ts';
import { DATASET_ROUTES } from './reference/dataset-routes.ts';
import { RANKING_ROUTES } from './reference/ranking-routes.ts';
import { SERVICE_ROUTES } from './reference/service-routes.ts';
import type {
  DocumentedRouteName,
  DocumentedRoutes,
  References,
  ResponseReference,
  RouteReference,
} from './route-reference.ts';
import type { Sample } from './sample.ts';
/** All documented routes. */
export const DOCUMENTED_ROUTES: DocumentedRoutes = { ...ROUTES, ...STATIC_ROUTES };

/** Documentation of every route, in display order. */
export const REFERENCE: References<DocumentedRouteName> = {
  ...RANKING_ROUTES,
  ...DATASET_ROUTES,
  ...SERVICE_ROUTES,
};

/** One operation: a path with one ending. */
export interface Operation {
  readonly name: DocumentedRouteName;
  readonly route: Route;
  readonly reference: RouteReference;
  readonly response: ResponseReference;
  /** Unique operation id. */
  readonly id: string;
  readonly ending: string;
  /** OpenAPI path template, with the ending: `/v1/datasets/{dataset}.json`. */
  readonly path: string;
  readonly mediaType: string;
  readonly parts: readonly PartName[];
  /** Whether the path names a release. */
  readonly isFrozen: boolean;
  /** The path whose OpenAPI item describes it: another for what differs only in a release, a language or a spelling. */
  readonly describedAt: string;
  /** Whether it is a static file instead of a response of the worker: not versioned, no problem documents. */
  readonly isStatic: boolean;
}

/** Names of all routes, in display order. */
export function routeNames(): readonly DocumentedRouteName[] {
  // The keys of a record of all routes are the routes.
  return Object.keys(REFERENCE) as DocumentedRouteName[];
}

/** Converts a router path to an OpenAPI path template. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function partsOf(path: string): readonly PartName[] {
  // The type of each path guarantees that its parts are part names.
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as PartName);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language. */
export function languageName(language: PageLanguage): string {
  return LANGUAGE_NAMES.of(language) ?? language;
}

/** The documentation of a page in another language: `getMethodPage` becomes `getChineseMethodPage`. */
function localizedReference(reference: RouteReference, language: PageLanguage): RouteReference {
  if (language === DEFAULT_LANGUAGE) return reference;
  const name = languageName(language);
  const title = `${reference.title} in ${name}`;
  const responses = Object.entries(reference.responses).map(([ending, response]) => [
    ending,
    { ...response, operation: response.operation.replace(/^get/, `get${name}`), summary: title },
  ]);
  return {
    ...reference,
    title,
    description: [`The same in ${name}.`],
    responses: Object.fromEntries(responses),
  };
}

/** The item that describes every address of a kept release. */
export const KEPT_RELEASE_PATH = '/v1/releases/{release}/{address}';

/** Whether an ending only spells out the format that the path without an ending has. */
export function isSpelling(ending: string, { endings }: Route): boolean {
  return ending === '.json' && endings[''] === endings[ending];
}

function operationsOf(name: DocumentedRouteName, isFrozen: boolean): Operation[] {
  return localizedRoutes(DOCUMENTED_ROUTES[name]).flatMap(({ language, route }) => {
    const reference = localizedReference(REFERENCE[name], language);
    const path = isFrozen ? frozenPath(route.path) : route.path;
    return Object.entries(route.endings).flatMap(([ending, mediaType]) => {
      const response = reference.responses[ending];
      if (!response) return [];
      return [
        {
          ...{ name, route, reference, response, ending, mediaType, isFrozen },
          isStatic: name in STATIC_ROUTES,
          id: isFrozen ? `${response.operation}OfRelease` : response.operation,
          path: openApiPath(path) + ending,
          describedAt: isFrozen
            ? KEPT_RELEASE_PATH
            : openApiPath(DOCUMENTED_ROUTES[name].path) + (isSpelling(ending, route) ? '' : ending),
          parts: partsOf(path),
        },
      ];
    });
  });
}

/** All operations: the current ones, then those under a named release. */
export function operations(): readonly Operation[] {
  const names = routeNames();
  return [
    ...names.flatMap((name) => operationsOf(name, false)),
    ...names
      .filter((name) => isFreezable(DOCUMENTED_ROUTES[name]))
      .flatMap((name) => operationsOf(name, true)),
  ];
}

/** The operations that have an OpenAPI item of their own. */
export function describedOperations(): readonly Operation[] {
  return operations().filter(({ path, describedAt }) => path === describedAt);
}

/** URL of an operation's example. */
export function exampleUrl({ route, reference, ending }: Operation, sample: Sample): string {
  const parts: Readonly<Record<string, string>> = { ...sample };
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  const pairs: [string, string][] = Object.entries(reference.query?.(sample) ?? {});
  const query = new URLSearchParams(pairs);
  return path + ending + (query.size > 0 ? `?${query}` : '');
}

const MAIN_ROUTES: readonly DocumentedRouteName[] = [
  'ranking',
  'datasetRankings',
  'verdict',
  'entity',
  'leaders',
  'changes',
  'dataset',
  'bounds',
  'observations',
  'releases',
];

/** An operation with its address in this copy. */
export interface MainOperation {
  readonly operation: Operation;
  readonly example: string;
}

/** The ten operations, in display order. */
export function mainOperations(sample: Sample): MainOperation[] {
  const all = operations();
  return MAIN_ROUTES.flatMap((name) => {
    const operation = all.find((one) => one.name === name && one.ending === '' && !one.isFrozen);
    return operation ? [{ operation, example: exampleUrl(operation, sample) }] : [];
  });
}

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
