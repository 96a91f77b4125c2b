/** The controls: choosing, sorting, searching and permalinks, by keyboard and with a screen reader. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference } from '../support/browser/engines/engine.ts';
import {
  elementTag,
  inPage,
  mockApi,
  POLICY,
  publishHostPage,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** More rows than fit in the window. */
const LONG = {
  ...rankingView,
  entries: Array.from({ length: 24 }, (_, index) => {
    const entry = rankingView.entries[index % rankingView.entries.length];
    if (!entry) throw new Error('the handmade ranking is empty');
    return { ...entry, entity: { id: `place-${index}`, name: { en: `Plaçe ${index}` } } };
  }),
};

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

/** Opens the widget with the handmade ranking, or with what `answer` returns. */
async function open(
  attributes = '',
  answer: (url: URL) => unknown = ({ pathname }) =>
    pathname.endsWith('.view.json') ? rankingView : rankingDocument,
  hash = '',
): Promise<Opened> {
  const { page, complaints } = await visit();
  const requests: string[] = [];
  await mockApi(page, (url) => {
    requests.push(decodeURIComponent(url.pathname + url.search));
    return answer(url);
  });
  await page.goto(publishHostPage(`${elementTag(attributes)}${scriptTag()}`) + hash);
  await page.locator('likewise-ranking tbody tr').first().waitFor();
  return { page, complaints, requests };
}

const options = (page: Page) => page.getByRole('button', { name: 'Options' });
const places = (page: Page): Promise<string[]> =>
  page
    .locator('likewise-ranking th.place button[aria-expanded]')
    .evaluateAll((nodes) => nodes.map((node) => node.firstChild?.nextSibling?.textContent ?? ''));
const changes = async (page: Page): Promise<unknown[]> =>
  (await inPage<[string, unknown][]>(page, 'events'))
    .filter(([type]) => type === 'likewise-change')
    .map(([, detail]) => detail);

describe('the controls', () => {
  test('are behind one button, and their code isn’t loaded before it is pressed', async () => {
    const { page, complaints } = await open();
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    expect(await options(page).getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('combobox').count()).toBe(0);
    await options(page).press('Enter');
    await page.getByRole('combobox').first().waitFor();
    expect(files.filter((file) => file.endsWith('-more.js'))).toHaveLength(1);
    expect(await options(page).evaluate((node) => node.matches(':focus'))).toBe(true);
    await options(page).press('Enter');
    await page.getByRole('combobox').first().waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('offer only dimensions that have more than one option', async () => {
    const { page } = await open();
    await options(page).click();
    const { available } = rankingView;
    const shown = page.getByRole('combobox');
    await shown.first().waitFor();
    const expected = [
      available.metrics.length,
      available.periods.length,
      available.levels.length,
      available.bases.filter(({ other }) => !other).length,
      available.vintages.length + 1,
      2,
    ].filter((count) => count > 1);
    const counts = await shown.evaluateAll((nodes) => nodes.map((node) => node.childElementCount));
    expect(counts).toEqual(expected);
  });

  test('load the choice, report it in an event, and keep the content until it has loaded', async () => {
    const { page, requests } = await open();
    await options(page).click();
    await page.getByRole('combobox', { name: 'As published up to' }).selectOption('2026-01-18');
    const ranking = page.locator('likewise-ranking[as-of="2026-01-18"]');
    await ranking.waitFor();
    expect(requests.at(-1)).toBe(`/v1/rankings/${RANKING}.view.json?as_of=2026-01-18`);
    await expect.poll(() => changes(page)).toEqual([{ asOf: '2026-01-18' }]);
    await page.getByText('Frozen on 18 Jan 2026').waitFor();
    await page.getByRole('combobox', { name: 'As published up to' }).selectOption('');
    await page.getByText('Frozen on 18 Jan 2026').waitFor({ state: 'detached' });
    expect(await page.locator('likewise-ranking').getAttribute('as-of')).toBe(null);
  });

  test('pass axe, and have targets of at least 24 pixels', async () => {
    const { page } = await visit({ viewport: { width: 280, height: 800 } });
    await mockApi(page, () => LONG);
    const policy = POLICY.replace('script-src', "script-src 'unsafe-eval' 'unsafe-inline'");
    await page.goto(
      publishHostPage(`<main><h1>Page</h1>${elementTag()}</main>${scriptTag()}`, 'en', policy),
    );
    await options(page).click();
    await page.getByRole('searchbox').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const heights = await page
      .locator('likewise-ranking')
      .locator('select, input, thead button')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    expect(await inPage(page, 'width()')).toBe(280);
  });
});

describe('sorting', () => {
  test('by a column head works in both directions, fires an event and is announced once', async () => {
    const { page, complaints } = await open();
    const head = page.getByRole('columnheader', { name: 'vs 2024' });
    const said = page.getByRole('status');
    expect(await said.textContent()).toBe('');
    const before = await places(page);
    await head.getByRole('button').press('Enter');
    await expect
      .poll(() => said.textContent())
      .toMatch(/^Sorted by “vs 2024, if published”: \S+ first$/);
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('likewise-ranking').getAttribute('sort')).toBe('change');
    await head.getByRole('button').press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => changes(page)).toEqual([{ sort: 'change' }, { sort: '-change' }]);
    expect((await places(page)).toSorted()).toEqual(before.toSorted());
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('can be set by an attribute; the default is by rank', async () => {
    const { page } = await open('sort="-value"');
    await expect
      .poll(async () => (await places(page))[0])
      .toBe(rankingView.entries.at(-1)?.entity.name.en);
    const { page: other } = await open();
    const rank = other.getByRole('columnheader', { name: 'Rank among 7' });
    expect(await rank.getAttribute('aria-sort')).toBe('ascending');
  });

  test('is marked on its column head: that of the values by default, from the highest', async () => {
    const { page } = await open();
    const mark = (head: string) =>
      page.evaluate<string>(`getComputedStyle(
        document.querySelector('likewise-ranking').shadowRoot.querySelector('th.${head} button'),
        '::after',
      ).content`);
    expect(await mark('value')).toContain('↓');
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.locator('likewise-ranking textarea').first().waitFor();
    expect(await mark('rank')).toBe('none');
    await page.locator('likewise-ranking th.change button').click();
    await expect.poll(() => mark('change')).toContain('↓');
    expect(await mark('value')).toBe('none');
    await page.locator('likewise-ranking th.value button').click();
    await expect.poll(() => mark('value')).toContain('↓');
    await page.locator('likewise-ranking th.value button').click();
    await expect.poll(() => mark('value')).toContain('↑');
    await page.locator('likewise-ranking th.rank button').click();
    await options(page).click();
    await expect.poll(() => mark('rank')).toContain('↑');
    expect(await mark('value')).toContain('↓');
  });

  test('by name is possible once all heads are visible', async () => {
    const { page } = await open();
    expect(await page.locator('likewise-ranking th.place.unseen button').count()).toBe(0);
    await options(page).click();
    await page.getByRole('button', { name: 'Cities' }).click();
    const names = rankingView.entries.map(({ entity }) => entity.name.en ?? '');
    await expect.poll(() => places(page)).toEqual(names.toSorted());
  });
});

describe('searching', () => {
  test('is offered for more than 20 rows, and ignores accents', async () => {
    const { page, complaints } = await open('', () => LONG);
    await options(page).click();
    await page.getByRole('searchbox', { name: 'Search' }).fill('place 2');
    await expect
      .poll(() => places(page))
      .toEqual(['Plaçe 2', 'Plaçe 20', 'Plaçe 21', 'Plaçe 22', 'Plaçe 23']);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Search: 5 / 24');
    expect(await page.locator('likewise-ranking').getAttribute('search')).toBe('place 2');
    await page.getByRole('searchbox').fill('');
    await expect.poll(async () => (await places(page)).length).toBe(24);
    expect(await page.locator('likewise-ranking').getAttribute('search')).toBe(null);
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('isn’t offered for few rows', async () => {
    const { page } = await open();
    await options(page).click();
    await page.getByRole('combobox').first().waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });
});

describe('links', () => {
  test('write the choice to the address only if the page asks for it', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'vs 2024' }).click();
    await page.locator('likewise-ranking[sort]').waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('are written and followed', async () => {
    const { page, complaints } = await open('permalink');
    await page.getByRole('button', { name: 'vs 2024' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#sort=change');
    await page.evaluate("location.hash = '#sort=-change&as-of=2026-01-18'");
    await page.locator('likewise-ranking[sort="-change"][as-of="2026-01-18"]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('restore the view on load, each widget under its own name', async () => {
    const { page } = await open(
      'permalink="one-"',
      undefined,
      '#section&one-sort=place&sort=value',
    );
    await page.locator('likewise-ranking[sort="place"]').waitFor();
    await page.getByRole('button', { name: 'vs 2024' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#section&sort=value&one-sort=change');
  });
});

describe('the focus', () => {
  test('moves to the first row that “show all” adds', async () => {
    const { page } = await open('limit="2"');
    await page.getByRole('button', { name: 'Show all 7' }).press('Enter');
    const third = page.locator('likewise-ranking tbody tr:nth-child(3) button');
    await expect.poll(() => third.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(await page.locator('likewise-ranking').getAttribute('limit')).toBe(null);
    await expect.poll(() => changes(page)).toEqual([{ limit: null }]);
  });

  test('stays in the widget after “try again”', async () => {
    const { page } = await visit();
    await page.route('**/v1/**', (route) => route.abort());
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute('**/v1/**');
    await mockApi(page);
    await again.press('Enter');
    await page.locator('likewise-ranking caption').waitFor();
    expect(await page.evaluate('document.activeElement.localName')).toBe('likewise-ranking');
    await page.keyboard.press('Tab');
    expect(await options(page).evaluate((node) => node.matches(':focus'))).toBe(true);
  });
});
