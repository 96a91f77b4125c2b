/** Runs the steps of the benchmark of the page for making a ranking, round by round. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { copyBrowserCode } from '../../../scripts/lib/build-assets.ts';
import { launchBrowser } from '../../support/browser/launch-browser.ts';
import { portOf } from '../../support/free-port.ts';
import { SHOWN, SlowPage } from '../slow-page.ts';
import { serve, tableOf } from './pages.ts';

/** The factor by which a phone's CPU is slower. */
export const PHONE = 4;
export const MANY = 1000;
export const FEW = 100;

/** A step on the simulated phone, in milliseconds. */
export interface Measured {
  /** From the input until what follows from it is shown; the worker's part multiplied, because browsers throttle no workers. */
  readonly time: number;
  /** The longest task of the page's main thread. */
  readonly task: number;
}

const FIELD = `document.querySelector('textarea[name="table"]')`;

/** Puts a table into the field, as pasting does, and remembers when. */
const pasteExpression = (table: string): string =>
  `(() => { ${FIELD}.value = ${JSON.stringify(table)}; globalThis.begun = performance.now();
    ${FIELD}.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`;

/** Changes a control, and resolves to the milliseconds until the result is rendered. */
const editExpression = (selector: string, value: string): string => `(async () => {
  const control = document.querySelector(${JSON.stringify(selector)});
  const later = document.getElementById('later');
  const begun = performance.now();
  control.value = ${JSON.stringify(value)};
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (later.getAttribute('aria-busy') !== 'true') await frame();
  while (later.getAttribute('aria-busy') === 'true') await frame();
  performance.mark('${SHOWN}');
  return performance.now() - begun;
})()`;

const plainExpression = (table: string): string => `(() => {
  const begun = performance.now();
  const cells = (line) => line.split('\\t').map((text) => \`<td>\${text}</td>\`).join('');
  document.querySelector('table').innerHTML = ${JSON.stringify(table)}.split('\\n').map((line) => \`<tr>\${cells(line)}</tr>\`).join('');
  document.body.offsetHeight;
  return performance.now() - begun;
})()`;

/** Measures an action that resolves to its milliseconds. */
async function measure(page: SlowPage, act: () => Promise<unknown>): Promise<Measured> {
  let time = 0;
  const { main, worker } = await page.threadsOf(async () => {
    time = Number(await act());
  });
  return { time: time + worker * (PHONE - 1), task: Math.max(0, ...main) };
}

async function pasteRows(page: SlowPage, rows: number): Promise<Measured> {
  return measure(page, async () => {
    await page.evaluate(pasteExpression(tableOf(rows)));
    await page.until('recorded.rows');
    return page.evaluate('recorded.rows - begun');
  });
}

/** The time between a tap on the field and the choice of “Paste”, in milliseconds. */
export const BEFORE_PASTE = 2000;

async function openPage(browser: Browser, base: string): Promise<SlowPage> {
  const page = await SlowPage.open(browser, PHONE);
  await page.goto(`${base}/new`);
  await page.until(`document.querySelector('#begin[data-ready]')`);
  return page;
}

/** Opens the page with the focus in its field, as it is before somebody pastes. */
async function openField(browser: Browser, base: string): Promise<SlowPage> {
  const page = await openPage(browser, base);
  await page.evaluate(`${FIELD}.focus()`);
  await new Promise((resolve) => setTimeout(resolve, BEFORE_PASTE));
  return page;
}

export interface Round {
  /** The same rows as a plain table. */
  readonly plain: number;
  readonly paste: Measured;
  /** The same without a moment between the focus and the paste, so that nothing is prepared. */
  readonly pasteAtOnce: Measured;
  readonly pasteFew: Measured;
  readonly edits: readonly Measured[];
}

const EDITS: readonly (readonly [selector: string, value: string])[] = [
  ['[name="unit:2"]', 'thousand people'],
  ['[name="column-2"]', 'unused'],
  ['[name="column-2"]', 'figure'],
  ['[name="period:3"]', '2022'],
];

async function measureRound(browser: Browser, base: string): Promise<Round> {
  const plainPage = await SlowPage.open(browser, PHONE);
  await plainPage.goto(`${base}/plain`);
  await plainPage.until(`document.querySelector('table')`);
  const plain = Number(await plainPage.evaluate(plainExpression(tableOf(MANY))));
  await plainPage.close();
  const long = await openField(browser, base);
  const paste = await pasteRows(long, MANY);
  await long.close();
  const unprepared = await openPage(browser, base);
  const pasteAtOnce = await pasteRows(unprepared, MANY);
  await unprepared.close();
  const short = await openField(browser, base);
  const pasteFew = await pasteRows(short, FEW);
  await short.until(`document.querySelector('a[download$=".png"]')`);
  const edits: Measured[] = [];
  for (const [selector, value] of EDITS)
    edits.push(await measure(short, () => short.evaluate(editExpression(selector, value))));
  await short.close();
  return { plain, paste, pasteAtOnce, pasteFew, edits };
}

/** Runs this number of rounds. */
export async function measureAll(count: number): Promise<Round[]> {
  const assets = mkdtempSync(join(tmpdir(), 'likewise-bench-'));
  await copyBrowserCode(assets);
  const server = serve(assets).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${portOf(server)}`;
  const browser = await launchBrowser();
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < count; round += 1) rounds.push(await measureRound(browser, base));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(assets, { recursive: true, force: true });
  }
  return rounds;
}
