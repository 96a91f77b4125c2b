/** Third-party pages with unusual documents and headers, each also served without the widget for comparison. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { BASE, elementTag, mockApi, scriptTag } from './host-page.ts';
import { serveResource } from './other-origin.ts';
import { openTab } from './tab.ts';

/** Replacements for the parts of a page. */
export interface UnusualPage {
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
export function htmlOf(unusual: UnusualPage, withWidget = true): string {
  const { doctype = '<!doctype html>', root = 'lang="en"', head = '' } = unusual;
  const { body = (widget) => widget, widget = `${elementTag()}${scriptTag()}` } = unusual;
  const icon = `<link rel="icon" href="${BASE}/favicon.ico">`;
  const own = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${icon}`;
  return `${doctype}<html ${root}><head>${own}${head}</head><body>${CONTROL}${body(withWidget ? widget : '')}${CONTROL}</body></html>`;
}

/** Publishes an unusual page, with the widget or without, and returns its address. */
export function publishUnusualPage(unusual: UnusualPage, withWidget = true): string {
  const { headers = {} } = unusual;
  return serveResource({ body: htmlOf(unusual, withWidget), headers });
}

/** A tab, and every console message and exception in it. */
export interface WatchedTab {
  readonly page: Page;
  readonly messages: string[];
}

/** Opens an empty tab with the API mocked by the handmade ranking. */
export async function openWatchedTab(options: BrowserContextOptions = {}): Promise<WatchedTab> {
  const messages: string[] = [];
  const page = await openTab(options, 'fingerprint.js', (text) => messages.push(text));
  await mockApi(page);
  return { page, messages };
}

/** The rows of all rankings of a page; a fallback has none of them. */
export const rowsIn = (page: Page) => page.locator('likewise-ranking tr[part="row"]');

/** Waits until that many rankings show all their rows. */
export async function waitForRows(page: Page, rankings = 1): Promise<void> {
  await expect.poll(() => rowsIn(page).count()).toBe(rankings * rankingView.entries.length);
}

const fingerprint = (page: Page): Promise<unknown> => page.evaluate('fingerprint()');

/**
 * Opens the page without the widget, then with it, in one tab. Expects the ranking, no new console message, and no other
 * difference in the page. The tab stays open for more.
 */
export async function expectUndisturbed(
  unusual: UnusualPage,
  options: BrowserContextOptions = {},
): Promise<WatchedTab> {
  const watched = await openWatchedTab(options);
  const { page, messages } = watched;
  await page.goto(publishUnusualPage(unusual, false));
  const before = await fingerprint(page);
  const messagesBefore = messages.splice(0);
  await page.goto(publishUnusualPage(unusual));
  await waitForRows(page);
  expect(await fingerprint(page)).toEqual(before);
  expect(messages).toEqual(messagesBefore);
  return watched;
}
