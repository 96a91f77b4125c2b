/**
 * Handlers of site pages: those that belong to no dataset (home, embed builder, method, about, sitemap, robots), and
 * `/rankings/{dataset}/{metric}/{period}`, the stored page of the current ranking in each language. Earlier dates and
 * rankings with too few entries have no page of their own; they get the iframe page at the same address.
 */
import { localizedPath, pageAddress } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { rankingPageUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { BUILDER_PAGE_HEADERS, PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { parseRequest, rankingSelector } from '../http/request.ts';
import { type LocatedResponse, requireDocument, respond } from '../http/respond.ts';
import { type ResolvedRanking, rankingLocation, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { embedPageUrl, pageHead } from './embed/page-head.ts';

type SitePage = 'home' | 'builderPage' | 'methodPage' | 'aboutPage';

function sitePageHandler(
  route: SitePage,
  page: string,
  headersFor: (origin: string) => Record<string, string> = () => PAGE_HEADERS,
) {
  return (c: AppContext<string>, language: PageLanguage): Promise<Response> =>
    respond(c, parseRequest(c, ROUTES[route]), (release) => ({
      ...requireDocument(release, pageAddress(language, page)),
      headers: headersFor(c.env.PUBLIC_ORIGIN),
    }));
}

/** Responds with the home page. */
export const handleHome = sitePageHandler('home', 'index');

/** Responds with the embed builder. */
export const handleBuilderPage = sitePageHandler('builderPage', 'embed', (origin) =>
  withCspSources(BUILDER_PAGE_HEADERS, origin),
);

/** Responds with the method page. */
export const handleMethodPage = sitePageHandler('methodPage', 'method');

/** Responds with the page about this copy. */
export const handleAboutPage = sitePageHandler('aboutPage', 'about');

/** Responds with the sitemap. */
export function handleSitemap(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.sitemap), (release) =>
    requireDocument(release, 'sitemap.xml'),
  );
}

/** Responds with the robots file. */
export function handleRobots(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.robots), (release) =>
    requireDocument(release, 'robots.txt'),
  );
}

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
