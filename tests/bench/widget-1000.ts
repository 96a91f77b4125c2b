/**
 * What a ranking of a thousand places costs a reader on a slow phone, beside a plain table of the same rows in the same run: the
 * longest task, the tasks over 50 ms, and how long each interaction takes until the next paint. A measurement, not a test: the
 * machine decides on the milliseconds. `node tests/bench/widget-1000.ts [ROWS] [RUNS]`.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildWidget } from '../../widget/build.ts';
import { launchBrowser } from '../support/browser.ts';
import { longDocument, longView } from '../support/long-ranking.ts';
import { tasksDuring } from './tasks.ts';

const ROWS = Number(process.argv[2] ?? 1000);
const RUNS = Number(process.argv[3] ?? 5);
/** How many times slower than this machine. */
const SLOWER = 4;
const LONG = 50;

const view = JSON.stringify(longView(ROWS));
const details = JSON.stringify(longDocument(ROWS));
const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>';

/** The same rows as the widget's, as a page would have them without it. */
const plainTable = `${head}<body><table><tbody>${longView(ROWS)
  .entries.map(
    ({ entity, rank, bounds, growth }) =>
      `<tr><td>${rank.best}–${rank.worst}</td><th>${entity.name.en}</th><td>${bounds.low}–${bounds.high}</td><td>${growth?.value ?? ''}</td><td>Between ${rank.best} and ${rank.worst}: their figures can’t be told apart</td></tr>`,
  )
  .join('')}</tbody></table>`;

const pages: Readonly<Record<string, string>> = {
  '/all': '',
  '/twenty': 'data-limit="20"',
};

function serve(assets: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    if (pathname === '/plain') return send('text/html', plainTable);
    const attributes = pages[pathname];
    if (attributes !== undefined)
      return send(
        'text/html',
        `${head}<body><p>Before</p><script async src="/widget.js" data-ranking="a/b/2025" ${attributes}></script>`,
      );
    if (pathname.endsWith('.view.json')) return send('application/json', view);
    if (pathname.startsWith('/v1/')) return send('application/json', details);
    if (pathname.endsWith('.js'))
      return send('text/javascript', readFileSync(join(assets, pathname)));
    return response.writeHead(404).end();
  });
}

/** Rows of places that are there, and whether the last row is. */
const COUNT = `document.querySelector('likewise-ranking')?.shadowRoot?.querySelectorAll('tr[part=row]').length ?? 0`;

/** Waits until nothing is drawn any more: two frames and an idle moment. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))`,
  );

async function slowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    Object.assign(globalThis, { took: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('interactionId' in entry && entry.interactionId)
          (globalThis as unknown as { took: number[] }).took.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  return page;
}

interface Measured {
  /** The longest task of the page's main thread, in milliseconds. */
  readonly task: number;
  /** How many tasks took more than 50 ms. */
  readonly long: number;
  /** From the interaction to the next paint; 0 where there was none, or where it took less than 16 ms. */
  readonly interaction: number;
}

async function measure(browser: Browser, page: Page, act: () => Promise<unknown>) {
  await page.evaluate('globalThis.took && (took.length = 0)').catch(() => undefined);
  const tasks = await tasksDuring(browser, page, async () => {
    await act();
    await settled(page);
  });
  await page.waitForTimeout(100);
  const took = await page.evaluate<number[]>('globalThis.took ?? []');
  return {
    task: Math.max(0, ...tasks),
    long: tasks.filter((task) => task > LONG).length,
    interaction: Math.max(0, ...took),
  } satisfies Measured;
}

async function run(browser: Browser, base: string): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>();
  const step = async (name: string, page: Page, act: () => Promise<unknown>) => {
    found.set(name, await measure(browser, page, act));
  };
  const rows = (page: Page, count: number) =>
    page.waitForFunction(`(${COUNT}) >= ${count}`, null, { polling: 50 });

  const plain = await slowPage(browser);
  await step('plain table of the same rows', plain, () => plain.goto(`${base}/plain`));
  await plain.context().close();

  const page = await slowPage(browser);
  await step('first view, all rows', page, async () => {
    await page.goto(`${base}/all`);
    await rows(page, ROWS);
  });
  const button = (name: string) => page.locator('likewise-ranking').getByRole('button', { name });
  await step('open the options', page, () => button('Options').click());
  await page.getByRole('searchbox').waitFor();
  const toggles = page.locator('likewise-ranking th.place button[aria-expanded]');
  await step('open the first row', page, () => toggles.first().click());
  await page.locator('likewise-ranking .detail ol').first().waitFor();
  await step('close the first row', page, () => toggles.first().click());
  await step('sort by value, turned', page, () =>
    page.locator('likewise-ranking th.value button').click(),
  );
  await step('sort by change', page, () =>
    page.locator('likewise-ranking th.change button').click(),
  );
  await step('sort by rank', page, () => page.locator('likewise-ranking th.rank button').click());
  await page.getByRole('searchbox').focus();
  await step('search: first letter', page, () => page.keyboard.type('7'));
  await step('search: second letter', page, () => page.keyboard.type('7'));
  await step('search: letter taken back', page, () => page.keyboard.press('Backspace'));
  await step('search: emptied', page, () => page.keyboard.press('Backspace'));
  await step('turn to Chinese', page, () =>
    page.evaluate(`document.querySelector('likewise-ranking').lang = 'zh'`),
  );
  await page.context().close();

  const short = await slowPage(browser);
  await step('first view, limit 20', short, async () => {
    await short.goto(`${base}/twenty`);
    await rows(short, 20);
  });
  await step('show all', short, () => short.locator('likewise-ranking button.plain').click());
  await short.context().close();
  return found;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const assets = mkdtempSync(join(tmpdir(), 'likewise-bench-'));
await buildWidget(assets);
const server = serve(assets).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the bench has no port');
const browser = await launchBrowser();
const runs: Map<string, Measured>[] = [];
try {
  for (let turn = 0; turn < RUNS; turn += 1)
    runs.push(await run(browser, `http://127.0.0.1:${address.port}`));
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(assets, { recursive: true });
}
const ofAll = (name: string, pick: (measured: Measured) => number) =>
  runs.flatMap((one) => one.get(name) ?? []).map(pick);
const reference = middle(ofAll('plain table of the same rows', ({ task }) => task));
console.log(`${ROWS} rows, ${SLOWER}x slower, median of ${RUNS} (milliseconds)\n`);
console.table(
  Object.fromEntries(
    [...(runs[0]?.keys() ?? [])].map((name) => {
      const task = middle(ofAll(name, (one) => one.task));
      return [
        name,
        {
          'longest task': Math.round(task),
          'least of the runs': Math.round(Math.min(...ofAll(name, (one) => one.task))),
          'to the plain table': (task / reference).toFixed(2),
          'tasks > 50': middle(ofAll(name, (one) => one.long)),
          interaction: middle(ofAll(name, (one) => one.interaction)),
        },
      ];
    }),
  ),
);
