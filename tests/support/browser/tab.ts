/**
 * Tabs without setup: a tab is the test's until it ends. `LIKEWISE_SLOW=6` slows the processor down by a factor of six for
 * Chromium's pages.
 */
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { can } from './engines/engine.ts';
import { skipImpossibleTab } from './engines/skip-impossible-tab.ts';
import { giveBack, takeTab } from './reused-tabs.ts';
import { countTab, sharedBrowser } from './shared-browsers.ts';

const CPU_SLOWDOWN = Number(process.env.LIKEWISE_SLOW ?? 1);

/** What Playwright has no options for. */
export interface TabSettings {
  /** Scroll bars take space. */
  readonly scrollBars?: boolean;
  /** No test has used the tab: nothing is in its cache. For tests that count requests, so only where tabs don't share one. */
  readonly isNew?: boolean;
}

/** A page and its complaints: console errors and warnings, exceptions, violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens an empty tab and records its complaints until the test ends. */
export async function visit(
  options: BrowserContextOptions = {},
  settings: TabSettings = {},
): Promise<Visit> {
  const complaints: string[] = [];
  const record = (text: string, kind: string): void => {
    if (['error', 'warning', 'exception'].includes(kind)) complaints.push(text);
  };
  const page = await openTab(options, 'in-page.js', record, settings);
  return { page, complaints };
}

/**
 * Opens an empty tab until the test ends, with one of our scripts in each of its pages. Skips the test if the engine can't. `record` receives exceptions and
 * console messages with their kind, except messages about a missing icon.
 */
export async function openTab(
  options: BrowserContextOptions,
  ownScript: string,
  record: (text: string, kind: string) => void,
  { scrollBars = false, isNew = false }: TabSettings = {},
): Promise<Page> {
  skipImpossibleTab(options);
  const browser = await sharedBrowser(options, scrollBars);
  countTab(browser, 1);
  const tab = await takeTab(browser, options, isNew && can.separateMemoryCaches);
  const { page, context } = tab;
  onTestFinished(async ({ task }) => {
    // A failed test may have left anything behind.
    if (task.result?.state === 'fail') tab.isSpent = true;
    await giveBack(browser, tab);
    countTab(browser, -1);
  });
  if (options.javaScriptEnabled !== false)
    await page.addInitScript({ path: join(import.meta.dirname, ownScript) });
  page.on('pageerror', (error) => record(error.message, 'exception'));
  page.on('console', (message) => {
    const kind: string = message.type();
    // Firefox also reports marks for its profiler (`console.timeStamp`).
    if (kind === 'timeStamp' || message.location().url.endsWith('/favicon.ico')) return;
    record(message.text(), kind);
  });
  if (CPU_SLOWDOWN > 1 && can.devToolsProtocol) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  return page;
}
