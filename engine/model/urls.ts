/**
 * The one address. Every place that names a ranking (URL, manifest, pack, output file, the widget's
 * request) gets its spelling from here. Imports nothing, so that anything may import it.
 */

/** What identifies a ranking: every part is an id as in the data files; `period` as in `2025-01--2025-11`. */
export interface RankingKey {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
}

/** The stem of a ranking's address, `v1/rankings/{dataset}/{metric}/{period}/{level}/{basis}`: also its output file. */
export function rankingAddress(key: RankingKey): string {
  return `v1/rankings/${key.dataset}/${key.metric}/${key.period}/${key.level}/${key.basis}`;
}

/** What identifies a list of leaders; `basis` is null where none is asked for: then each year has its own. */
export interface LeadersKey {
  readonly dataset: string;
  readonly metric: string;
  readonly level: string;
  readonly basis: string | null;
}

/** The stem of the address of leaders, `v1/leaders/{dataset}/{metric}/{level}`, with `/{basis}` where one is asked for. */
export function leadersAddress(key: LeadersKey): string {
  const stem = `v1/leaders/${key.dataset}/${key.metric}/${key.level}`;
  return key.basis === null ? stem : `${stem}/${key.basis}`;
}

/**
 * Where one vintage lies inside its pack: `{stem}@{asOf}.{form}`. Forms are `json`, `view.json`, `compare.json` and those
 * that differ by language, which comes first: `en.csv`, `zh.svg`.
 */
export function vintageAddress(stem: string, asOf: string, form: string): string {
  return `${stem}@${asOf}.${form}`;
}

/** What may be asked of a ranking besides its path. */
export interface RankingQuery {
  readonly level?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly asOf?: string | undefined;
}

/** A path-absolute address: the parts of its path are encoded, and the query is in the one order. */
function buildUrl(
  parts: readonly string[],
  ending: string,
  { level, basis, asOf }: RankingQuery,
): string {
  const pairs: string[] = [];
  if (level) pairs.push(`level=${encodeURIComponent(level)}`);
  if (basis) pairs.push(`basis=${encodeURIComponent(basis)}`);
  if (asOf) pairs.push(`as_of=${encodeURIComponent(asOf)}`);
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return `/${parts.map(encodeURIComponent).join('/')}${ending}${search}`;
}

/** The path and query under which the API answers a ranking: path-absolute, `ending` with its dot or empty. */
export function rankingUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
  ending: '' | `.${string}` = '',
): string {
  return buildUrl(['v1', 'rankings', dataset, metric, period], ending, query);
}

/** The same of the page for an iframe; with the ending `.js`, of the script that shows the ranking. */
export function embedUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
  ending: '' | '.js' = '',
): string {
  return buildUrl(['embed', dataset, metric, period], ending, query);
}

/** The same of the ranking's page for people, in English: the Chinese one stands under `/zh`. */
export function rankingPageUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
): string {
  return buildUrl(['rankings', dataset, metric, period], '', query);
}

/** The path of an entity's page for people, in English. */
export function entityPageUrl(dataset: string, entity: string): string {
  return buildUrl(['entities', dataset, entity], '', {});
}

/** The same of the leaders of a metric. */
export function leadersUrl(dataset: string, metric: string, query: RankingQuery = {}): string {
  return buildUrl(['v1', 'leaders', dataset, metric], '', query);
}

/** The same of the comparison of two members of a level. */
export function compareUrl(
  dataset: string,
  metric: string,
  period: string,
  members: { readonly a: string; readonly b: string },
  query: RankingQuery = {},
): string {
  const url = buildUrl(['v1', 'compare', dataset, metric, period], '', query);
  const names = `a=${encodeURIComponent(members.a)}&b=${encodeURIComponent(members.b)}`;
  return url.includes('?') ? url.replace('?', `?${names}&`) : `${url}?${names}`;
}

/** The path under which the API answers an entity. */
export function entityUrl(dataset: string, entity: string, ending: '' | '.view.json' = ''): string {
  return buildUrl(['v1', 'entities', dataset, entity], ending, {});
}

/**
 * The address of a table of a dataset, `v1/datasets/{dataset}/{table}` with its ending; `datapackage` with `.json` is the
 * one that describes them all.
 */
export function tableAddress(
  dataset: string,
  table: string,
  ending: '' | '.json' | '.csv' = '',
): string {
  return `v1/datasets/${dataset}/${table}${ending}`;
}

/** The id of a cell: `{entity}/{metric}/{period}/{basis}`. */
export function cellId(entity: string, metric: string, period: string, basis: string): string {
  return [entity, metric, period, basis].join('/');
}

/** The one key of the store that changes; its value is a `Pointer`. */
export const POINTER_KEY = 'current';

/** The key of a release's manifest. */
export function manifestKey(release: string): string {
  return `manifest/${release}`;
}

/** The key of a pack, which is named by the hash of its content. */
export function packKey(hash: string): string {
  return `pack/${hash}`;
}

/** The key of a file of the widget that bears the name of its build, `widget-{build}….js`: kept for ever. */
export function widgetKey(file: string): string {
  return `widget/${file}`;
}

/** First and last month (`YYYY-MM`) of a period in its shortest spelling; months sort as text. */
export function monthsOf(period: string): { readonly from: string; readonly to: string } {
  if (/^\d{4}$/.test(period)) return { from: `${period}-01`, to: `${period}-12` };
  const [from = period, to = from] = period.split('--');
  return { from, to };
}

/** Whether a basis is in force over the whole of a period; without `from` and `to` it always is. */
export function isInForce(
  basis: { readonly from?: string | undefined; readonly to?: string | undefined },
  period: string,
): boolean {
  const { from, to } = monthsOf(period);
  return (basis.from ?? '') <= from && to <= (basis.to ?? '9999-12');
}
