/** A worker's browsers: each starts with the first tab that needs it, serves several tests, and ends with the worker. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { can, ENGINE } from './engines/engine.ts';
import type { ReaderSettings } from './engines/engine-contract.ts';
import { launchBrowser } from './launch-browser.ts';

interface RunningBrowser {
  readonly browser: Browser;
  /** As JSON. */
  settings: string;
  /** How many of its tabs a test uses. */
  tabs: number;
}

/** The last used one last. */
let running: readonly RunningBrowser[] = [];
/** Further browsers are closed once no test uses them. */
const MAX_RUNNING = 3;

/** Records that a test has opened a tab in this browser, or closed one (-1). */
export function countTab(browser: Browser, difference: 1 | -1): void {
  for (const one of running) if (one.browser === browser) one.tabs += difference;
}

/** Settings of the browser itself for a tab with these options. */
function settingsFor(options: BrowserContextOptions, scrollBars: boolean): ReaderSettings {
  if (can.settingsOfTabs) return { scrollBars };
  const { colorScheme = 'light', forcedColors = 'none', javaScriptEnabled = true } = options;
  const { reducedMotion = 'no-preference' } = options;
  return { colorScheme, forcedColors, javaScriptEnabled, reducedMotion, scrollBars };
}

/** Closes browsers that no test uses until one more may be launched. */
async function makeRoom(): Promise<void> {
  for (const one of running) {
    if (running.length < MAX_RUNNING) return;
    if (one.tabs > 0) continue;
    running = running.filter((other) => other !== one);
    await one.browser.close();
  }
}

/** One of the worker's browsers for a tab with these options; a new one if none has these settings or can take them. */
export async function sharedBrowser(
  options: BrowserContextOptions = {},
  scrollBars = false,
): Promise<Browser> {
  running = running.filter(({ browser }) => browser.isConnected());
  const settings = settingsFor(options, scrollBars);
  const wanted = JSON.stringify(settings);
  const idle = running.filter(({ tabs }) => tabs === 0);
  let found = running.find((one) => one.settings === wanted);
  const [adjustable] = idle;
  if (!found && adjustable && (await ENGINE.adjust?.(adjustable.browser, settings))) {
    adjustable.settings = wanted;
    found = adjustable;
  }
  if (!found) {
    await makeRoom();
    found = { browser: await launchBrowser(settings), settings: wanted, tabs: 0 };
  }
  running = [...running.filter((one) => one !== found), found];
  return found.browser;
}
