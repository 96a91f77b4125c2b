/**
 * Route table: path, endings, query parameters and cache lifetime of every endpoint, and of the static files beside them.
 * The router, the request parser, OpenAPI and the API's documentation read it.
 */

import {
  BUILDER_PAGE,
  CHECK_PAGE,
  localizedPath,
  NEW_RANKING_PAGE,
} from '../engine/model/address.ts';
import { DEFAULT_LANGUAGE, PAGE_LANGUAGES, type PageLanguage } from '../engine/model/languages.ts';
import { DISPLAY_PARAMETERS, RANKING_PARAMETERS } from '../engine/model/urls.ts';
import { type CachePolicy, DOCUMENT, NEVER } from './http/cache-policy.ts';

const DOC = 'application/json';
const CSV = 'text/csv; charset=utf-8';
const HTML = 'text/html; charset=utf-8';
const PNG = 'image/png';
const MARKDOWN = 'text/markdown; charset=utf-8';

/** Names of all query parameters. */
export type ParameterName =
  | 'level'
  | 'basis'
  | 'as_of'
  | 'from'
  | 'to'
  | 'lang'
  | 'a'
  | 'b'
  | 'entity'
  | 'rank'
  | 'above'
  | 'least'
  | 'most'
  | 'value'
  | 'precision'
  | 'growth-least'
  | 'growth-most'
  | 'first-since'
  | 'among'
  | 'url'
  | 'format'
  | 'maxwidth'
  | 'maxheight'
  | 'theme'
  | 'limit'
  | 'view'
  | 'highlight';

/** One route. Path parameters have the router's syntax (`:dataset`). */
export interface Route {
  readonly path: string;
  /** Endings of the last path segment, each with its media type; `''` is no ending. */
  readonly endings: Readonly<Record<string, string>>;
  readonly query: readonly ParameterName[];
  /** Lifetime of responses from the current release; those from a named release have another. */
  readonly lifetime: CachePolicy;
  /** Languages of the page. Each but the default has a prefix: `/zh/method`. */
  readonly languages?: readonly PageLanguage[];
}

const DOCUMENTS = { endings: { '': DOC, '.json': DOC }, query: [], lifetime: DOCUMENT } as const;
const TABLE = {
  endings: { '': DOC, '.json': DOC, '.csv': CSV },
  query: ['as_of'],
  lifetime: DOCUMENT,
} as const;
const RANKING_PAGE = {
  endings: { '': HTML },
  query: ['level', 'basis', 'as_of'],
  lifetime: DOCUMENT,
  languages: PAGE_LANGUAGES,
} as const;
const PAGE = {
  endings: { '': HTML },
  query: [],
  lifetime: DOCUMENT,
  languages: PAGE_LANGUAGES,
} as const;

/** A statement, in the order of its address. */
const STATEMENT = [
  'entity',
  'rank',
  'above',
  'least',
  'most',
  'value',
  'precision',
  'growth-least',
  'growth-most',
  'first-since',
  'among',
  ...RANKING_PARAMETERS,
] as const;

/** All routes by name. Those under `/v1` except the list of releases also exist for each kept release. */
export const ROUTES = {
  home: { path: '/', ...PAGE },
  builderPage: { path: BUILDER_PAGE, ...PAGE },
  checkPage: { path: CHECK_PAGE, ...PAGE },
  methodPage: { path: '/method', ...PAGE },
  aboutPage: { path: '/about', ...PAGE },
  datasetPage: { path: '/datasets/:dataset', ...PAGE },
  changesPage: { path: '/datasets/:dataset/changes', ...PAGE },
  rankingPage: { path: '/rankings/:dataset/:metric/:period', ...RANKING_PAGE },
  entityPage: { path: '/entities/:dataset/:entity', ...PAGE },
  sitemap: {
    path: '/sitemap',
    endings: { '.xml': 'application/xml' },
    query: [],
    lifetime: DOCUMENT,
  },
  robots: {
    path: '/robots',
    endings: { '.txt': 'text/plain; charset=utf-8' },
    query: [],
    lifetime: DOCUMENT,
  },
  index: { path: '/v1', endings: { '': DOC }, query: [], lifetime: DOCUMENT },
  datasets: { path: '/v1/datasets', endings: { '': DOC }, query: [], lifetime: DOCUMENT },
  dataset: { path: '/v1/datasets/:dataset', ...DOCUMENTS },
  observations: { path: '/v1/datasets/:dataset/observations', ...TABLE },
  claims: { path: '/v1/datasets/:dataset/claims', ...TABLE },
  sources: { path: '/v1/datasets/:dataset/sources', ...TABLE },
  milestones: { path: '/v1/datasets/:dataset/milestones', ...TABLE },
  conflicts: { path: '/v1/datasets/:dataset/conflicts', ...TABLE },
  entities: { path: '/v1/datasets/:dataset/entities', ...TABLE },
  bounds: { path: '/v1/datasets/:dataset/bounds', ...TABLE },
  dataPackage: {
    path: '/v1/datasets/:dataset/datapackage',
    endings: { '.json': DOC },
    query: ['as_of'],
    lifetime: DOCUMENT,
  },
  rankings: { path: '/v1/rankings', endings: { '': DOC }, query: [], lifetime: DOCUMENT },
  datasetRankings: { path: '/v1/rankings/:dataset', ...DOCUMENTS },
  ranking: {
    path: '/v1/rankings/:dataset/:metric/:period',
    endings: {
      '': DOC,
      '.json': DOC,
      '.view.json': DOC,
      '.csv': CSV,
      '.md': MARKDOWN,
      '.svg': 'image/svg+xml',
      '.card.png': PNG,
      '.tall.png': PNG,
    },
    query: ['level', 'basis', 'as_of', 'lang'],
    lifetime: DOCUMENT,
  },
  entity: {
    path: '/v1/entities/:dataset/:entity',
    endings: { '': DOC, '.json': DOC, '.view.json': DOC, '.md': MARKDOWN },
    query: [],
    lifetime: DOCUMENT,
  },
  compare: {
    path: '/v1/compare/:dataset/:metric/:period',
    endings: { '': DOC, '.json': DOC },
    query: ['a', 'b', 'level', 'basis', 'as_of'],
    lifetime: DOCUMENT,
  },
  verdict: {
    path: '/v1/verdict/:dataset/:metric/:period',
    endings: { '': DOC, '.json': DOC, '.md': MARKDOWN },
    query: STATEMENT,
    lifetime: DOCUMENT,
  },
  leaders: {
    path: '/v1/leaders/:dataset/:metric',
    endings: { '': DOC, '.json': DOC },
    query: ['level', 'basis', 'as_of'],
    lifetime: DOCUMENT,
  },
  changes: {
    path: '/v1/changes/:dataset',
    endings: {
      '': DOC,
      '.json': DOC,
      '.csv': CSV,
      '.atom': 'application/atom+xml; charset=utf-8',
    },
    query: ['from', 'to'],
    lifetime: DOCUMENT,
  },
  releases: { path: '/v1/releases', endings: { '': DOC }, query: [], lifetime: DOCUMENT },
  oembed: {
    path: '/oembed',
    endings: { '': DOC },
    query: ['url', 'format', 'maxwidth', 'maxheight'],
    lifetime: DOCUMENT,
  },
  embed: {
    path: '/embed/:dataset/:metric/:period',
    endings: { '': HTML, '.js': 'text/javascript; charset=utf-8' },
    query: [...RANKING_PARAMETERS, ...DISPLAY_PARAMETERS],
    lifetime: DOCUMENT,
  },
  verdictEmbed: {
    path: '/embed/verdict/:dataset/:metric/:period',
    endings: { '': HTML },
    query: [...STATEMENT, 'lang', 'theme'],
    lifetime: DOCUMENT,
  },
  healthz: { path: '/healthz', endings: { '': DOC }, query: [], lifetime: NEVER },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** The route once per language, with that language's path; once if it has no languages. */
export function localizedRoutes(
  route: Route,
): readonly { readonly language: PageLanguage; readonly route: Route }[] {
  return (route.languages ?? [DEFAULT_LANGUAGE]).map((language) => ({
    language,
    route: { ...route, path: localizedPath(language, route.path) },
  }));
}

/** Shorter paths of the same pages. They match other paths too, so the router registers them after the route table. */
export const SHORT_PATHS = {
  changesPage: '/:dataset/changes',
} as const satisfies Partial<Record<RouteName, string>>;

/**
 * Routes of static assets, which describe the code. The build writes them, and the platform serves them without the worker.
 * They belong to no release and ignore all query parameters.
 */
export const STATIC_ROUTES = {
  docs: { path: '/docs', endings: { '': HTML, '.md': MARKDOWN }, query: [], lifetime: DOCUMENT },
  llms: {
    path: '/llms',
    endings: { '.txt': 'text/plain; charset=utf-8' },
    query: [],
    lifetime: DOCUMENT,
  },
  newRanking: {
    path: NEW_RANKING_PAGE,
    endings: { '': HTML },
    query: [],
    lifetime: DOCUMENT,
    languages: PAGE_LANGUAGES,
  },
  openapi: { path: '/v1/openapi', endings: { '.json': DOC }, query: [], lifetime: DOCUMENT },
} as const satisfies Record<string, Route>;

type ParamName<Part extends string> = Part extends `:${infer Name}` ? Name : never;

/** Names of the parameters of a path. */
export type PathParams<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? ParamName<Part> | PathParams<Rest>
  : ParamName<Path>;

/** Paths under `/v1` that belong to no release. */
const UNVERSIONED_PATHS: readonly string[] = [ROUTES.releases.path, STATIC_ROUTES.openapi.path];

/** Whether a route also exists for each kept release, under `/v1/releases/{release}`. */
export function isFreezable({ path }: Route): boolean {
  return path.startsWith('/v1') && !UNVERSIONED_PATHS.includes(path);
}

/** The router's paths of a route: one if its last segment is a parameter, which includes the ending; else one per ending. */
export function routerPaths({ path, endings }: Route): readonly string[] {
  if (path.slice(path.lastIndexOf('/') + 1).startsWith(':')) return [path];
  return Object.keys(endings).map((ending) => path + ending);
}

/** The same path for a named release. */
export function frozenPath(path: string): string {
  return `/v1/releases/:release${path.slice('/v1'.length)}`;
}
