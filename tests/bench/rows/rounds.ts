/** Runs the steps of the benchmark of a thousand rows, round by round, and measures tasks and interactions. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWidget } from '../../../widget/build/build-widget.ts';
import { launchBrowser } from '../../support/browser/launch-browser.ts';
import { SlowPage } from '../slow-page.ts';
import { MANY, serve } from './pages.ts';

/** The factor by which the CPU is throttled to simulate a phone. */
export const PHONE = 4;
/** The threshold of a long task in milliseconds. */
export const LONG = 50;

export interface Measured {
  /** The longest task of the page's main thread, in milliseconds. */
  readonly task: number;
  readonly long: number;
  /** The time from the interaction to the next paint. */
  readonly interaction: number;
}

const ROOT = `document.querySelector('likewise-ranking')?.shadowRoot`;
const ROWS = `${ROOT}?.querySelectorAll('tr[part=row]').length >= ${MANY}`;
const there = (selector: string): string => `${ROOT}?.querySelector('${selector}')`;

const TOGGLE = 'th.place button[aria-expanded]';

class Run {
  readonly found = new Map<string, Measured>();
  readonly #page: SlowPage;

  constructor(page: SlowPage) {
    this.#page = page;
  }

  async step(name: string, act: () => Promise<unknown>): Promise<void> {
    const tasks = await this.#page.tasksOf(act);
    this.found.set(name, {
      task: Math.max(0, ...tasks),
      long: tasks.filter((task) => task > LONG).length,
      interaction: await this.#page.interaction(),
    });
  }

  async click(name: string, selector: string, then = 'true'): Promise<void> {
    const place = await this.#page.place(selector);
    await this.step(name, async () => {
      await this.#page.click(place);
      await this.#page.until(then);
    });
  }

  async press(key: string, name: string): Promise<void> {
    await this.step(name, () => this.#page.press(key));
  }
}

export const PLAIN = 'plain table of the same rows';
export const NOTHING = 'its button that does nothing';
export const SCROLL = 'scroll through all rows';
/** The browser's first rendering of Chinese, which is slow for any number of rows. */
export const TEN_TO_CHINESE = 'switch ten rows to Chinese';

/** Lower bounds for any page: a table without the widget, and a button in it that only changes its own text. */
async function plain(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step(PLAIN, () => page.goto(address));
  await run.click(NOTHING, 'button');
}

async function switchToChinese(name: string, run: Run, page: SlowPage): Promise<void> {
  await run.step(name, async () => {
    await page.evaluate(`document.querySelector('likewise-ranking').lang = 'zh'`);
    await page.until(there('[lang^=zh]'));
  });
}

async function few(run: Run, page: SlowPage, address: string): Promise<void> {
  await page.goto(address);
  await page.until('recorded.rows');
  await switchToChinese(TEN_TO_CHINESE, run, page);
}

async function whole(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step('first view, all rows', async () => {
    await page.goto(address);
    await page.until(ROWS);
  });
  await run.step(SCROLL, () => page.scroll());
  await run.click('open the options', '.options', there('input'));
  await run.click('open the first row', TOGGLE, there('.detail ol'));
  await run.click('close the first row', TOGGLE);
  await run.click('sort by value', 'th.value button');
  await run.click('sort by change', 'th.change button');
  await run.click('sort by rank', 'th.rank button');
  await page.evaluate(`${there('input')}.focus()`);
  await run.press('7', 'search: first letter');
  await run.press('7', 'search: second letter');
  await run.press('Backspace', 'search: letter deleted');
  await run.press('Backspace', 'search: cleared');
  await switchToChinese('switch to Chinese', run, page);
}

async function short(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step('first view, limit 20', async () => {
    await page.goto(address);
    await page.until(ROWS);
  });
  await run.click('show all', 'button.plain');
}

/** Measures on a new page. */
async function on(
  browser: Browser,
  address: string,
  measure: (run: Run, page: SlowPage, address: string) => Promise<void>,
): Promise<Map<string, Measured>> {
  const page = await SlowPage.open(browser, PHONE);
  const run = new Run(page);
  await measure(run, page, address);
  await page.close();
  return run.found;
}

/** The time in milliseconds from the start of a first visit until rows are painted. */
async function firstRows(browser: Browser, address: string): Promise<number> {
  const page = await SlowPage.open(browser, PHONE);
  await page.goto(address);
  await page.until('recorded.rows');
  const time = await page.evaluate('recorded.rows');
  await page.close();
  return Number(time);
}

export interface Round {
  readonly steps: ReadonlyMap<string, Measured>;
  /** The times until the first of few rows and of many rows were visible. */
  readonly few: number;
  readonly many: number;
}

/** Runs this number of rounds. */
export async function measureAll(count: number): Promise<Round[]> {
  const assets = mkdtempSync(join(tmpdir(), 'likewise-bench-'));
  await buildWidget(assets);
  const server = serve(assets).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench has no port');
  const base = `http://127.0.0.1:${address.port}`;
  const browser = await launchBrowser();
  const rounds: Round[] = [];
  try {
    await firstRows(browser, `${base}/few`);
    for (let round = 0; round < count; round += 1) {
      const ten = await firstRows(browser, `${base}/few`);
      const many = await firstRows(browser, `${base}/all`);
      const steps = new Map([
        ...(await on(browser, `${base}/plain`, plain)),
        ...(await on(browser, `${base}/few`, few)),
        ...(await on(browser, `${base}/all`, whole)),
        ...(await on(browser, `${base}/twenty`, short)),
      ]);
      rounds.push({ steps, few: ten, many });
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(assets, { recursive: true });
  }
  return rounds;
}
