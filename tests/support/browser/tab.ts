/**
 * Tabs without setup: each worker has one browser, which starts with the first tab and ends with the worker, and a tab closes
 * when its test ends. `LIKEWISE_SLOW=6` slows the processor down by a factor of six for Chromium's pages.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { WAIT_TIMEOUT } from '../timeout.ts';
import { can } from './engines/engine.ts';
import type { ReaderSettings } from './engines/engine-contract.ts';
import { launchBrowser } from './launch-browser.ts';

const CPU_SLOWDOWN = Number(process.env.LIKEWISE_SLOW ?? 1);

/** Browsers that a worker keeps, by their settings: the usual one and the last other one. */
const running = new Map<string, Promise<Browser>>();
const MAX_RUNNING = 2;

/** Settings that a browser must be started with for a tab with these options. */
function settingsAtStart(options: BrowserContextOptions, scrollBars: boolean): ReaderSettings {
  if (can.settingsOfTabs) return { scrollBars };
  const { colorScheme = 'light', forcedColors = 'none', javaScriptEnabled = true } = options;
  const { reducedMotion = 'no-preference' } = options;
  return { colorScheme, forcedColors, javaScriptEnabled, reducedMotion, scrollBars };
}

/** The worker's browser for tabs with these options; a new one if that has crashed. */
export async function sharedBrowser(
  options: BrowserContextOptions = {},
  scrollBars = false,
): Promise<Browser> {
  const settings = settingsAtStart(options, scrollBars);
  const key = JSON.stringify(settings);
  const existing = await running.get(key);
  if (existing?.isConnected()) return existing;
  const [, oldest] = running.keys();
  if (running.size >= MAX_RUNNING && oldest !== undefined) {
    const ended = running.get(oldest);
    running.delete(oldest);
    await (await ended)?.close();
  }
  const launched = launchBrowser(settings);
  running.set(key, launched);
  return launched;
}

/** A page and its complaints: console errors and warnings, exceptions, violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens an empty tab and records its complaints until the test ends. */
export async function visit(
  options: BrowserContextOptions = {},
  { scrollBars = false } = {},
): Promise<Visit> {
  const complaints: string[] = [];
  const record = (text: string, kind: string): void => {
    if (['error', 'warning', 'exception'].includes(kind)) complaints.push(text);
  };
  const page = await openTab(options, 'in-page.js', record, scrollBars);
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
  scrollBars = false,
): Promise<Page> {
  const browser = await sharedBrowser(options, scrollBars);
  const context = await browser.newContext(options);
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
  if (CPU_SLOWDOWN > 1 && can.devToolsProtocol) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  return page;
}
