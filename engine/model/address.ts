/**
 * Addresses of what is published: the stem under which the manifest, the packs and the output files name a document,
 * those of pages, and the keys of the store. `urls.ts` builds the URLs, which follow the same spelling.
 */

import { RELEASE_ID_LENGTH } from './hash.ts';
import { DEFAULT_LANGUAGE, type PageLanguage } from './languages.ts';
import { HISTORY } from './table-history.ts';

/** Identifies a ranking. Every part is an id as in the data files; `period` is one such as `2025-01--2025-11`. */
export interface RankingKey {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
}

/** The stem of a ranking, `v1/rankings/{dataset}/{metric}/{period}/{level}/{basis}`. */
export function rankingAddress(key: RankingKey): string {
  return `v1/rankings/${key.dataset}/${key.metric}/${key.period}/${key.level}/${key.basis}`;
}

/** Identifies a list of leaders. `basis` is null if each year has the basis in force over it. */
export interface LeadersKey {
  readonly dataset: string;
  readonly metric: string;
  readonly level: string;
  readonly basis: string | null;
}

/** The stem of a list of leaders, `v1/leaders/{dataset}/{metric}/{level}`, followed by `/{basis}` if it is fixed. */
export function leadersAddress(key: LeadersKey): string {
  const stem = `v1/leaders/${key.dataset}/${key.metric}/${key.level}`;
  return key.basis === null ? stem : `${stem}/${key.basis}`;
}

/**
 * The address of one vintage inside its pack, `{stem}@{asOf}.{format}`. Formats are `json`, `view.json` and `compare.json`;
 * those that differ by language begin with its tag: `en.csv`, `zh.svg`.
 */
export function vintageAddress(stem: string, asOf: string, format: string): string {
  return `${stem}@${asOf}.${format}`;
}

/** The address of a dataset's table, `v1/datasets/{dataset}/{table}`. `datapackage.json` describes all tables. */
export function tableAddress(
  dataset: string,
  table: string,
  ending: '' | '.json' | '.csv' = '',
): string {
  return `v1/datasets/${dataset}/${table}${ending}`;
}

/** The address of a table's history, from which the worker reads the table of a date. It is never served as it is. */
export function historyAddress(dataset: string, table: string, ending: '.json' | '.csv'): string {
  return `${tableAddress(dataset, table, ending)}${HISTORY}`;
}

/** The address of a dataset's summary, from which a publish computes what changes for readers. It is never served. */
export function summaryAddress(dataset: string): string {
  return `publisher/summary/${dataset}`;
}

export const METHOD_PAGE = '/method';
export const ABOUT_PAGE = '/about';
export const NEW_RANKING_PAGE = '/new';
export const BUILDER_PAGE = '/embed';
export const CHECK_PAGE = '/check';

/** The path of a dataset's page, in the default language. */
export function datasetPageUrl(dataset: string): string {
  return `/datasets/${dataset}`;
}

/** The path of the page of a dataset's changes, in the default language. */
export function changesPageUrl(dataset: string): string {
  return `${datasetPageUrl(dataset)}/changes`;
}

/** The path of the embed builder with a ranking chosen by its id, in the default language; without `basis`, the one in force. */
export function builderUrl(ranking: string, level: string, basis?: string): string {
  return `${BUILDER_PAGE}?ranking=${ranking}&level=${level}${basis ? `&basis=${basis}` : ''}`;
}

/** The path of a page in a language, given its path in the default language: `/zh/method` for `/method`. */
export function localizedPath(language: PageLanguage, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** Adds the query parameter `lang` to a URL, unless the language is the default. */
export function localizedUrl(language: PageLanguage, url: string): string {
  if (language === DEFAULT_LANGUAGE) return url;
  return `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The address of a page's body in a release: `zh/method.html` for `method`, `zh.html` for the home page `index`. */
export function pageAddress(language: PageLanguage, page: string): string {
  if (language === DEFAULT_LANGUAGE) return `${page}.html`;
  return page === 'index' ? `${language}.html` : `${language}/${page}.html`;
}

/** The parts of a cell id. */
export interface CellIdParts {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
}

/** The id of a cell. */
export function cellId(entity: string, metric: string, period: string, basis: string): string {
  return [entity, metric, period, basis].join('/');
}

/** The parts of a cell id, or of the id of an observation or claim, which begins with that of its cell. */
export function parseCellId(id: string): CellIdParts {
  const [entity = '', metric = '', period = '', basis = ''] = id.split('/');
  return { entity, metric, period, basis };
}

/** The key whose value is a `Pointer`. */
export const POINTER_KEY = 'current';

/** The key of the publish lock. The worker never reads it. */
export const LOCK_KEY = 'publishing';

/** The key of a release's manifest. */
export function manifestKey(release: string): string {
  return `manifest/${release}`;
}

/** The key of a pack, which is named by the hash of its content. */
export function packKey(hash: string): string {
  return `pack/${hash}`;
}

/** The key of a widget file that is named after its build, `widget-{build}….js`. These are never deleted. */
export function widgetKey(file: string): string {
  return `widget/${file}`;
}

const NAMED_BY_HASH = /^(?:pack|manifest)\/(?<hash>[0-9a-f]{16,})$/;

/** The hash in the key of a pack or manifest; null for every other key. */
export function hashInKey(key: string): string | null {
  return NAMED_BY_HASH.exec(key)?.groups?.hash ?? null;
}

/** Whether a key belongs to a release, unlike the pointer, the lock, pinned builds of the widget and foreign keys. */
export function isReleaseKey(key: string): boolean {
  return hashInKey(key) !== null;
}

/** Matches the name of a release. */
export const RELEASE_ID = new RegExp(`^[0-9a-f]{${RELEASE_ID_LENGTH}}$`);

/** Whether a value has the form of a release name. */
export function isReleaseId(value: unknown): value is string {
  return typeof value === 'string' && RELEASE_ID.test(value);
}

/** The kinds: nothing is at the address; what is there can't be shown now. */
export const ERROR_PAGES = ['missing', 'unavailable'] as const;
export type ErrorPage = (typeof ERROR_PAGES)[number];

/** The file of a page among the assets for the worker. */
export const errorPageFile = (kind: ErrorPage, language: PageLanguage): string =>
  `error-${kind}-${language}.html`;

/** The tag in these pages after which the worker adds links to the nearest addresses, as list items. */
export const NEAREST_LIST = '<ul class="nearest">';
