/** Everything by keyboard alone, and accessible to screen readers. */

import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { elementTag, inPage, scriptTag, visitHost } from '../support/browser/host-page.ts';

async function open(attributes = '', options: BrowserContextOptions = {}) {
  const visited = await visitHost(`${elementTag(attributes)}${scriptTag()}`, options);
  await visited.page.locator('likewise-ranking tbody tr').first().waitFor();
  return visited;
}

describe('by keyboard', () => {
  test('a row opens with its derivation and its sources, and closes again', async () => {
    const { page, complaints } = await open();
    // Options, three heads, the first row, the second.
    for (let tab = 0; tab < 6; tab += 1) await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Shanghai, details and sources' });
    expect(await button.evaluate((node) => node.matches(':focus-visible'))).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByText('Shanghai: at least 1771500, as the bureau states.').waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const detail = page.locator('likewise-ranking tr.detail');
    expect(await detail.textContent()).toContain(
      'Bureau of Statistics, Output in 2025, 18 Jan 2026',
    );
    expect(await detail.textContent()).toContain('Between 2nd and 6th of all 11 (cities)');
    expect(await detail.getByRole('link').first().getAttribute('href')).toBe(
      'https://bureau.example/2025',
    );
    await page.keyboard.press('Space');
    await detail.waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('the full document isn’t requested before a row is first opened', async () => {
    const { page } = await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: /^Chongqing/ }).press('Enter');
    await page.getByText('Read in a reprint.').waitFor();
    await page.getByRole('button', { name: 'Ningbo' }).press('Enter');
    await page.getByText('Ningbo: at least').waitFor();
    expect(requests.filter((path) => path.startsWith('/v1/rankings/'))).toHaveLength(1);
    expect(requests.filter((path) => path.startsWith('/v1/entities/'))).toEqual([
      '/v1/entities/china-vehicle-output/chongqing.view.json',
      '/v1/entities/china-vehicle-output/ningbo.view.json',
    ]);
    expect(requests.filter((path) => path.endsWith('-more.js'))).toHaveLength(1);
  });

  test('each source has publisher, title and date, and only web addresses become links', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Ningbo' }).press('Enter');
    const sources = page.locator('likewise-ranking tr.detail ol li li');
    await sources.first().waitFor();
    expect(await sources.allTextContents()).toEqual([
      'Bureau of Statistics, Output in 2025, 18 Jan 2026',
      'City Information Office, First again, January 2026',
      'The Daily, Who builds most?, undated, read on 19 Jan 2026',
    ]);
    expect(await sources.getByRole('link').count()).toBe(1);
  });

  test('the derivation is in the reader’s language', async () => {
    const { page, complaints } = await open('lang="zh"');
    await page.getByRole('button', { name: '上海' }).press('Enter');
    await page.getByText('上海：至少1771500，据统计局公布。').waitFor();
    await page.getByText('在全部11个（城市）中为第2至6名').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the excluded entities expand, with reasons', async () => {
    const { page, complaints } = await open();
    await page.getByText('Other figures', { exact: true }).press('Enter');
    await page.getByText('Shanghai: 1.823 million (The Daily): The place’s own count').waitFor();
    await page
      .getByText('Beijing: 1.340 million (The Daily): no longer used since 20 Jan 2026')
      .waitFor();
    await page.getByText(/^Wuhan \(no full-year figure yet\)/).waitFor();
    expect(complaints).toEqual([]);
  });

  test('the excluded entities aren’t rendered before, whatever else is open', async () => {
    const { page } = await open();
    const items = page.locator('likewise-ranking div > details li');
    await page.getByRole('button', { name: 'Shanghai, details and sources' }).press('Enter');
    await page.locator('likewise-ranking .detail ol').waitFor();
    expect(await items.count()).toBe(0);
    await page.getByText('Other figures', { exact: true }).press('Enter');
    await items.first().waitFor();
  });

  test('each target is at least 24 pixels high', async () => {
    const { page } = await open('limit="3"');
    const heights = await page
      .locator('likewise-ranking')
      .locator('button, summary')
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => node.getBoundingClientRect().height),
      );
    expect(heights.length).toBe(13);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});

describe('for screen readers', () => {
  test('it is a table with a caption, heads and rows', async () => {
    const { page } = await open();
    const snapshot = await page.locator('likewise-ranking table').ariaSnapshot();
    expect(snapshot).toContain('columnheader "Rank among 7"');
    expect(snapshot).toContain('columnheader "Cities"');
    expect(snapshot).toContain('columnheader "vehicles ↓"');
    expect(snapshot).toContain('columnheader "vs 2024, if published"');
    expect(snapshot).toMatch(/rowheader "Beijing, details and sources"/);
    expect(snapshot).toContain('cell "at least 1.3345 million"');
    expect(snapshot).toContain('+9.7%');
  });

  test('its language is declared', async () => {
    const { page } = await open('lang="zh"');
    expect(await page.locator('likewise-ranking .stack').getAttribute('lang')).toBe('zh-Hans-CN');
  });

  test('the bars are visible in forced colours', async () => {
    const { page } = await open('', { forcedColors: 'active' });
    const [fill] = await inPage<string[]>(page, "styleOf('tbody .solid', 'fill')");
    expect(await inPage(page, "styleOf('', 'color')")).toEqual([fill]);
  });
});
