/**
 * Handler of `/rankings/{dataset}/{metric}/{period}`, in each language: the stored page of the current ranking. Earlier dates and
 * rankings with too few entries have no page of their own; they get the iframe page at the same address.
 */

import { localizedPath } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { rankingPageUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { parseRequest } from '../http/parse-request.ts';
import { rankingSelector } from '../http/ranking-selector.ts';
import { type LocatedResponse, respond } from '../http/respond.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { embedPageUrl } from './embed/embed-page-url.ts';
import { pageHead } from './embed/page-head.ts';

/** Path of a ranking's current page in a language, with level and basis. */
export function localizedPageUrl({ key }: ResolvedRanking, language: PageLanguage): string {
  const { dataset, metric, period, level, basis } = key;
  return localizedPath(language, rankingPageUrl(dataset, metric, period, { level, basis }));
}

/** Locates the ranking's page, else its iframe page, whose head names the canonical page. */
async function locatePage(
  { env }: AppContext<string>,
  selector: RankingSelector,
  resolved: ResolvedRanking,
  language: PageLanguage,
): Promise<LocatedResponse> {
  const { vintage, index } = resolved;
  const isNewest = vintage === index.vintages.at(-1);
  if (!isNewest || index.page === undefined) {
    const prefix = await pageHead(env, language, embedPageUrl(selector, { lang: language }));
    const headers = withCspSources(PAGE_HEADERS, env.PUBLIC_ORIGIN, prefix.inline);
    return { ...rankingLocation(resolved, `${language}.html`), headers, prefix };
  }
  const location = rankingLocation(resolved, `${language}.page.html`);
  return { ...location, pack: index.page, headers: PAGE_HEADERS };
}

/** Responds with the page of the ranking that path and query select. */
export async function handleRankingPage(
  c: AppContext<string>,
  language: PageLanguage,
): Promise<Response> {
  const request = parseRequest(c, ROUTES.rankingPage);
  const selector = rankingSelector(request);
  return respond(c, request, ({ manifest }) =>
    locatePage(c, selector, resolveRanking(manifest, selector), language),
  );
}
