/** The widget in languages that the documents lack: complete, laid out in their direction, in every embed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  RANKING,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const ARABIC = /[\u0600-\u06ff]/;

/** Opens a page with the handmade ranking in a language, and expands its second row. */
async function open(language: string, width = 1200): Promise<Page> {
  const { page } = await visit({ viewport: { width, height: 900 } });
  await mockApi(page);
  const script = `<script async src="${BASE}/widget.js"></script>`;
  await page.goto(
    publishHostPage(`<main><h1>H</h1>${elementTag('highlight="hefei"')}</main>${script}`, language),
  );
  await page.locator('likewise-ranking tbody button').nth(1).click();
  await page.locator('likewise-ranking tr.detail ol').waitFor();
  return page;
}

/** Distances of the first solid bar from the left and the right end of its track. */
function distances(page: Page): Promise<[left: number, right: number]> {
  const bar = page.locator('likewise-ranking tbody .bar').nth(1);
  return bar.evaluate((svg) => {
    const room = svg.getBoundingClientRect();
    const solid = svg.querySelector('.solid')?.getBoundingClientRect();
    if (!solid) throw new Error('no solid bar');
    return [solid.left - room.left, room.right - solid.right];
  });
}

const LANGUAGES: readonly [tag: string, direction: string, reason: RegExp, derivation: RegExp][] = [
  ['ar', 'rtl', /قد تسبقها/, /نشر: Bureau of Statistics/],
  [
    'zh-Hant',
    'ltr',
    /北京和合肥可能高於它，未列入排名的4個中有2個也可能/,
    /已公布：Bureau of Statistics/,
  ],
  [
    'zh-TW',
    'ltr',
    /北京和合肥可能高於它，未列入排名的4個中有2個也可能/,
    /已公布：Bureau of Statistics/,
  ],
];

test('a range of ranks reads from right to left in Arabic, as ranges do there', async () => {
  const page = await open('ar');
  await expect
    .poll(() => page.locator('likewise-ranking tbody .rank').nth(1).textContent())
    .toContain('2–4');
  const [low, high] = await page
    .locator('likewise-ranking tbody .rank span[aria-hidden]')
    .nth(1)
    .evaluate((node) => {
      const text = [...node.childNodes].find(({ nodeType }) => nodeType === 3) ?? node;
      return [0, 2].map((index) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
      });
    });
  expect(low).toBeGreaterThan(high ?? Infinity);
});

// The last two have the same messages.
describe.each(sampleOf(LANGUAGES, 2))('a page in %s', (language, direction, reason, derivation) => {
  test('has its messages and its direction, also in the derivation', async () => {
    const page = await open(language);
    const stack = page.locator('likewise-ranking .stack');
    expect(await stack.getAttribute('dir')).toBe(direction);
    expect(await stack.getAttribute('lang')).toContain(language.slice(0, 2));
    expect(await page.locator('likewise-ranking tbody tr').nth(1).textContent()).toMatch(reason);
    const steps = await page.locator('likewise-ranking .detail ol').textContent();
    expect(steps).toMatch(derivation);
    expect(steps).not.toContain('as the bureau states');
    expect(steps).not.toContain('据统计局公布');
  });

  test('fits every width, and passes axe', async () => {
    const page = await open(language, 280);
    for (const width of [280, 1200, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => inPage(page, 'width()')).toBe(width);
    }
    await page.locator('likewise-ranking summary').last().click();
    await page.locator('likewise-ranking details li').last().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('bars and the line of a detail begin on the right in Arabic', async () => {
  const page = await open('ar');
  const [left, right] = await distances(page);
  expect(right).toBeLessThan(1);
  expect(left).toBeGreaterThan(10);
  expect(await inPage(page, "styleOf('.detail', 'borderRightWidth', 'borderLeftWidth')")).toEqual([
    '2px',
    '0px',
  ]);
});

test('they begin on the left in traditional Chinese', async () => {
  const page = await open('zh-Hant');
  const [left, right] = await distances(page);
  expect(left).toBeLessThan(1);
  expect(right).toBeGreaterThan(10);
});

test('traditional names come before simplified ones', async () => {
  const page = await open('zh-Hant');
  const names = await page.locator('likewise-ranking tbody button').allInnerTexts();
  expect(names[0]).toContain('重慶');
  expect(names[1]).toContain('上海');
});

describe('lang=ar', () => {
  test('makes the page for iframes Arabic', async () => {
    const { page, complaints } = await visit();
    await page.goto(`${BASE}/embed/${RANKING}?lang=ar`);
    await page.locator('likewise-ranking tbody button').first().waitFor();
    expect(await page.locator('likewise-ranking .scope').first().textContent()).toMatch(ARABIC);
    expect(await page.locator('likewise-ranking .stack').getAttribute('dir')).toBe('rtl');
    expect(complaints).toEqual([]);
  });

  test('makes the script with its ranking Arabic', async () => {
    const { page, complaints } = await visit();
    await page.goto(
      publishHostPage(`<script async src="${BASE}/embed/${RANKING}.js?lang=ar"></script>`),
    );
    await page.locator('likewise-ranking tbody button').first().waitFor();
    expect(await page.locator('likewise-ranking .scope').first().textContent()).toMatch(ARABIC);
    expect(complaints).toEqual([]);
  });
});
