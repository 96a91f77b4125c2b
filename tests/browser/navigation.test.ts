/** Navigation to another view: the current one stays until the next has loaded, and if it can't be loaded. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { timelineAnswer } from '../fixtures/widget/leaders.ts';
import { elementTag, inPage, scriptTag, visitHost } from '../support/browser/host-page.ts';

const VIEWS = '**/*.view.json*';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const events = (page: Page): Promise<[string, unknown][]> => inPage(page, 'events');

async function open(attributes = '', answer?: (url: URL) => unknown) {
  return visitHost(`${elementTag(attributes)}${scriptTag()}`, {}, answer);
}

describe('a frozen ranking', () => {
  test('says so, and switches to today’s on request', async () => {
    const { page, complaints } = await open('as-of="2026-01-18"');
    await page.getByText('Frozen on 18 Jan 2026').waitFor();
    await button(page, 'show the latest').press('Enter');
    await page.getByText('Frozen on').waitFor({ state: 'detached' });
    expect(await page.locator('likewise-ranking').getAttribute('as-of')).toBeNull();
    await expect.poll(() => events(page)).toContainEqual(['likewise-change', { asOf: null }]);
    const focused = () => button(page, 'Options').evaluate((node) => node.matches(':focus'));
    await expect.poll(focused).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('stays if today’s can’t be loaded', async () => {
    const { page } = await open('as-of="2026-01-18"');
    await page.getByText('Frozen on 18 Jan 2026').waitFor();
    await page.route(VIEWS, (route) => route.abort());
    await button(page, 'show the latest').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Frozen on 18 Jan 2026').count()).toBe(1);
    await page.unroute(VIEWS);
    await button(page, 'Try again').click();
    await page.getByText('Frozen on').waitFor({ state: 'detached' });
  });
});

describe('another language', () => {
  /** Delays the messages until they are released. */
  async function openDelayed(attributes = '') {
    const visited = await open(attributes);
    const { page } = visited;
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    await button(page, 'Options').click();
    await page.getByRole('combobox').first().waitFor();
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/-zh\.js$/, async (route) => {
      await promise;
      await route.continue();
    });
    return { ...visited, release: resolve };
  }
  const turn = (page: Page) =>
    page.locator('likewise-ranking').evaluate((node) => node.setAttribute('lang', 'zh'));

  test('keeps the content and the focus until its messages load', async () => {
    const { page, complaints, release } = await openDelayed();
    const list = page.getByRole('combobox').first();
    await list.focus();
    const requests = page.waitForRequest(/-zh\.js$/);
    await turn(page);
    await requests;
    expect(await page.locator('likewise-ranking tbody tr').first().isVisible()).toBe(true);
    expect(await button(page, 'Options').isVisible()).toBe(true);
    release();
    await button(page, '选项').waitFor();
    await page.getByRole('combobox', { name: '指标' }).waitFor();
    expect(await list.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('falls back to English if its messages can’t be loaded', async () => {
    const { page } = await open();
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    await page.route(/-zh\.js$/, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await turn(page);
    await failed;
    await button(page, 'Options').waitFor();
    expect(await page.locator('likewise-ranking .stack').getAttribute('lang')).toBe('en-GB');
  });
});

describe('a choice that can’t be loaded', () => {
  const until = (page: Page) => page.getByRole('combobox', { name: 'As published up to' });

  async function choose() {
    const visited = await open();
    const { page } = visited;
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    await page.route(VIEWS, (route) => route.abort());
    await button(page, 'Options').click();
    await until(page).selectOption('2026-01-18');
    await page.getByRole('alert').waitFor();
    return visited;
  }

  test('keeps the content and shows the error', async () => {
    const { page } = await choose();
    expect(await page.getByRole('alert').textContent()).toContain('Loading failed.');
    expect(await page.locator('likewise-ranking tbody tr').first().isVisible()).toBe(true);
    expect(await page.locator('likewise-ranking').getAttribute('as-of')).toBeNull();
    expect(await until(page).inputValue()).toBe('');
    expect((await events(page)).map(([type]) => type)).toEqual(['likewise-load', 'likewise-error']);
  });

  test('can be tried again', async () => {
    const { page } = await choose();
    await page.unroute(VIEWS);
    await button(page, 'Try again').press('Enter');
    await page.locator('likewise-ranking[as-of="2026-01-18"]').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('clears its error once something else is chosen', async () => {
    const { page } = await choose();
    await page.getByRole('combobox', { name: 'View' }).selectOption('ranking');
    await page.getByRole('button', { name: 'vs 2024' }).click();
    await page.locator('likewise-ranking[sort="change"]').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

test('a year of the timeline that can’t be loaded leaves the timeline in place', async () => {
  const { page } = await open('view="timeline"', timelineAnswer);
  await page.getByRole('button', { name: '2019' }).waitFor();
  await page.route('**/2019.view.json*', (route) => route.abort());
  await page.getByRole('button', { name: '2019' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator('likewise-ranking .years').isVisible()).toBe(true);
  await page.unroute('**/2019.view.json*');
  await button(page, 'Try again').click();
  await page.locator('likewise-ranking[ranking$="/2019"] tbody tr').first().waitFor();
});
