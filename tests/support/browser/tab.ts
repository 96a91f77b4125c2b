/**
 * Tabs without setup: each worker has one browser, which starts with the first tab and ends with the worker, and a tab closes
 * when its test ends. `LIKEWISE_SLOW=6` slows the pages' processor down by a factor of six.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { WAIT_TIMEOUT } from '../timeout.ts';
import { launchBrowser } from './launch-browser.ts';

const CPU_SLOWDOWN = Number(process.env.LIKEWISE_SLOW ?? 1);

let running: Promise<Browser> | null = null;

/** The worker's browser; a new one if that has crashed. */
export async function sharedBrowser(): Promise<Browser> {
  running ??= launchBrowser();
  const launched = await running;
  if (launched.isConnected()) return launched;
  running = launchBrowser();
  return running;
}

/** A page and its complaints: console errors and warnings, exceptions, violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens an empty tab and records its complaints until the test ends; in the worker's browser by default. */
export async function visit(
  options: BrowserContextOptions = {},
  browser: Browser | null = null,
): Promise<Visit> {
  const complaints: string[] = [];
  const record = (text: string, kind: string): void => {
    if (['error', 'warning', 'exception'].includes(kind)) complaints.push(text);
  };
  const page = await openTab(options, 'in-page.js', record, browser);
  return { page, complaints };
}

/**
 * Opens an empty tab until the test ends, with one of our scripts in each of its pages. `record` receives exceptions and
 * console messages with their kind, except messages about a missing icon.
 */
export async function openTab(
  options: BrowserContextOptions,
  ownScript: string,
  record: (text: string, kind: string) => void,
  browser: Browser | null = null,
): Promise<Page> {
  const context = await (browser ?? (await sharedBrowser())).newContext(options);
  context.setDefaultTimeout(WAIT_TIMEOUT);
  const page = await context.newPage();
  onTestFinished(async () => {
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  });
  if (options.javaScriptEnabled !== false)
    await page.addInitScript({ path: join(import.meta.dirname, ownScript) });
  page.on('pageerror', (error) => record(error.message, 'exception'));
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) record(message.text(), message.type());
  });
  if (CPU_SLOWDOWN > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  return page;
}
