/**
 * URLs of rankings, their pages and embeds, leaders, comparisons and entities. The worker, the widget and the pages all build
 * them here, so that each has one spelling. Imports nothing, so that every bundle can import it.
 */

/** Query parameters that select a ranking, in the order of its URL. */
export const RANKING_PARAMETERS = ['level', 'basis', 'as_of'] as const;

/** Query parameters that affect only the display of an embed, in the order of its URL. */
export const DISPLAY_PARAMETERS = ['lang', 'theme', 'limit', 'view', 'highlight'] as const;

/** Query parameters of a ranking. Absent ones select the defaults. */
export interface RankingQuery {
  readonly level?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly asOf?: string | undefined;
}

/** Builds a path-absolute URL. Encodes the parts of the path, and writes query parameters in a fixed order. */
function buildUrl(
  parts: readonly string[],
  ending: string,
  { level, basis, asOf }: RankingQuery,
): string {
  const pairs = Object.entries({ level, basis, as_of: asOf }).flatMap(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : [],
  );
  const search = pairs.join('&');
  return `/${parts.map(encodeURIComponent).join('/')}${ending}${search && `?${search}`}`;
}

/** The URL of a ranking in the API. `ending` selects the format and includes its dot. */
export function rankingUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
  ending: '' | `.${string}` = '',
): string {
  return buildUrl(['v1', 'rankings', dataset, metric, period], ending, query);
}

/** The URL of a ranking's embed page for an iframe or, with the ending `.js`, of the script that shows the ranking. */
export function embedUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
  ending: '' | '.js' = '',
): string {
  return buildUrl(['embed', dataset, metric, period], ending, query);
}

/** The URL of a ranking's HTML page in English; the Chinese one has the prefix `/zh`. */
export function rankingPageUrl(
  dataset: string,
  metric: string,
  period: string,
  query: RankingQuery = {},
): string {
  return buildUrl(['rankings', dataset, metric, period], '', query);
}

/** The URL of an entity's HTML page in English. */
export function entityPageUrl(dataset: string, entity: string): string {
  return buildUrl(['entities', dataset, entity], '', {});
}

/** The URL of the leaders of a metric in the API. */
export function leadersUrl(dataset: string, metric: string, query: RankingQuery = {}): string {
  return buildUrl(['v1', 'leaders', dataset, metric], '', query);
}

/** The URL of the comparison of two members of a level in the API. */
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

/** The URL of the verdict on a statement in the API. `statement` has its parameters in order, the entity first. */
export function verdictUrl(
  dataset: string,
  metric: string,
  period: string,
  statement: readonly (readonly [name: string, value: string])[],
  query: RankingQuery = {},
): string {
  const url = buildUrl(['v1', 'verdict', dataset, metric, period], '', query);
  const pairs = statement.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return url.includes('?') ? url.replace('?', `?${pairs}&`) : `${url}?${pairs}`;
}

/** The URL of an entity in the API. */
export function entityUrl(
  dataset: string,
  entity: string,
  ending: '' | '.view.json' | '.md' = '',
): string {
  return buildUrl(['v1', 'entities', dataset, entity], ending, {});
}

/** URL path of the changes of a dataset; with `.csv` appended, of the table, with `.atom`, of the feed. */
export function changesUrl(dataset: string): string {
  return `/v1/changes/${dataset}`;
}
