/**
 * Pages of other people in all their strangeness: whole documents with headers of their own, and beside each the same without the
 * widget, to be held against it.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { BASE, element, script, withFixture } from './host-page.ts';

const FINGERPRINT = join(import.meta.dirname, 'fingerprint.js');

export interface Resource {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a strange page may say in place of its parts. */
export interface Strange {
  readonly doctype?: string;
  /** Attributes of `<html>`. */
  readonly root?: string;
  readonly head?: string;
  /** The body around the widget. */
  readonly body?: (widget: string) => string;
  readonly widget?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const CONTROL = '<p class="control">The page’s own</p>';

/** A whole document. */
export function documentOf(strange: Strange, withWidget = true): string {
  const { doctype = '<!doctype html>', root = 'lang="en"', head = '' } = strange;
  const { body = (widget) => widget, widget = `${element()}${script()}` } = strange;
  const icon = `<link rel="icon" href="${BASE}/favicon.ico">`;
  const own = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${icon}`;
  return `${doctype}<html ${root}><head>${own}${head}</head><body>${CONTROL}${body(withWidget ? widget : '')}${CONTROL}</body></html>`;
}

/** A server of whatever is published, on an origin that isn't the product's. */
export class StrangeHost {
  readonly #resources = new Map<string, Resource>();
  readonly #server: Server;
  #origin = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      const resource = this.#resources.get(request.url ?? '');
      const type = resource?.type ?? 'text/html; charset=utf-8';
      response.writeHead(resource ? 200 : 404, { 'Content-Type': type, ...resource?.headers });
      response.end(resource?.body);
    });
  }

  static async open(): Promise<StrangeHost> {
    const host = new StrangeHost();
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    const address = host.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the host has no port');
    host.#origin = `http://127.0.0.1:${address.port}`;
    return host;
  }

  /** Publishes something and returns its address. */
  publish(resource: Resource): string {
    const path = `/${this.#resources.size}`;
    this.#resources.set(path, resource);
    return this.#origin + path;
  }

  /** Publishes a strange page, with the widget or without. */
  page(strange: Strange, withWidget = true): string {
    const { headers = {} } = strange;
    return this.publish({ body: documentOf(strange, withWidget), headers });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A tab, and everything that was said in its console or thrown. */
export interface Watched {
  readonly page: Page;
  readonly said: string[];
}

/** Opens an empty tab where the API answers with the ranking made by hand. */
export async function watch(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) await page.addInitScript({ path: FINGERPRINT });
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) said.push(message.text());
  });
  await withFixture(page);
  return { page, said };
}

/** How long something that will come may take on a busy machine. */
export const PATIENCE = { timeout: 15_000 };

/** The rows of all rankings of a page; a fallback has none of them. */
export const rowsIn = (page: Page) => page.locator('likewise-ranking tr[part="row"]');

/** Waits until as many rankings as there are show all their rows. */
export async function shown(page: Page, rankings = 1): Promise<void> {
  await expect
    .poll(() => rowsIn(page).count(), PATIENCE)
    .toBe(rankings * rankingView.entries.length);
}

const fingerprint = (page: Page): Promise<unknown> => page.evaluate('fingerprint()');

/**
 * Opens the strange page and expects what holds everywhere: the ranking is shown, nobody complains, and but for the widget the
 * page is what it is without it. The tab stays open for more.
 */
export async function atHome(
  browser: Browser,
  host: StrangeHost,
  strange: Strange,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const alone = await watch(browser, options);
  await alone.page.goto(host.page(strange, false));
  const before = await fingerprint(alone.page);
  await alone.page.context().close();
  const watched = await watch(browser, options);
  await watched.page.goto(host.page(strange));
  await shown(watched.page);
  expect(await fingerprint(watched.page)).toEqual(before);
  expect(watched.said).toEqual(alone.said);
  return watched;
}
