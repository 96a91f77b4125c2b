/** The pages for people that are of no dataset, which the publisher wrote, so that they are readable before any script runs. */

import type { RequestTo } from '../env.ts';
import { PAGE, SHOWING_PAGE } from '../http/headers.ts';
import { read } from '../http/parse-request.ts';
import { answer, fixedDocument } from '../http/respond.ts';
import { ROUTES, type RouteName } from '../routes.ts';

type PageRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name]['path'] extends PagePath ? Name : never;
}[RouteName];

type PagePath = '/' | '/zh' | `${'' | '/zh'}/${'method' | 'about'}`;

function page(route: PageRoute, address: string, headers: Record<string, string> = PAGE) {
  return (c: RequestTo<string>): Promise<Response> =>
    answer(c, read(c, ROUTES[route]), (release) => ({
      ...fixedDocument(release, address),
      headers,
    }));
}

/** Answers with the home page in English. */
export const home = page('home', 'index.html', SHOWING_PAGE);

/** Answers with the home page in Chinese. */
export const homeInChinese = page('homeInChinese', 'zh.html', SHOWING_PAGE);

/** Answers with how a rank is proven, in English. */
export const methodPage = page('methodPage', 'method.html');

/** Answers with the same in Chinese. */
export const methodPageInChinese = page('methodPageInChinese', 'zh/method.html');

/** Answers with who runs this copy, in English. */
export const aboutPage = page('aboutPage', 'about.html');

/** Answers with the same in Chinese. */
export const aboutPageInChinese = page('aboutPageInChinese', 'zh/about.html');

/** Answers with the list of all pages, for search engines. */
export function sitemap(c: RequestTo<string>): Promise<Response> {
  return answer(c, read(c, ROUTES.sitemap), (release) => fixedDocument(release, 'sitemap.xml'));
}

/** Answers with what search engines may ask for. */
export function robots(c: RequestTo<string>): Promise<Response> {
  return answer(c, read(c, ROUTES.robots), (release) => fixedDocument(release, 'robots.txt'));
}
