/**
 * Somebody else's page: an origin of its own, under the strictest policy that the widget promises to work under,
 * and eyes for all that goes wrong in it.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { entityView } from '../fixtures/widget/entity.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';

/** Where the product answers. */
export const BASE = inject('baseUrl');

const IN_PAGE = join(import.meta.dirname, 'in-page.js');

/** The policy that the README tells a page to copy. */
export const POLICY = [
  "default-src 'none'",
  `script-src ${BASE}`,
  `connect-src ${BASE}`,
  `img-src ${BASE}`,
  `style-src ${BASE}`,
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** A server of pages by path, on an origin that isn't the product's. */
export class Host {
  readonly #pages = new Map<string, { readonly body: string; readonly policy: string }>();
  readonly #server: Server;
  #origin = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      const page = this.#pages.get(request.url ?? '');
      response.writeHead(page ? 200 : 404, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': page?.policy ?? POLICY,
      });
      response.end(page?.body);
    });
  }

  static async open(): Promise<Host> {
    const host = new Host();
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    const address = host.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the host has no port');
    host.#origin = `http://127.0.0.1:${address.port}`;
    return host;
  }

  /** Publishes a page with this body and returns its address. */
  page(body: string, language = 'en', policy = POLICY): string {
    const path = `/${this.#pages.size}`;
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="${BASE}/favicon.ico">`;
    const html = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
    this.#pages.set(path, { body: html, policy });
    return this.#origin + path;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A page and all that it complained of: console, exceptions, violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens an empty tab that is watched. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) await page.addInitScript({ path: IN_PAGE });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(message.text());
  });
  return { page, complaints };
}

const entityAt = ({ pathname }: URL): unknown =>
  entityView(/([^/]+)\.view\.json$/.exec(pathname)?.[1] ?? '');

/** Lets the API answer with the ranking made by hand, or with what `answer` says; of places with those by hand. */
export async function withFixture(
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

/** What an expression about `inPage` (see `in-page.js`) gives in the page. */
export function inPage<Result>(page: Page, expression: string): Promise<Result> {
  return page.evaluate(`inPage.${expression}`);
}

export const script = (attributes = ''): string =>
  `<script async src="${BASE}/widget.js" ${attributes}></script>`;

export const RANKING = 'china-vehicle-output/total/2025';

export const element = (attributes = '', fallback = ''): string =>
  `<likewise-ranking ranking="${RANKING}" ${attributes}>${fallback}</likewise-ranking>`;
