/** The pages for people that are of no dataset, which the publisher wrote, so that they are readable before any script runs. */

import type { AppContext } from '../env.ts';
import { BUILDER_PAGE_HEADERS, PAGE_HEADERS } from '../http/headers.ts';
import { parseRequest } from '../http/parse-request.ts';
import { requireDocument, respond } from '../http/respond.ts';
import { ROUTES, type RouteName } from '../routes.ts';

type PageRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name]['path'] extends PagePath ? Name : never;
}[RouteName];

type PagePath = '/' | '/zh' | `${'' | '/zh'}/${'method' | 'about'}`;

function sitePageHandler(
  route: PageRoute,
  address: string,
  headers: Record<string, string> = PAGE_HEADERS,
) {
  return (c: AppContext<string>): Promise<Response> =>
    respond(c, parseRequest(c, ROUTES[route]), (release) => ({
      ...requireDocument(release, address),
      headers,
    }));
}

/** Answers with the home page in English. */
export const handleHome = sitePageHandler('home', 'index.html', BUILDER_PAGE_HEADERS);

/** Answers with the home page in Chinese. */
export const homeInChinese = sitePageHandler('homeInChinese', 'zh.html', BUILDER_PAGE_HEADERS);

/** Answers with how a rank is proven, in English. */
export const handleMethodPage = sitePageHandler('methodPage', 'method.html');

/** Answers with the same in Chinese. */
export const methodPageInChinese = sitePageHandler('methodPageInChinese', 'zh/method.html');

/** Answers with who runs this copy, in English. */
export const handleAboutPage = sitePageHandler('aboutPage', 'about.html');

/** Answers with the same in Chinese. */
export const aboutPageInChinese = sitePageHandler('aboutPageInChinese', 'zh/about.html');

/** Answers with the list of all pages, for search engines. */
export function handleSitemap(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.sitemap), (release) =>
    requireDocument(release, 'sitemap.xml'),
  );
}

/** Answers with what search engines may ask for. */
export function handleRobots(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.robots), (release) =>
    requireDocument(release, 'robots.txt'),
  );
}
