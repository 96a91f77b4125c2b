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

/** The forms in which a ranking is stored; each is the ending of its address. */
export type RankingEnding = 'json' | 'view.json';

/** The stem of a ranking's address, `v1/rankings/{dataset}/{metric}/{period}/{level}/{basis}`: also its output file. */
export function rankingAddress(key: RankingKey): string {
  return `v1/rankings/${key.dataset}/${key.metric}/${key.period}/${key.level}/${key.basis}`;
}

/** Where one vintage of a ranking lies inside its pack: `{stem}@{asOf}.{ending}`. */
export function vintageAddress(key: RankingKey, asOf: string, ending: RankingEnding): string {
  return `${rankingAddress(key)}@${asOf}.${ending}`;
}

/** What may be asked of a ranking besides its path. */
export interface RankingQuery {
  readonly level?: string | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The path and query under which the API answers a ranking: path-absolute, `ending` with its dot or empty. */
export function rankingUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
  ending: '' | `.${RankingEnding}` = '',
): string {
  const pairs: string[] = [];
  if (query.level) pairs.push(`level=${encodeURIComponent(query.level)}`);
  if (query.basis) pairs.push(`basis=${encodeURIComponent(query.basis)}`);
  if (query.asOf) pairs.push(`as_of=${encodeURIComponent(query.asOf)}`);
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const path = [dataset, metric, period].map(encodeURIComponent).join('/');
  return `/v1/rankings/${path}${ending}${search}`;
}

/** The id of a cell: `{entity}/{metric}/{period}/{basis}`. */
export function cellId(entity: string, metric: string, period: string, basis: string): string {
  return `${entity}/${metric}/${period}/${basis}`;
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
