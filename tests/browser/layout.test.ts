/** Layout of the widget: no shifts, no overflow, and the look of the host page. */

import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { can } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  STYLED_POLICY,
  scriptTag,
  visitHost,
} from '../support/browser/host-page.ts';
import { expectNoShifts } from '../support/browser/layout-shifts.ts';
import { visit } from '../support/browser/tab.ts';

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

/** Baselines of two fonts may round differently by part of a pixel; the browser's shift score checks what is visible. */
function expectSamePlace(after: Box, before: Box): void {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs((after?.[side] ?? NaN) - (before?.[side] ?? NaN)), side).toBeLessThan(0.5);
}

const WIDTHS = [280, 360, 768, 1200];

describe.each(WIDTHS)('at %d pixels', (width) => {
  const viewport = { width, height: 900 };

  test.each(width === 360 ? ['/', '/zh'] : ['/'])(
    'nothing moves on %s when the widget replaces the table',
    async (path) => {
      const { page, complaints } = await visit({ viewport });
      const { promise: painted, resolve: paint } = Promise.withResolvers<void>();
      await page.route('**/*.view.json*', async (route) => {
        await painted;
        await route.continue();
      });
      await page.goto(BASE + path);
      expect(await page.locator('likewise-ranking > table').isVisible()).toBe(true);
      await expectNoShifts(page);
      const before = await page.locator('likewise-ranking').boundingBox();
      paint();
      await page.locator('likewise-ranking button').first().waitFor();
      await expectNoShifts(page);
      expectSamePlace(await page.locator('likewise-ranking').boundingBox(), before);
      expect(complaints).toEqual([]);
    },
  );

  test.skipIf(!can.layoutShifts)(
    'nothing shifts in a page whose fallback is as tall as the widget',
    async () => {
      const { page } = await visit({ viewport });
      await mockApi(page);
      const rows = '<tr><td height="110">Chongqing</td></tr>'.repeat(12);
      await page.goto(
        publishHostPage(`${elementTag('', `<table>${rows}</table>`)}<p>After</p>${scriptTag()}`),
      );
      await page.locator('likewise-ranking tbody .bar').first().waitFor();
      expect(await inPage(page, 'shifted()')).toBe(0);
    },
  );

  test('the column heads stand between the caption and the first row', async () => {
    const { page } = await visitHost(`${elementTag('lang="en"')}${scriptTag()}`, { viewport });
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const outside = await page.locator('likewise-ranking thead').evaluate((thead) => {
      const { top, bottom } = thead.getBoundingClientRect();
      return [...thead.querySelectorAll('th')]
        .map((head) => ({ text: head.textContent?.trim(), box: head.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.top < top - 1 || box.bottom > bottom + 1))
        .map(({ text }) => text);
    });
    expect(outside).toEqual([]);
  });

  test('nothing overflows, with a row open, in English and in Chinese', async () => {
    const { page } = await visitHost(`${elementTag('lang="en"')}${scriptTag()}`, { viewport });
    await page.locator('likewise-ranking tbody button').first().click();
    await page.locator('likewise-ranking tr.detail ol').waitFor();
    expect(await inPage(page, 'width()')).toBe(width);
    await page.locator('likewise-ranking').evaluate((node) => node.setAttribute('lang', 'zh'));
    await page.locator('likewise-ranking .stack[lang^="zh"] tr.detail ol').waitFor();
    expect(await inPage(page, 'width()')).toBe(width);
  });
});

describe('the look', () => {
  test('follows the host’s font, colour and scheme', async () => {
    const { page } = await visit();
    await mockApi(page);
    const dark = '<style>body { color: rgb(250, 240, 230); font: 20px serif }</style>';
    await page.goto(publishHostPage(`${dark}${elementTag()}${scriptTag()}`, 'en', STYLED_POLICY));
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const look = await inPage(page, "styleOf('td.value', 'color', 'fontSize', 'fontFamily')");
    expect(look).toEqual(['rgb(250, 240, 230)', '20px', 'serif']);
  });

  test.each([
    ['light', "'rgb(255, 255, 255)'"],
    ['dark', 'inPage.darkGround()'],
  ])('is %s where the page says so', async (theme, expression) => {
    const { page } = await visitHost(`${elementTag(`theme="${theme}"`)}${scriptTag()}`);
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const background = await page.evaluate(expression);
    expect(await inPage(page, "styleOf('', 'backgroundColor')")).toEqual([background]);
  });

  test('puts all bars on one scale', async () => {
    const { page } = await visitHost(`${elementTag()}${scriptTag()}`);
    const bars = page.locator('likewise-ranking tbody .bar');
    await bars.first().waitFor();
    const widths = await bars.evaluateAll((nodes) =>
      nodes.map((node) => node.getBoundingClientRect().width),
    );
    expect(new Set(widths).size).toBe(1);
  });
});
