/** Pages whose styles mean no widget well, and readers who see pages in their own way. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { elementTag, scriptTag } from '../support/browser/host-page.ts';
import { expectUndisturbed, rowsIn, type UnusualPage } from '../support/browser/unusual-page.ts';

/** 280 CSS pixels, the least that is promised, where all text is twice as large. */
const NARROW = { viewport: { width: 560, height: 800 } };

const styled = (css: string, more: UnusualPage = {}): UnusualPage => ({
  ...more,
  head: `<style>${css}</style>`,
});

/** Whether all of the widget lies inside it, sideways, and rows one under another. */
async function isLaidOut(page: Page): Promise<void> {
  const boxes = await rowsIn(page).evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().toJSON()),
  );
  for (const [index, box] of boxes.entries()) {
    expect(box.height).toBeGreaterThan(24);
    expect(box.width).toBeGreaterThan(200);
    if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1].bottom - 0.5);
  }
  const sticksOut = await page.locator('likewise-ranking').evaluate((node) => {
    const { left, right } = node.getBoundingClientRect();
    const parts = [...(node.shadowRoot?.querySelectorAll('tr, th, td, p, button') ?? [])];
    return parts
      .map((part) => part.getBoundingClientRect())
      .filter((box) => box.width > 1 && (box.left < left - 6 || box.right > right + 1)).length;
  });
  expect(sticksOut).toBe(0);
}

describe('a page that', () => {
  test.each<[string, UnusualPage]>([
    ['unsets everything', styled('* { all: unset !important }')],
    [
      'makes all tables blocks',
      styled(
        'table, thead, tbody, tr, td, th { display: block !important; float: left !important }',
      ),
    ],
    ['counts rem in tens', styled('html { font-size: 62.5% } body { font-size: 1.6rem }')],
    ['sizes boxes by their content', styled('*, *::before { box-sizing: content-box !important }')],
    ['has no doctype', { doctype: '' }],
    [
      'reads from right to left',
      { root: 'lang="ar" dir="rtl"', widget: `${elementTag('lang="en"')}${scriptTag()}` },
    ],
    [
      'writes from top to bottom',
      styled('', {
        body: (widget) => `<div style="display:flex;flex-direction:column">${widget}</div>`,
      }),
    ],
    ['hides custom elements by their name', styled(':not(:defined) { visibility: hidden }')],
    [
      'spaces its text far',
      styled(
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      ),
    ],
    [
      'spells in capitals without wrapping',
      styled('body { text-transform: uppercase; white-space: nowrap }'),
    ],
  ])('%s shows it whole', async (_, strange) => {
    const { page } = await expectUndisturbed(strange);
    await isLaidOut(page);
  });
});

describe('a page that is narrow', () => {
  const wide = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth');

  test('at 200 % text has nothing to scroll sideways', async () => {
    const { page } = await expectUndisturbed(
      styled('html { font-size: 200% } body { margin: 0 }'),
      NARROW,
    );
    expect(await wide(page)).toBe(560);
    await isLaidOut(page);
  });

  test('at 400 % zoom has nothing to scroll sideways', async () => {
    const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    const { page } = await expectUndisturbed({}, zoomed);
    expect(await wide(page)).toBe(320);
    await isLaidOut(page);
  });
});

describe('what isn’t seen at first', () => {
  test('may be shown later', async () => {
    const { page } = await expectUndisturbed({
      body: (widget) => `<div id="later" style="display:none">${widget}</div>`,
    });
    expect(await rowsIn(page).first().isVisible()).toBe(false);
    await page.locator('#later').evaluate((node) => node.removeAttribute('style'));
    await isLaidOut(page);
  });

  test('may lie in a closed <details>', async () => {
    const { page } = await expectUndisturbed({
      body: (widget) => `<details><summary>Open</summary>${widget}</details>`,
    });
    await page.getByText('Open', { exact: true }).click();
    await isLaidOut(page);
  });

  test('is hidden by its own attribute', async () => {
    const { page } = await expectUndisturbed({ widget: `${elementTag('hidden')}${scriptTag()}` });
    expect(await page.locator('likewise-ranking').isVisible()).toBe(false);
    await page.locator('likewise-ranking').evaluate((node) => node.removeAttribute('hidden'));
    await isLaidOut(page);
  });
});

describe('colours', () => {
  test.each([
    ['dark by its class alone', 'html { background: #14161a; color: #e8e8e8 }', 'light'],
    [
      'dark by its class, in a light scheme',
      'html { color-scheme: light; background: #000; color: #ddd }',
      'light',
    ],
    ['light, where the system is dark', 'html { background: #fff; color: #222 }', 'dark'],
    ['light by its scheme, where the system is dark', 'html { color-scheme: light }', 'dark'],
    ['dark as the system is', 'html { color-scheme: light dark }', 'dark'],
  ] as const)('of a page that is %s are readable', async (_, css, colorScheme) => {
    const { page } = await expectUndisturbed(styled(css), { colorScheme });
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail').waitFor();
    expect(await axeViolations(page, 'likewise-ranking', { runOnly: ['color-contrast'] })).toEqual(
      [],
    );
  });

  test('that are forced leave bars to be seen', async () => {
    const { page } = await expectUndisturbed({}, { forcedColors: 'active' });
    const [bar, ground]: string[] = await page.evaluate(`[
      getComputedStyle(document.querySelector('likewise-ranking').shadowRoot.querySelector('tbody .solid')).fill,
      getComputedStyle(document.documentElement).backgroundColor,
    ]`);
    expect(bar).toMatch(/^rgb/);
    expect(bar).not.toBe(ground);
  });
});

describe('on paper', () => {
  test('stand all rows, and no button', async () => {
    const { page } = await expectUndisturbed({
      widget: `${elementTag('limit="2"')}${scriptTag()}`,
    });
    expect(await page.locator('likewise-ranking tbody > tr:visible').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('likewise-ranking tbody > tr:visible').count()).toBe(7);
    expect(await page.locator('likewise-ranking .plain:visible').count()).toBe(0);
    await isLaidOut(page);
  });
});
