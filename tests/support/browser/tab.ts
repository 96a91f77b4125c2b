/**
 * Tabs that need no setting up: each worker has one browser, which starts with the first tab and ends with the worker, and a tab
 * closes when its test has ended. `LIKEWISE_SLOW=6` makes pages run as on a processor six times slower.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { WAIT_TIMEOUT } from '../timeout.ts';
import { launchBrowser } from './launch-browser.ts';

const CPU_SLOWDOWN = Number(process.env.LIKEWISE_SLOW ?? 1);

let running: Promise<Browser> | null = null;

/** The worker's browser; another one where that has crashed. */
export async function sharedBrowser(): Promise<Browser> {
  running ??= launchBrowser();
  const launched = await running;
  if (launched.isConnected()) return launched;
  running = launchBrowser();
  return running;
}

/** A page and all that it complained of: console, exceptions, violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens an empty tab that is watched, for as long as the test that runs; in the worker's browser if none is given. */
export async function visit(
  options: BrowserContextOptions = {},
  browser: Browser | null = null,
): Promise<Visit> {
  const complaints: string[] = [];
  const hear = (text: string, kind: string): void => {
    if (['error', 'warning', 'exception'].includes(kind)) complaints.push(text);
  };
  const page = await openTab(options, 'in-page.js', hear, browser);
  return { page, complaints };
}

/**
 * Opens an empty tab for as long as the test that runs, with one of our own scripts in each of its pages. `hear` gets what is
 * thrown, and what stands in the console with its kind, but for what is said of an icon that isn't there.
 */
export async function openTab(
  options: BrowserContextOptions,
  ownScript: string,
  hear: (text: string, kind: string) => void,
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
  page.on('pageerror', (error) => hear(error.message, 'exception'));
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) hear(message.text(), message.type());
  });
  if (CPU_SLOWDOWN > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  return page;
}
