/** What engines draw differently: underlines, painted cells, hatching, keys of the legend, and the targets of links within a page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BASE, elementTag, RANKING, scriptTag, visitHost } from '../support/browser/host-page.ts';
import { darkShares } from '../support/browser/painted.ts';
import { visit } from '../support/browser/tab.ts';
import {
  openWatchedTab,
  publishUnusualPage,
  waitForRows,
} from '../support/browser/unusual-page.ts';

const WIDGET = 'likewise-ranking';

/** Opens a page of the site in light colours, whatever the machine prefers. */
async function open(path: string, width = 1280): Promise<Page> {
  const { page } = await visit({ colorScheme: 'light', viewport: { width, height: 900 } });
  await page.goto(BASE + path);
  return page;
}

describe('links are underlined', () => {
  test.each(['/', '/method', '/about', '/docs'])('on %s', async (path) => {
    const page = await open(path);
    const lines = await page
      .locator('main :is(p, .references) a')
      .evaluateAll((links) =>
        links.map((link) => Reflect.get(globalThis, 'getComputedStyle')(link).textDecorationLine),
      );
    expect(lines.length).toBeGreaterThan(0);
    expect([...new Set(lines)]).toEqual(['underline']);
  });

  test('in the widget’s footer', async () => {
    const { page } = await visitHost(elementTag() + scriptTag());
    const button = page.locator(`${WIDGET} .foot button`).first();
    await button.waitFor();
    expect(
      await button.evaluate(
        (node) => Reflect.get(globalThis, 'getComputedStyle')(node).textDecorationLine,
      ),
    ).toBe('underline');
  });
});

test('the method’s legend hatches the possible range', async () => {
  const page = await open('/method');
  const shares = await darkShares(page.locator('.swatch.possible').first(), 160);
  expect(Math.min(...shares)).toBeGreaterThan(0.05);
  expect(Math.max(...shares)).toBeLessThan(0.7);
});

/** For each swatch of the widget's legend, whether its word is on the same line. */
const SWATCHES = `[...document.querySelector('likewise-ranking').shadowRoot.querySelectorAll('thead .key svg')].map((swatch) => {
  const range = document.createRange();
  let word = swatch.nextSibling;
  while (word.nodeType !== 3 || !word.data.trim()) word = word.nextSibling;
  const start = word.data.search(/\\S/);
  range.setStart(word, start);
  range.setEnd(word, start + 1);
  const [one, other] = [swatch, range].map((node) => node.getBoundingClientRect());
  return one.bottom > other.top && one.top < other.bottom;
})`;

test('no swatch of the widget’s legend is parted from its word, at any width near 600 pixels', async () => {
  const { page } = await visitHost(elementTag() + scriptTag());
  await page.locator(`${WIDGET} thead .key svg`).first().waitFor();
  for (let width = 560; width <= 720; width += 8) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(SWATCHES), String(width)).toEqual([true, true]);
  }
});

test('an iframe of the documented width has the wide layout, whatever its theme', async () => {
  for (const theme of ['auto', 'light', 'dark']) {
    const { page } = await visit({ viewport: { width: 640, height: 900 } });
    await page.goto(`${BASE}/embed/${RANKING}?theme=${theme}`);
    const row = page.locator(`${WIDGET} tr[part="row"]`).first();
    const name = await row.locator('.place').boundingBox();
    const bar = await row.locator('.bars').boundingBox();
    expect(bar?.x).toBeGreaterThan((name?.x ?? Infinity) + (name?.width ?? 0));
  }
});

test('a widget flush with the window’s edges doesn’t make the page wider', async () => {
  const { page } = await openWatchedTab({ viewport: { width: 1280, height: 900 } });
  await page.goto(publishUnusualPage({ head: '<style>body { margin: 0 }</style>' }));
  await waitForRows(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
});

/** Distance of the fragment's target from the top of the window. */
const TARGET_TOP = `Math.round(document.querySelector(location.hash)?.getBoundingClientRect().top ?? NaN)`;

describe('a link within the site leads to its target', () => {
  test.each([
    ['/#growth', 360],
    ['/#example', 1280],
    ['/method#tested', 1280],
  ])('%s at %d pixels', async (path, width) => {
    const page = await open(path, width);
    await page.locator(`${WIDGET} tr[part="row"], .rule`).first().waitFor({ state: 'attached' });
    const isAtTop = (top: unknown) => Number(top) >= 0 && Number(top) < 100;
    await expect.poll(async () => isAtTop(await page.evaluate(TARGET_TOP))).toBe(true);
  });

  test.each([1280, 360])('a year of the folded grid opens in view at %d pixels', async (width) => {
    const page = await open('/', width);
    await page.locator(`${WIDGET} tr[part="row"]`).first().waitFor({ state: 'attached' });
    const ways = page.locator('figure.timeline ~ details').first();
    await ways.locator('summary').first().click();
    const folded = ways.locator('details');
    await folded.locator('summary').click();
    await folded.locator('a[href="#year-2016"]').click();
    const box = await page.locator('#year-2016').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  });

  test.each([1280, 360])('a year of the timeline opens below it at %d pixels', async (width) => {
    const page = await open('/', width);
    await page.locator(`${WIDGET} tr[part="row"]`).first().waitFor({ state: 'attached' });
    await page.locator('figure.timeline a[href="#year-2024"]').click();
    const year = page.locator('#year-2024');
    await year.waitFor();
    const box = await year.boundingBox();
    expect(box?.y).toBeGreaterThan(100);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    expect(await page.locator('.year:visible').count()).toBe(1);
    await year.locator('a[rel="prev"]').click();
    await page.locator('#year-2023').waitFor();
    expect(await year.isVisible()).toBe(false);
  });
});
