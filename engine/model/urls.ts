/**
 * The one address. Every place that names a ranking (URL, manifest, pack, output file, the widget's
 * request) gets its spelling from here. Imports nothing, so that anything may import it.
 */

/** Query parameters that select a ranking, in the order of its URL. */
export const RANKING_PARAMETERS = ['level', 'basis', 'as_of'] as const;

/** Query parameters that affect only the display of an embed, in the order of its URL. */
export const DISPLAY_PARAMETERS = ['lang', 'theme', 'limit', 'view', 'highlight'] as const;

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
