/** The choice among the rankings of a table that has many. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../../support/browser/axe.ts';
import { field, openNewPage, paste, rankingRows } from '../../support/browser/new-ranking-page.ts';

describe('of the rankings of a table', () => {
  const years = Array.from({ length: 10 }, (_, at) => String(2015 + at));
  const table = (metrics: readonly string[]) =>
    [
      ['City', ...metrics.flatMap((one) => years.map((year) => `${one} ${year} (t)`))].join('\t'),
      ...['Aville', 'Beville'].map((city, row) =>
        [city, ...metrics.flatMap((_, at) => years.map((year) => Number(year) + row * at))].join(
          '\t',
        ),
      ),
    ].join('\n');
  const optionsOf = (name: string, page: Page) => field(page, name).locator('option');

  test('one is chosen by what is counted and by its period, by keyboard too', async () => {
    const { page, complaints } = await openNewPage();
    await paste(page, table(['Steel', 'Coal', 'Iron']));
    await field(page, 'publisher').fill('Office');
    await rankingRows(page).first().waitFor();
    expect(await optionsOf('ranking-metric', page).allTextContents()).toEqual([
      'Coal',
      'Iron',
      'Steel',
    ]);
    expect(await optionsOf('ranking', page).count()).toBe(10);
    await field(page, 'ranking').selectOption('steel/2019');
    const heading = page.locator('likewise-ranking caption');
    await expect.poll(() => heading.textContent()).toContain('2019');
    await field(page, 'ranking-metric').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => heading.textContent()).toContain('Iron');
    expect(await heading.textContent()).toContain('2019');
    expect(await field(page, 'ranking').inputValue()).toBe('iron/2019');
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('few are one list', async () => {
    const { page } = await openNewPage();
    await paste(page, table(['Steel']));
    await field(page, 'publisher').fill('Office');
    await rankingRows(page).first().waitFor();
    expect(await field(page, 'ranking-metric').count()).toBe(0);
    expect(await optionsOf('ranking', page).first().textContent()).toContain('Steel, 20');
  });
});
