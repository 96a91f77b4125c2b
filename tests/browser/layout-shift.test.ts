/**
 * Layout stability, whatever loads late: the script, the response, the page's own font. Each is delayed until the page has been
 * painted without it. The browser's layout shift score must be exactly 0.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { serveInChunks } from '../support/browser/chunked-page.ts';
import { can } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  POLICY,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import { visit } from '../support/browser/tab.ts';
import { publishUnusualPage } from '../support/browser/unusual-page.ts';

const WIDTHS = [280, 768, 1200];
const FONT_FILE = join(
  ROOT,
  'node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2',
);
const ROWS = 'likewise-ranking tr[part="row"]';
const EMBED = `<script async src="${BASE}/embed/${RANKING}.js"></script>`;

const FONT = serveResource({
  body: readFileSync(FONT_FILE),
  type: 'font/woff2',
  headers: { 'Access-Control-Allow-Origin': '*' },
});
// Wider than any other font, so that swapping it in is always visible.
const FACE = `@font-face { font-family: Late; src: url(${FONT}) format('woff2'); font-display: swap; size-adjust: 125% }`;
const STYLES = serveResource({
  body: `${FACE} likewise-ranking { font: 16px Late, serif } likewise-ranking table { font-family: serif }`,
  type: 'text/css',
});

/** The element's fallback: as tall as the widget will be, as a picture or a table. */
const FALLBACKS = {
  'a picture': `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" alt="" width="100" height="1500">`,
  'a table': `<table>${'<tr><td height="120">Chongqing</td></tr>'.repeat(12)}</table>`,
} as const;

/** A resource that is delayed until it is released. */
interface Delayed {
  readonly address: RegExp | string;
  readonly release: () => void;
  readonly released: Promise<void>;
}

function delay(address: RegExp | string): Delayed {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { address, release: resolve, released: promise };
}

interface Late {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly code: Delayed;
  readonly font: Delayed;
  readonly answer: Delayed;
}

/** Opens a page with this between two paragraphs of its own; script, font and response are delayed. */
async function open(body: string, width: number): Promise<Late> {
  const { page, complaints } = await visit({ viewport: { width, height: 900 } });
  const [code, font, answer] = [delay(/\.js(\?|$)/), delay(FONT), delay(/\.view\.json/)];
  for (const one of [code, font, answer])
    await page.route(one.address, async (route) => {
      await one.released;
      if (one !== answer) return route.continue();
      const headers = { 'Access-Control-Allow-Origin': '*' };
      return route.fulfill({ json: rankingView, headers });
    });
  const origin = new URL(STYLES).origin;
  const policy = POLICY.replace('img-src', `font-src ${origin}; img-src data:`).replace(
    'style-src',
    `style-src ${origin}`,
  );
  const address = publishUnusualPage({
    head: `<link rel="stylesheet" href="${STYLES}">`,
    widget: body,
    headers: { 'Content-Security-Policy': policy },
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.control').last().waitFor();
  return { page, complaints, code, font, answer };
}

/** Waits until the widget is rendered, with or without a ranking. */
async function begun(page: Page): Promise<void> {
  const drawn = `Boolean(document.querySelector('likewise-ranking')?.shadowRoot?.firstElementChild)`;
  await expect.poll(() => page.evaluate(drawn)).toBe(true);
}

const shifted = (page: Page): Promise<number> => inPage(page, 'shifted()');

async function letFontCome({ page, font }: Late): Promise<void> {
  font.release();
  const isThere = async (): Promise<boolean> => {
    await page.evaluate(`document.fonts.load('16px Late')`);
    return fontIsThere(page);
  };
  await expect.poll(isThere).toBe(true);
}

const fontIsThere = (page: Page): Promise<boolean> =>
  page.evaluate(`[...document.fonts].some(({ status }) => status === 'loaded')`);

describe.skipIf(!can.layoutShifts).each(WIDTHS)('at %d pixels', (width) => {
  test.each(Object.entries(FALLBACKS))('nothing shifts with %s inside', async (_, fallback) => {
    const late = await open(elementTag('', fallback) + scriptTag(), width);
    const { page, complaints, code, answer } = late;
    expect(await fontIsThere(page)).toBe(false);
    expect(await shifted(page)).toBe(0);
    code.release();
    await begun(page);
    expect(await shifted(page)).toBe(0);
    await letFontCome(late);
    expect(await fontIsThere(page)).toBe(true);
    expect(await page.locator(ROWS).count()).toBe(0);
    const before = await shifted(page);
    answer.release();
    await page.locator(ROWS).last().waitFor();
    expect([before, await shifted(page)]).toEqual([0, 0]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['with its own ranking', EMBED],
    ['that fetches it', scriptTag(`data-ranking="${RANKING}"`)],
  ])('a bare tag %s takes no space before its rows, and causes no shift after', async (_, tag) => {
    const late = await open(tag, width);
    const { page, complaints, code, answer } = late;
    await letFontCome(late);
    code.release();
    await begun(page);
    if (tag !== EMBED) {
      expect(await page.locator('likewise-ranking').isVisible()).toBe(false);
      expect(await shifted(page)).toBe(0);
    }
    answer.release();
    await page.locator(ROWS).last().waitFor();
    const first = await shifted(page);
    const box = await page.locator('.control').last().boundingBox();
    await page.locator('likewise-ranking').evaluate((node) => Reflect.get(node, 'updateComplete'));
    expect(await shifted(page)).toBe(first);
    expect(await page.locator('.control').last().boundingBox()).toEqual(box);
    expect(complaints).toEqual([]);
  });
});

test('a bare tag shows the error', async () => {
  const { page, code } = await open(scriptTag('data-ranking="a/b/c"'), 360);
  await page.route(/\.view\.json/, (route) => route.fulfill({ status: 503 }));
  code.release();
  await page.getByRole('alert').waitFor();
});

test.skipIf(!can.layoutShifts).each([
  ['nothing', '', 0.05],
  ['a table', FALLBACKS['a table'], 0.02],
])('on a phone, an element with %s inside shifts little', async (_, fallback, most) => {
  const { page, complaints } = await visit({ viewport: { width: 390, height: 844 } });
  const answer = delay(/\.view\.json/);
  await page.route(answer.address, async (route) => {
    await answer.released;
    await route.fulfill({ json: rankingView, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  const address = publishUnusualPage({
    head: scriptTag().replace('async ', ''),
    widget: `${elementTag('', fallback)}<p>${'The page goes on. '.repeat(60)}</p>`,
  });
  await page.goto(address);
  await begun(page);
  await shifted(page);
  answer.release();
  await page.locator(ROWS).last().waitFor();
  expect(await shifted(page)).toBeLessThanOrEqual(most);
  expect(complaints).toEqual([]);
});

test.skipIf(!can.layoutShifts)(
  'nothing shifts if the script loads before the fallback, which streams in',
  async () => {
    const row = '<tr><td height="60">Chongqing</td></tr>';
    const head = `<!doctype html><html lang="en"><link rel="icon" href="${BASE}/favicon.ico"><title>Slow</title>${scriptTag().replace('async ', '')}`;
    const { address, next } = await serveInChunks(
      [
        `${head}<p>Before</p><likewise-ranking ranking="${RANKING}">`,
        `\n<table>${row.repeat(3)}`,
        `${row.repeat(3)}</table></likewise-ranking><p class="control">After</p>`,
      ],
      BASE,
    );
    const { page, complaints } = await visit({ viewport: { width: 360, height: 900 } });
    const answer = delay(/\.view\.json/);
    await page.route(answer.address, async (route) => {
      await answer.released;
      const headers = { 'Access-Control-Allow-Origin': '*' };
      await route.fulfill({ json: rankingView, headers });
    });
    next();
    await page.goto(address, { waitUntil: 'commit' });
    await begun(page);
    const ghosts = page.locator('likewise-ranking hr:visible');
    await ghosts.first().waitFor();
    next();
    await page.locator('td').nth(2).waitFor();
    expect(await ghosts.count()).toBe(0);
    expect(await shifted(page)).toBe(0);
    next();
    await page.locator('.control').waitFor();
    expect(await page.locator('likewise-ranking > table td').count()).toBe(6);
    expect(await shifted(page)).toBe(0);
    answer.release();
    await page.locator(ROWS).last().waitFor();
    expect(complaints).toEqual([]);
  },
);
