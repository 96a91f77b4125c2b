/** The pages for people, which the publisher wrote, so that they are readable before any script runs. */
import { answer, fixedDocument } from './answer.ts';
import { read } from './asked.ts';
import type { RequestTo } from './env.ts';
import { PAGE } from './headers.ts';
import { ROUTES } from './routes.ts';

function page(route: 'home' | 'homeInChinese', address: string) {
  return (c: RequestTo<string>): Promise<Response> =>
    answer(c, read(c, ROUTES[route]), (release) => ({
      ...fixedDocument(release, address),
      headers: PAGE,
    }));
}

/** Answers with the home page in English. */
export const home = page('home', 'index.html');

/** Answers with the home page in Chinese. */
export const homeInChinese = page('homeInChinese', 'zh.html');
