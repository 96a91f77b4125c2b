/**
 * `/rankings/{dataset}/{metric}/{period}` and the same under `/zh`: the page of a ranking, which is stored as it is known now.
 * Of an earlier date, and of what compares too little, the page for an iframe is stored, which answers here too.
 */
import { rankingPageUrl } from '../../engine/model/urls.ts';
import type { Env, RequestTo } from '../env.ts';
import { allowing, PAGE } from '../http/headers.ts';
import { read } from '../http/parse-request.ts';
import { rankingQuestion } from '../http/ranking-selector.ts';
import { answer, type Located } from '../http/respond.ts';
import type { StoredLanguage } from '../http/stored-language.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';
import { pageHead } from './embed/page-head.ts';

/** The address of a ranking's living page in a language, path-absolute, in full. */
export function pageAddress({ key }: ResolvedRanking, language: StoredLanguage): string {
  const { dataset, metric, period, level, basis } = key;
  const path = rankingPageUrl(dataset, metric, period, { level, basis });
  return language === 'en' ? path : `/${language}${path}`;
}

/** Where its page lies; of what has none, that for a frame. Which page is the original, its head says. */
async function located(
  env: Env,
  resolved: ResolvedRanking,
  language: StoredLanguage,
): Promise<Located> {
  const { vintage, index } = resolved;
  const isNewest = vintage === index.vintages.at(-1);
  if (!isNewest || index.page === undefined) {
    const head = await pageHead(env, language);
    const headers = allowing(PAGE, head);
    return { ...rankingLocation(resolved, `${language}.html`), headers, head };
  }
  const location = rankingLocation(resolved, `${language}.page.html`);
  return { ...location, pack: index.page, headers: PAGE };
}

function pageIn(language: StoredLanguage, route: 'rankingPage' | 'rankingPageInChinese') {
  return async (c: RequestTo<string>): Promise<Response> => {
    const asked = read(c, ROUTES[route]);
    const question = rankingQuestion(asked);
    return answer(c, asked, ({ manifest }) =>
      located(c.env, resolveRanking(manifest, question), language),
    );
  };
}

/** Answers with the page of the ranking that path and query mean. */
export const rankingPage = pageIn('en', 'rankingPage');

/** Answers with the same page in Chinese. */
export const rankingPageInChinese = pageIn('zh', 'rankingPageInChinese');
