/** Below the derivation of a row: the place's own history, its milestones, and where an error is reported. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entityView } from '../fixtures/widget/entity.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations } from '../support/browser/axe.ts';
import {
  BASE,
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  scriptTag,
  visitHost,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const OPEN = { 'Access-Control-Allow-Origin': '*' };
const ENTITIES = '**/v1/entities/**';

const detail = (page: Page) => page.locator('likewise-ranking tr.detail');
const row = (page: Page, name: string) => page.getByRole('button', { name });

/** The widget with the ranking by hand and the row of Shanghai, or its like, opened. */
async function open(attributes = '', name = 'Shanghai') {
  const visited = await visitHost(`${elementTag(attributes)}${scriptTag()}`);
  const { page } = visited;
  await row(page, name).press('Enter');
  await detail(page).locator('.history').waitFor();
  return visited;
}

describe('the history', () => {
  test('has a strip for each way of counting, and each year in its place', async () => {
    const { page, complaints } = await open();
    const strips = detail(page).locator('.strip');
    const bars = await strips.evaluateAll((nodes) =>
      nodes.map((node) =>
        [...node.children].map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')]),
      ),
    );
    expect(bars).toEqual([
      [
        ['0%', '16%'],
        ['20%', '16%'],
        ['60%', '16%'],
      ],
      [['80%', '16%']],
      [['60%', '16%']],
    ]);
    expect(await detail(page).locator('.history > span').allTextContents()).toEqual([
      'Counted where the maker is registered',
      'Counted where the vehicle was built',
      'The place’s own count',
      '20212025',
    ]);
    expect(complaints).toEqual([]);
  });

  test('stands on one scale, solid up to what is proven, hatched up to what is possible', async () => {
    const { page } = await open();
    const heights = await detail(page)
      .locator('.strip rect')
      .evaluateAll((nodes) =>
        nodes.map((node) => [
          node.getAttribute('class'),
          Number.parseFloat(node.getAttribute('height') ?? ''),
        ]),
      );
    const known = heights.map(([kind, height]) => [kind, Math.round(Number(height))]);
    // One year is open above, for which a fifth of the scale is left.
    expect(known).toEqual([
      ['possible', 0],
      ['solid', 41],
      ['possible', 0],
      ['solid', 45],
      ['possible', 14],
      ['solid', 54],
      ['possible', 0],
      ['solid', 80],
      ['possible', 64],
      ['solid', 36],
    ]);
  });

  test('is a list for those who can’t see it, or want the figures', async () => {
    const { page } = await open();
    expect(await detail(page).locator('.history').getAttribute('aria-hidden')).toBe('true');
    await page.getByText('These figures as a list').press('Enter');
    const lists = detail(page).locator('.figures');
    await lists.first().waitFor();
    const texts = await lists.evaluateAll((nodes) =>
      nodes.map((node) => [...node.children].map(({ textContent }) => textContent)),
    );
    expect(texts).toEqual([
      ['2021: 900,000', '2022: 1 million', '2024: 1.2–1.5 million'],
      ['2025: 1.7715 million'],
      ['2024: at least 800,000'],
    ]);
  });

  test('is left out where it is one year alone', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.route(ENTITIES, (route) => {
      const view = entityView('shanghai');
      const json = { ...view, history: view.history.slice(0, 1), milestones: [] };
      return route.fulfill({ json, headers: OPEN });
    });
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await row(page, 'Shanghai').click();
    await detail(page).getByText('Report an error').waitFor();
    expect(await detail(page).locator('b').count()).toBe(0);
    expect(await detail(page).locator('.history').count()).toBe(0);
  });

  test('runs from the right where one reads from the right', async () => {
    const { page } = await open('lang="ar"');
    const strip = detail(page).locator('.strip').first();
    const [first, last] = await strip.evaluate((node) =>
      [...node.children].map((bar) => bar.getBoundingClientRect().x),
    );
    expect(first ?? 0).toBeGreaterThan(last ?? 0);
  });
});

describe('the milestones', () => {
  test('stand latest first, the first few at once, each with its source', async () => {
    const { page } = await open();
    const lines = detail(page).locator('b:has-text("Milestones") + ul > li');
    expect(await lines.allInnerTexts()).toEqual([
      '20 Dec 2025: Seventh (Bureau of Statistics)',
      'May 2024: Sixth (The Fake)',
      'May 2023: Fifth (Bureau of Statistics)',
      'May 2022: Fourth (Bureau of Statistics)',
      'May 2021: Third (Bureau of Statistics)',
    ]);
    expect(await lines.first().getByRole('link').getAttribute('href')).toBe(
      'https://bureau.example/2025',
    );
    expect(await lines.nth(1).getByRole('link').count()).toBe(0);
    await page.getByText('Show all 7').press('Enter');
    await page.getByText('May 2019: First').waitFor();
  });

  test('are told in the reader’s language', async () => {
    const { page } = await open('lang="zh"', '上海');
    await page.getByText('大事记').waitFor();
    await page.getByText('2025年12月20日：Seventh（中文）').waitFor();
  });
});

describe('an error', () => {
  test('is reported on a page that knows the figure', async () => {
    const { page } = await open();
    const link = detail(page).getByRole('link', { name: 'Report an error' });
    const reported = rankingView.entries.find(({ entity }) => entity.id === 'shanghai')?.reported;
    const observation = encodeURIComponent(reported?.observation ?? '');
    expect(await link.getAttribute('href')).toBe(
      `${BASE}/china-vehicle-output/changes?observation=${observation}#report`,
    );
  });
});

describe('what tells of a place', () => {
  test('is asked for at once with the derivations, and once', async () => {
    const { page } = await visit();
    await mockApi(page);
    const asked: string[] = [];
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await page.route('**/2025.json*', async (route) => {
      asked.push('derivations');
      await allowed;
      await route.fulfill({ json: rankingDocument, headers: OPEN });
    });
    await page.route(ENTITIES, async (route) => {
      asked.push('place');
      await route.fulfill({ json: entityView('shanghai'), headers: OPEN });
      allow();
    });
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await row(page, 'Shanghai').click();
    // The derivations wait for it, so that this ends only if both are asked for at once.
    await detail(page).locator('.history').waitFor();
    await row(page, 'Shanghai').click();
    await row(page, 'Shanghai').click();
    await detail(page).locator('.history').waitFor();
    expect(asked.toSorted()).toEqual(['derivations', 'place']);
  });

  test('keeps nobody from the derivation while it comes, or when it fails', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.route(ENTITIES, (route) => route.abort());
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await row(page, 'Shanghai').click();
    await page.getByText('Shanghai: at least 1771500, as the bureau states.').waitFor();
    await detail(page).getByRole('alert').waitFor();
    await page.unroute(ENTITIES);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await detail(page).locator('.history').waitFor();
    expect(await page.evaluate('document.activeElement.localName')).toBe('likewise-ranking');
  });
});

describe.each([280, 1200])('at %d pixels', (width) => {
  test.each(['light', 'dark'] as const)(
    'everything open in a %s theme has nothing for axe, and nothing sticks out',
    async (theme) => {
      const { page } = await visit({
        viewport: { width, height: 900 },
        colorScheme: theme,
        bypassCSP: true,
      });
      await mockApi(page);
      const widget = elementTag(`theme="${theme}"`);
      await page.goto(publishHostPage(`<main><h1>Page</h1>${widget}</main>${scriptTag()}`));
      await row(page, 'Shanghai').click();
      await detail(page).locator('.history').waitFor();
      for (const summary of await page.locator('likewise-ranking summary').all())
        await summary.click();
      await page.getByRole('button', { name: 'Options' }).click();
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByRole('textbox', { name: 'BibTeX' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await inPage(page, 'width()')).toBe(width);
    },
  );
});
