/** The details below a row's derivation: the entity's history, its milestones, and the link to report an error. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entityView } from '../fixtures/widget/entity.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
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

/** Opens the widget with the handmade ranking, and the row of Shanghai or another entity. */
async function open(attributes = '', name = 'Shanghai') {
  const visited = await visitHost(`${elementTag(attributes)}${scriptTag()}`);
  const { page } = visited;
  await row(page, name).press('Enter');
  await detail(page).locator('.history').waitFor();
  return visited;
}

describe('the history', () => {
  test('has a strip for each basis, and each year in its place', async () => {
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

  test('uses one scale, solid up to the proven value, hatched up to the possible one', async () => {
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
    // One year above has no upper bound; a fifth of the scale is reserved for it.
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

  test('is a list for screen readers and for readers who want the figures', async () => {
    const { page } = await open();
    expect(await detail(page).locator('.history').getAttribute('aria-hidden')).toBe('true');
    await page.getByText('These figures as a list').press('Enter');
    const lists = detail(page).locator('.figures');
    await lists.first().waitFor();
    const texts = await lists.evaluateAll((nodes) =>
      nodes.map((node) => [...node.children].map(({ textContent }) => textContent)),
    );
    expect(texts).toEqual([
      ['2021: 900,000', '2022: 1 million', '2024: at least 1.2 million'],
      ['2025: 1.7715 million'],
      ['2024: at least 800,000'],
    ]);
  });

  // Our script decides it.
  test.runIf(isReference)('is omitted if there is only one year', async () => {
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
    expect(await detail(page).locator('b').allTextContents()).toEqual([
      '1.772 million',
      'Permanent link',
    ]);
    expect(await detail(page).locator('.history').count()).toBe(0);
  });

  test('runs from right to left in right-to-left languages', async () => {
    const { page } = await open('lang="ar"');
    const strip = detail(page).locator('.strip').first();
    const [first, last] = await strip.evaluate((node) =>
      [...node.children].map((bar) => bar.getBoundingClientRect().x),
    );
    expect(first ?? 0).toBeGreaterThan(last ?? 0);
  });
});

describe('the milestones', () => {
  test('are listed latest first, a few at a time, each with its source', async () => {
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

  test('are in the reader’s language', async () => {
    const { page } = await open('lang="zh"', '上海');
    await page.getByText('大事记').waitFor();
    await page.getByText('2025年12月20日：Seventh（中文）').waitFor();
  });
});

describe('the permanent link of a row', () => {
  /** Opens the row of Shanghai on a device whose share sheet, if it has one, ends with an error of this name. */
  async function openOn(canShare: boolean, error = '') {
    const { page, complaints } = await visitHost(
      `<main><h1>Page</h1>${elementTag()}</main>${scriptTag()}`,
    );
    await page.evaluate(`for (const [name, value] of Object.entries({
      canShare: () => ${canShare},
      share: async (content) => {
        globalThis.shared = content;
        if ('${error}') throw new DOMException('', '${error}');
      },
    })) Object.defineProperty(Navigator.prototype, name, { configurable: true, value })`);
    await row(page, 'Shanghai').press('Enter');
    const field = detail(page).getByRole('textbox', { name: 'Permanent link' });
    const address = await field.inputValue();
    return { page, complaints, address, status: detail(page).getByRole('status') };
  }

  // Our script decides all of this.
  test.runIf(isReference).each(['', 'AbortError'])(
    'opens the share sheet, which may be closed (%s)',
    async (error) => {
      const { page, complaints, address, status } = await openOn(true, error);
      await detail(page).getByRole('button', { name: 'Share Permanent link' }).press('Enter');
      await expect.poll(() => page.evaluate('globalThis.shared')).toEqual({ url: address });
      expect(address).toMatch(/&highlight=shanghai$/);
      expect(await status.textContent()).toBe('');
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test.runIf(isReference)('is copied if the share sheet fails', async () => {
    const { page, status } = await openOn(true, 'NotAllowedError');
    await detail(page).getByRole('button', { name: 'Share Permanent link' }).click();
    await expect.poll(() => status.textContent()).toBe('Copied');
  });

  test.runIf(isReference)('is copied where there is no share sheet', async () => {
    const { page, status } = await openOn(false);
    await detail(page).getByRole('button', { name: 'Copy Permanent link' }).click();
    await expect.poll(() => status.textContent()).toBe('Copied');
  });
});

describe('an error', () => {
  // Our script makes the link.
  test.runIf(isReference)('can be reported on a page that knows the observation', async () => {
    const { page } = await open();
    const link = detail(page).getByRole('link', { name: 'Report an error' });
    const reported = rankingView.entries.find(({ entity }) => entity.id === 'shanghai')?.reported;
    const observation = encodeURIComponent(reported?.observation ?? '');
    expect(await link.getAttribute('href')).toBe(
      `${BASE}/china-vehicle-output/changes?observation=${observation}#report`,
    );
  });
});

describe('the entity’s document', () => {
  test('is requested together with the derivations, and once', async () => {
    const { page } = await visit();
    await mockApi(page);
    const requests: string[] = [];
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await page.route('**/2025.json*', async (route) => {
      requests.push('derivations');
      await allowed;
      await route.fulfill({ json: rankingDocument, headers: OPEN });
    });
    await page.route(ENTITIES, async (route) => {
      requests.push('place');
      await route.fulfill({ json: entityView('shanghai'), headers: OPEN });
      allow();
    });
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await row(page, 'Shanghai').click();
    // The derivations wait for it, so this only ends if both requests run concurrently.
    await detail(page).locator('.history').waitFor();
    await row(page, 'Shanghai').click();
    await row(page, 'Shanghai').click();
    await detail(page).locator('.history').waitFor();
    expect(requests.toSorted()).toEqual(['derivations', 'place']);
  });

  test('doesn’t delay the derivation while it loads, or when it fails', async () => {
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

const LOOKS = [
  [280, 'light'],
  [280, 'dark'],
  [1200, 'light'],
  [1200, 'dark'],
] as const;

test.each(sampleOf(LOOKS, 3))(
  'at %d pixels in the %s theme everything expanded passes axe, and nothing overflows',
  async (width, theme) => {
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
