/** A click on a value opens its row, which begins with the source of that very value; and a row's link can be copied. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { pastedText } from '../support/browser/clipboard.ts';
import { BASE, elementTag, scriptTag, visitHost } from '../support/browser/host-page.ts';

const row = (page: Page, name: string) =>
  page.locator('likewise-ranking tbody tr', { has: page.getByRole('button', { name }) });

/** The shown values of the open row, each with what is said of its source, and the address that this leads to. */
async function sourcesOf(page: Page): Promise<readonly (readonly (string | null)[])[]> {
  const detail = page.locator('likewise-ranking tr.detail td');
  await detail.locator('ol').waitFor();
  return detail.evaluate((cell) => {
    const list = cell.querySelector('ol');
    return [...cell.querySelectorAll('b')]
      .filter((head) => list && head.compareDocumentPosition(list) & 4)
      .map((head) => {
        const source = head.nextElementSibling;
        const text = source?.textContent?.trim() ?? '';
        return [head.textContent, text, source?.querySelector('a')?.href ?? null];
      });
  });
}

/** Opens a page with the handmade ranking, of which one entry is changed. */
async function open(changed: Partial<RankingView['entries'][number]> = {}): Promise<Page> {
  const change = <Document extends RankingView | RankingDocument>(document: Document) => ({
    ...document,
    entries: document.entries.map((one) =>
      one.entity.id === 'shanghai' ? { ...one, ...changed } : one,
    ),
  });
  const { page } = await visitHost(
    `<main><h1>H</h1>${elementTag()}${scriptTag()}</main>`,
    {},
    (url) => change(url.pathname.endsWith('.view.json') ? rankingView : rankingDocument),
  );
  await row(page, 'Shanghai').waitFor();
  return page;
}

describe('a click on a value', () => {
  test('opens and closes the row, as its button does', async () => {
    const page = await open();
    const button = row(page, 'Shanghai').getByRole('button');
    await row(page, 'Shanghai').locator('.value').click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await sourcesOf(page)).toEqual([
      [
        '1.772 million',
        'Bureau of Statistics, Output in 2025, 18 Jan 2026',
        'https://bureau.example/2025',
      ],
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await row(page, 'Shanghai').locator('.value').click();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  test('says of a range that it follows from other figures', async () => {
    const page = await open();
    await row(page, 'Hefei').locator('.value').click();
    expect(await sourcesOf(page)).toEqual([
      ['at least 1.225 million', 'calculated from other figures', null],
    ]);
  });

  test('leads to the reason why a source has no address', async () => {
    const [figure] = rankingView.entries.flatMap(({ reported }) => reported ?? []);
    if (!figure) throw new Error('no figure');
    const page = await open({ reported: { ...figure, value: 1772000, source: 'press' } });
    await row(page, 'Shanghai').locator('.value').click();
    const [[, , address] = []] = await sourcesOf(page);
    expect(address).toBe(`${BASE}/datasets/china-vehicle-output#source-press`);
  });

  test('shows the source of the change too, if it is another one', async () => {
    const growth = { value: -2, source: 'press', observation: '-' };
    const page = await open({ growth });
    await row(page, 'Shanghai').locator('.value').click();
    expect((await sourcesOf(page)).map(([value, text]) => [value, text])).toEqual([
      ['1.772 million', 'Bureau of Statistics, Output in 2025, 18 Jan 2026'],
      ['−2%', 'The Daily, Who builds most?, undated, read on 19 Jan 2026'],
    ]);
  });
});

test('an open row has a link to it, highlighted in its ranking, to copy', async () => {
  const page = await open();
  await row(page, 'Shanghai').getByRole('button').press('Enter');
  const copy = page.locator('likewise-ranking .detail .copy');
  await copy.getByRole('button').press('Enter');
  await expect.poll(() => copy.getByRole('status').textContent()).toBe('Copied');
  expect(await pastedText(page)).toBe(`${BASE}/embed/x&highlight=shanghai`);
});

test('the only row of a ranking has no head that says among how many it is', async () => {
  const { page } = await visitHost(`${elementTag()}${scriptTag()}`, {}, () => ({
    ...rankingView,
    entries: rankingView.entries.slice(0, 1),
  }));
  await row(page, 'Chongqing').waitFor();
  expect(await page.getByRole('columnheader', { name: 'vehicles' }).count()).toBe(1);
  expect(await page.getByText('Rank among').count()).toBe(0);
});

describe('the legend', () => {
  const keys = (page: Page) =>
    page
      .locator('likewise-ranking thead .key')
      .evaluateAll((all) =>
        all.map((key) => [key.querySelector('svg')?.getAttribute('class'), key.textContent]),
      );
  const legendOf = async (isShown: (id: string) => boolean) => {
    const { page } = await visitHost(`${elementTag()}${scriptTag()}`, {}, () => ({
      ...rankingView,
      entries: rankingView.entries
        .filter(({ entity }) => isShown(entity.id))
        .map(({ group: _group, ...one }) => (isShown('group') ? { ...one, group: 'first' } : one)),
    }));
    await page.locator('likewise-ranking thead').waitFor();
    return keys(page);
  };

  test('explains every look of the bars, and the bracket', async () => {
    expect(await legendOf(() => true)).toEqual([
      ['solid', 'known'],
      ['possible', 'or more'],
      ['bracket', 'order partly uncertain, sorted by known minimum'],
    ]);
  });

  test('has no look that no bar has', async () => {
    expect(await legendOf((id) => id === 'beijing')).toEqual([
      ['solid', 'known'],
      ['possible', 'or more'],
    ]);
  });
});
