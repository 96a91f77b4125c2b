/**
 * What a ranking of a thousand places costs a reader on a slow phone, beside a plain table of the same rows and a button that does
 * nothing in the same run: the longest task, the tasks over 50 ms, and how long each interaction takes until the next paint. A measurement, not a test: the
 * machine decides on the milliseconds. `node tests/bench/widget-1000.ts [ROWS] [RUNS] [SLOWER]`; with SLOWER 1 the tasks are measured at
 * the machine's own speed and multiplied, which a busy machine disturbs less.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWidget } from '../../widget/build.ts';
import { launchBrowser } from '../support/browser.ts';
import { longDocument, longView } from '../support/long-ranking.ts';
import { SlowPage } from './slow-page.ts';

/** How many times slower than this machine a phone is. */
const PHONE = 4;
/** What is called a long task, in milliseconds. */
const LONG = 50;

/** What a round trip of a phone takes, in milliseconds: the page has its own text on the screen by then. */
const ROUND_TRIP = 400;

const [ROWS = 1000, RUNS = 5, SLOWER = PHONE] = process.argv.slice(2).map(Number);

const view = JSON.stringify(longView(ROWS));
const details = JSON.stringify(longDocument(ROWS));
const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>';

/** The same rows as the widget's, as a page would have them without it. */
const plainTable = `${head}<body><button onclick="this.textContent += '!'">!</button><table><tbody>${longView(
  ROWS,
)
  .entries.map(
    ({ entity, rank, bounds, growth }) =>
      `<tr><td>${rank.best}–${rank.worst}</td><th>${entity.name.en}</th><td>${bounds.low}–${bounds.high}</td><td>${growth?.value ?? ''}</td><td>Between ${rank.best} and ${rank.worst}: their figures can’t be told apart</td></tr>`,
  )
  .join('')}</tbody></table>`;

const tag = (attributes: string): string =>
  `${head}<body><p>Before</p><script async src="/widget.js" data-ranking="a/b/2025" ${attributes}></script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/plain': plainTable,
  '/all': tag(''),
  '/twenty': tag('data-limit="20"'),
};

function serve(assets: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    const page = PAGES[pathname];
    if (page !== undefined) return send('text/html', page);
    const answer = pathname.endsWith('.view.json') ? view : details;
    if (pathname.startsWith('/v1/'))
      return setTimeout(() => send('application/json', answer), ROUND_TRIP);
    if (!/^\/widget[\w-]*\.js$/.test(pathname)) return response.writeHead(404).end();
    return send('text/javascript', readFileSync(join(assets, pathname)));
  });
}

interface Measured {
  /** The longest task of the page's thread, in milliseconds of a phone. */
  readonly task: number;
  readonly long: number;
  /** From the interaction to the next paint. */
  readonly interaction: number;
}

const ROOT = `document.querySelector('likewise-ranking')?.shadowRoot`;
const rows = (count: number): string =>
  `${ROOT}?.querySelectorAll('tr[part=row]').length >= ${count}`;
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
    const own = tasks.map((task) => (task * PHONE) / SLOWER);
    this.found.set(name, {
      task: Math.max(0, ...own),
      long: own.filter((task) => task > LONG).length,
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

/** A page of its own, on which something is measured. */
async function on(
  browser: Browser,
  address: string,
  measure: (run: Run, page: SlowPage, address: string) => Promise<void>,
): Promise<Map<string, Measured>> {
  const page = await SlowPage.open(browser, SLOWER);
  const run = new Run(page);
  await measure(run, page, address);
  await page.close();
  return run.found;
}

const PLAIN = 'plain table of the same rows';

/** What no page can go below: a table without the widget, and a button in it that only changes its own text. */
async function plain(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step(PLAIN, () => page.goto(address));
  await run.click('its button, which does nothing', 'button');
}

async function whole(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step('first view, all rows', async () => {
    await page.goto(address);
    await page.until(rows(ROWS));
  });
  await run.click('open the options', '.options', there('input'));
  await run.click('open the first row', TOGGLE, there('.detail ol'));
  await run.click('close the first row', TOGGLE);
  await run.click('sort by value', 'th.value button');
  await run.click('sort by change', 'th.change button');
  await run.click('sort by rank', 'th.rank button');
  await page.evaluate(`${there('input')}.focus()`);
  await run.press('7', 'search: first letter');
  await run.press('7', 'search: second letter');
  await run.press('Backspace', 'search: letter taken back');
  await run.press('Backspace', 'search: emptied');
  await run.step('turn to Chinese', async () => {
    await page.evaluate(`document.querySelector('likewise-ranking').lang = 'zh'`);
    await page.until(there('[lang^=zh]'));
  });
}

async function short(run: Run, page: SlowPage, address: string): Promise<void> {
  await run.step('first view, limit 20', async () => {
    await page.goto(address);
    await page.until(rows(ROWS));
  });
  await run.click('show all', 'button.plain');
}

async function measureAll(): Promise<Map<string, Measured>[]> {
  const assets = mkdtempSync(join(tmpdir(), 'likewise-bench-'));
  await buildWidget(assets);
  const server = serve(assets).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench has no port');
  const base = `http://127.0.0.1:${address.port}`;
  const browser = await launchBrowser();
  const runs: Map<string, Measured>[] = [];
  try {
    for (let turn = 0; turn < RUNS; turn += 1)
      runs.push(
        new Map([
          ...(await on(browser, `${base}/plain`, plain)),
          ...(await on(browser, `${base}/all`, whole)),
          ...(await on(browser, `${base}/twenty`, short)),
        ]),
      );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(assets, { recursive: true });
  }
  return runs;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const runs = await measureAll();
const ofAll = (name: string, pick: (measured: Measured) => number): number[] =>
  runs.flatMap((run) => run.get(name) ?? []).map(pick);
const reference = middle(ofAll(PLAIN, ({ task }) => task));
console.log(`${ROWS} rows, tasks on a CPU ${PHONE}x slower, median of ${RUNS}; milliseconds\n`);
console.table(
  Object.fromEntries(
    [...(runs[0]?.keys() ?? [])].map((name) => {
      const tasks = ofAll(name, ({ task }) => task);
      return [
        name,
        {
          'longest task': Math.round(middle(tasks)),
          'at best': Math.round(Math.min(...tasks)),
          'to the plain table': (middle(tasks) / reference).toFixed(2),
          'tasks over 50': middle(ofAll(name, ({ long }) => long)),
          [`interaction, ${SLOWER}x`]: middle(ofAll(name, ({ interaction }) => interaction)),
        },
      ];
    }),
  ),
);
