/** Handlers of site pages that belong to no dataset: home, embed builder, method, about, sitemap, robots. */

import { pageAddress } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { AppContext } from '../env.ts';
import { BUILDER_PAGE_HEADERS, PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { parseRequest } from '../http/parse-request.ts';
import { requireDocument, respond } from '../http/respond.ts';
import { ROUTES } from '../routes.ts';

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
