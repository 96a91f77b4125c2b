/** Pages whose styles conflict with widgets, and readers with their own display settings. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { can } from '../support/browser/engines/engine.ts';
import { elementTag, scriptTag } from '../support/browser/host-page.ts';
import { expectUndisturbed, rowsIn, type UnusualPage } from '../support/browser/unusual-page.ts';

/** 280 CSS pixels, the supported minimum, with all text twice as large. */
const NARROW = { viewport: { width: 560, height: 800 } };

const styled = (css: string, more: UnusualPage = {}): UnusualPage => ({
  ...more,
  head: `<style>${css}</style>`,
});

/** Expects the widget to fit its width, with rows one below another. */
async function expectFits(page: Page): Promise<void> {
  const boxes = await rowsIn(page).evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().toJSON()),
  );
  for (const [index, box] of boxes.entries()) {
    expect(box.height).toBeGreaterThan(24);
    expect(box.width).toBeGreaterThan(200);
    if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1].bottom - 0.5);
  }
  const overflowing = await page.locator('likewise-ranking').evaluate((node) => {
    const { left, right } = node.getBoundingClientRect();
    const parts = [...(node.shadowRoot?.querySelectorAll('tr, th, td, p, button') ?? [])];
    return parts
      .map((part) => part.getBoundingClientRect())
      .filter((box) => box.width > 1 && (box.left < left - 6 || box.right > right + 1)).length;
  });
  expect(overflowing).toBe(0);
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
    ['sets rem to 10 pixels', styled('html { font-size: 62.5% } body { font-size: 1.6rem }')],
    ['sizes boxes by their content', styled('*, *::before { box-sizing: content-box !important }')],
    ['has no doctype', { doctype: '' }],
    [
      'is right-to-left',
      { root: 'lang="ar" dir="rtl"', widget: `${elementTag('lang="en"')}${scriptTag()}` },
    ],
    [
      'is a vertical flexbox',
      styled('', {
        body: (widget) => `<div style="display:flex;flex-direction:column">${widget}</div>`,
      }),
    ],
    ['hides custom elements by their name', styled(':not(:defined) { visibility: hidden }')],
    [
      'spaces its text widely',
      styled(
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      ),
    ],
    [
      'is in capitals without wrapping',
      styled('body { text-transform: uppercase; white-space: nowrap }'),
    ],
  ])('%s shows it complete', async (_, unusual) => {
    const { page } = await expectUndisturbed(unusual);
    await expectFits(page);
  });
});

describe('a page that is narrow', () => {
  const wide = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth');

  test('at 200 % text needs no horizontal scrolling', async () => {
    const { page } = await expectUndisturbed(
      styled('html { font-size: 200% } body { margin: 0 }'),
      NARROW,
    );
    expect(await wide(page)).toBe(560);
    await expectFits(page);
  });

  test('at 400 % zoom needs no horizontal scrolling', async () => {
    const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    const { page } = await expectUndisturbed({}, zoomed);
    expect(await wide(page)).toBe(320);
    await expectFits(page);
  });
});

describe('a widget that is hidden at first', () => {
  test('can be shown later', async () => {
    const { page } = await expectUndisturbed({
      body: (widget) => `<div id="later" style="display:none">${widget}</div>`,
    });
    expect(await rowsIn(page).first().isVisible()).toBe(false);
    await page.locator('#later').evaluate((node) => node.removeAttribute('style'));
    await expectFits(page);
  });

  test('can be in a closed <details>', async () => {
    const { page } = await expectUndisturbed({
      body: (widget) => `<details><summary>Open</summary>${widget}</details>`,
    });
    await page.getByText('Open', { exact: true }).click();
    await expectFits(page);
  });

  test('is hidden by its own attribute', async () => {
    const { page } = await expectUndisturbed({ widget: `${elementTag('hidden')}${scriptTag()}` });
    expect(await page.locator('likewise-ranking').isVisible()).toBe(false);
    await page.locator('likewise-ranking').evaluate((node) => node.removeAttribute('hidden'));
    await expectFits(page);
  });
});

describe('colours', () => {
  test.each([
    ['dark by its class only', 'html { background: #14161a; color: #e8e8e8 }', 'light'],
    [
      'dark by its class, in a light scheme',
      'html { color-scheme: light; background: #000; color: #ddd }',
      'light',
    ],
    ['light, on a dark system', 'html { background: #fff; color: #222 }', 'dark'],
    ['light by its scheme, on a dark system', 'html { color-scheme: light }', 'dark'],
    ['dark like the system', 'html { color-scheme: light dark }', 'dark'],
  ] as const)('of a page that is %s are readable', async (_, css, colorScheme) => {
    const { page } = await expectUndisturbed(styled(css), { colorScheme });
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail').waitFor();
    expect(await axeViolations(page, 'likewise-ranking', { runOnly: ['color-contrast'] })).toEqual(
      [],
    );
  });

  test('that are forced leave the bars visible', async () => {
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
  test.skipIf(!can.emulateMedia)('all rows are printed, and no button', async () => {
    const { page } = await expectUndisturbed({
      widget: `${elementTag('limit="2"')}${scriptTag()}`,
    });
    expect(await page.locator('likewise-ranking tbody > tr:visible').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('likewise-ranking tbody > tr:visible').count()).toBe(7);
    expect(await page.locator('likewise-ranking .plain:visible').count()).toBe(0);
    await expectFits(page);
  });
});
