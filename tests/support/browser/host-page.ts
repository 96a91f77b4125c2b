/** Third-party pages: on an origin of their own, under the strictest policy that the widget supports. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { entityView } from '../../fixtures/widget/entity.ts';
import { rankingDocument, rankingView } from '../../fixtures/widget/ranking.ts';
import { serveResource } from './other-origin.ts';
import { type Visit, visit } from './tab.ts';

/** Base URL of the product. */
export const BASE = inject('baseUrl');

/** The policy that the README recommends for a page. */
export const POLICY = [
  "default-src 'none'",
  `script-src ${BASE}`,
  `connect-src ${BASE}`,
  `img-src ${BASE}`,
  `style-src ${BASE}`,
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** The same, for a page with style elements of its own. */
export const STYLED_POLICY = POLICY.replace('style-src', "style-src 'unsafe-inline'");

/** Publishes a page with this body on another origin and returns its address. */
export function publishHostPage(body: string, language = 'en', policy = POLICY): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="${BASE}/favicon.ico">`;
  const html = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  return serveResource({ body: html, headers: { 'Content-Security-Policy': policy } });
}

/** Opens a third-party page with this body; the API is mocked as by `mockApi`. */
export async function visitHost(
  body: string,
  options: BrowserContextOptions = {},
  answer?: (url: URL) => unknown,
): Promise<Visit> {
  const visited = await visit(options);
  await mockApi(visited.page, answer);
  await visited.page.goto(publishHostPage(body));
  return visited;
}

const entityAt = ({ pathname }: URL): unknown =>
  entityView(/([^/]+)\.view\.json$/.exec(pathname)?.[1] ?? '');

/** Mocks the API with the handmade ranking, or with what `answer` returns; entities are always the handmade ones. */
export async function mockApi(
  page: Page,
  answer: (url: URL) => unknown = ({ pathname }) =>
    pathname.endsWith('.view.json') ? rankingView : rankingDocument,
): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/v1/'),
    (route) => {
      const url = new URL(route.request().url());
      return route.fulfill({
        json: url.pathname.startsWith('/v1/entities/') ? entityAt(url) : answer(url),
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    },
  );
}

/** Value of an expression about `inPage` (see `in-page.js`) in the page. */
export function inPage<Result>(page: Page, expression: string): Promise<Result> {
  return page.evaluate(`inPage.${expression}`);
}

export const scriptTag = (attributes = ''): string =>
  `<script async src="${BASE}/widget.js" ${attributes}></script>`;

export const RANKING = 'china-vehicle-output/total/2025';

export const elementTag = (attributes = '', fallback = ''): string =>
  `<likewise-ranking ranking="${RANKING}" ${attributes}>${fallback}</likewise-ranking>`;
