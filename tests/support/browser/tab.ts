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
import { skipImpossibleTab } from './engines/skip-impossible-tab.ts';
import { launchBrowser } from './launch-browser.ts';

const CPU_SLOWDOWN = Number(process.env.LIKEWISE_SLOW ?? 1);

/** A worker's browsers, by their settings, the last used one last. */
const running = new Map<string, Promise<Browser>>();
/** Further browsers are closed once they have no tabs. */
const MAX_RUNNING = 3;

/** Settings that a browser must be started with for a tab with these options. */
function settingsAtStart(options: BrowserContextOptions, scrollBars: boolean): ReaderSettings {
  if (can.settingsOfTabs) return { scrollBars };
  const { colorScheme = 'light', forcedColors = 'none', javaScriptEnabled = true } = options;
  const { reducedMotion = 'no-preference' } = options;
  return { colorScheme, forcedColors, javaScriptEnabled, reducedMotion, scrollBars };
}

/** Closes browsers without tabs until one more may be launched. */
async function makeRoom(): Promise<void> {
  for (const [key, launched] of [...running]) {
    if (running.size < MAX_RUNNING) return;
    const browser = await launched;
    if (browser.contexts().length > 0) continue;
    running.delete(key);
    await browser.close();
  }
}

/** The worker's browser for tabs with these options; a new one if that has crashed. */
export async function sharedBrowser(
  options: BrowserContextOptions = {},
  scrollBars = false,
): Promise<Browser> {
  const settings = settingsAtStart(options, scrollBars);
  const key = JSON.stringify(settings);
  const existing = running.get(key);
  running.delete(key);
  if (existing && (await existing).isConnected()) {
    running.set(key, existing);
    return existing;
  }
  await makeRoom();
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
 * Opens an empty tab until the test ends, with one of our scripts in each of its pages. Skips the test if the engine can't. `record` receives exceptions and
 * console messages with their kind, except messages about a missing icon.
 */
export async function openTab(
  options: BrowserContextOptions,
  ownScript: string,
  record: (text: string, kind: string) => void,
  scrollBars = false,
): Promise<Page> {
  skipImpossibleTab(options);
  const browser = can.severalTabs
    ? await sharedBrowser(options, scrollBars)
    : await launchBrowser(settingsAtStart(options, scrollBars));
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAIT_TIMEOUT);
  const page = await context.newPage();
  onTestFinished(async () => {
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    await (can.severalTabs ? context : browser).close();
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
