/**
 * `/rankings/{dataset}/{metric}/{period}` and the same under `/zh`: the page of a ranking, which is stored as it is known now.
 * Of an earlier date, and of what compares too little, the page for an iframe is stored, which answers here too.
 */
import { rankingPageUrl } from '../../engine/model/urls.ts';
import type { AppContext, Env } from '../env.ts';
import { PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { parseRequest } from '../http/parse-request.ts';
import { rankingSelector } from '../http/ranking-selector.ts';
import { type LocatedResponse, respond } from '../http/respond.ts';
import type { StoredLanguage } from '../http/stored-language.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';
import { pageHead } from './embed/page-head.ts';

/** The address of a ranking's living page in a language, path-absolute, in full. */
export function localizedPageUrl({ key }: ResolvedRanking, language: StoredLanguage): string {
  const { dataset, metric, period, level, basis } = key;
  const path = rankingPageUrl(dataset, metric, period, { level, basis });
  return language === 'en' ? path : `/${language}${path}`;
}

/** Where its page lies; of what has none, that for a frame. Which page is the original, its head says. */
async function locatePage(
  env: Env,
  resolved: ResolvedRanking,
  language: StoredLanguage,
): Promise<LocatedResponse> {
  const { vintage, index } = resolved;
  const isNewest = vintage === index.vintages.at(-1);
  if (!isNewest || index.page === undefined) {
    const prefix = await pageHead(env, language);
    const headers = withCspSources(PAGE_HEADERS, prefix);
    return { ...rankingLocation(resolved, `${language}.html`), headers, prefix };
  }
  const location = rankingLocation(resolved, `${language}.page.html`);
  return { ...location, pack: index.page, headers: PAGE_HEADERS };
}

function rankingPageHandler(
  language: StoredLanguage,
  route: 'rankingPage' | 'rankingPageInChinese',
) {
  return async (c: AppContext<string>): Promise<Response> => {
    const request = parseRequest(c, ROUTES[route]);
    const selector = rankingSelector(request);
    return respond(c, request, ({ manifest }) =>
      locatePage(c.env, resolveRanking(manifest, selector), language),
    );
  };
}

/** Answers with the page of the ranking that path and query mean. */
export const handleRankingPage = rankingPageHandler('en', 'rankingPage');

/** Answers with the same page in Chinese. */
export const rankingPageInChinese = rankingPageHandler('zh', 'rankingPageInChinese');
