/**
 * Tabs that several tests use, one after the other: in most engines a new one takes longer than the test in it. A test leaves
 * nothing of its own in its tab but the browser's cache and history; the product stores nothing, which other tests check.
 */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Disposable,
  Page,
} from 'playwright-core';
import { WAIT_TIMEOUT } from '../timeout.ts';
import { can } from './engines/engine.ts';

/** A tab in a test. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Options that can't be changed later, as JSON. */
  readonly kind: string;
  /** Scripts that the test added. */
  readonly scripts: Disposable[];
  /** Whether the test did something that can't be undone. */
  isSpent: boolean;
}

/** Playwright's default. */
const VIEWPORT = { width: 1280, height: 720 };

/** Events that tests listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'requestfailed', 'requestfinished', 'response'];

/** At most one for each browser. */
const idle = new WeakMap<Browser, Tab>();

/** Options that only a new tab can have. Some engines run scripts or not in the whole browser, so in any tab. */
function kindOf({
  viewport,
  colorScheme,
  forcedColors,
  reducedMotion,
  javaScriptEnabled,
  ...others
}: BrowserContextOptions): string {
  return JSON.stringify(can.settingsOfTabs ? { ...others, javaScriptEnabled } : others);
}

/** Records what must be undone after the test: Playwright can't list it. */
function watch(tab: Tab): void {
  const { page, scripts } = tab;
  const addInitScript: Page['addInitScript'] = page.addInitScript.bind(page);
  page.addInitScript = async (...args) => {
    const added = await addInitScript(...args);
    scripts.push(added);
    return added;
  };
  const install = page.clock.install.bind(page.clock);
  page.clock.install = (options) => {
    tab.isSpent = true;
    return install(options);
  };
}

async function openTab(browser: Browser, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAIT_TIMEOUT);
  const page = await context.newPage();
  const tab = { page, context, kind: kindOf(options), scripts: [], isSpent: false };
  watch(tab);
  return tab;
}

/** Gives a used tab the options of the next test. */
async function adapt({ page }: Tab, options: BrowserContextOptions): Promise<void> {
  const { viewport, colorScheme = 'light', forcedColors = 'none' } = options;
  const { reducedMotion = 'no-preference' } = options;
  const { width, height } = viewport ?? VIEWPORT;
  const current = page.viewportSize();
  if (current?.width !== width || current.height !== height)
    await page.setViewportSize({ width, height });
  if (can.emulateMedia)
    await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
}

/** An empty tab with these options: the browser's idle one, if that can have them and needn't be new, or a new one. */
export async function takeTab(
  browser: Browser,
  options: BrowserContextOptions,
  isNew: boolean,
): Promise<Tab> {
  const tab = idle.get(browser);
  if (!tab) return openTab(browser, options);
  idle.delete(browser);
  if (!isNew && tab.kind === kindOf(options)) {
    await adapt(tab, options);
    return tab;
  }
  await tab.context.close();
  return openTab(browser, options);
}

/** Empties a tab for the next test; closes it if it can't be emptied. */
export async function giveBack(browser: Browser, tab: Tab): Promise<void> {
  const { page, context, scripts } = tab;
  if (tab.isSpent || page.isClosed() || idle.has(browser)) return context.close();
  for (const type of EVENTS) page.removeAllListeners(type);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const script of scripts.splice(0)) await script.dispose();
  for (const other of context.pages()) if (other !== page) await other.close();
  // The test may have left in the middle of a navigation, which then interrupts this one.
  const isEmpty = await page.goto('about:blank').then(
    () => true,
    () => false,
  );
  if (!isEmpty) return context.close();
  idle.set(browser, tab);
}
