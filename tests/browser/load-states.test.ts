/** The states of loading, empty, failed and recovered, and the page without any script. */
import { describe, expect, test } from 'vitest';
import { emptyView, growthView, mixedView, rankingView } from '../fixtures/widget/ranking.ts';
import {
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  scriptTag,
  visitHost,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const FALLBACK = '<table><tr><th>Chongqing</th><td>2.79 million</td></tr></table>';

describe('while it loads', () => {
  test('the fallback stays visible until the widget replaces it', async () => {
    const { page } = await visit();
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await page.route('**/v1/**', async (route) => {
      await allowed;
      await route.fulfill({ json: rankingView, headers: { 'Access-Control-Allow-Origin': '*' } });
    });
    await page.goto(publishHostPage(`${elementTag('', FALLBACK)}${scriptTag()}`));
    const cell = page.locator('likewise-ranking > table td');
    await page.waitForFunction("document.querySelector('likewise-ranking')?.shadowRoot");
    expect(await cell.isVisible()).toBe(true);
    allow();
    await page.locator('likewise-ranking caption').waitFor();
    expect(await cell.isVisible()).toBe(false);
  });

  test('without a fallback, a skeleton of that many rows reserves the space', async () => {
    const { page } = await visit();
    await page.route('**/v1/**', () => {});
    await page.goto(publishHostPage(`${elementTag('limit="5"')}${scriptTag()}`));
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Loading');
    expect(await page.locator('likewise-ranking hr').count()).toBe(5);
  });
});

describe('when it fails', () => {
  test('it shows an error, keeps the fallback, and retries on request', async () => {
    const { page } = await visit();
    let isDown = true;
    await page.route('**/v1/**', (route) =>
      isDown
        ? route.abort()
        : route.fulfill({ json: rankingView, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.goto(publishHostPage(`${elementTag('', FALLBACK)}${scriptTag()}`));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Loading failed.');
    await expect
      .poll(() => inPage(page, 'events'))
      .toEqual([['likewise-error', { kind: 'failed', cause: expect.any(Error) }]]);
    expect(await page.locator('likewise-ranking > table').isVisible()).toBe(true);
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.locator('likewise-ranking caption').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test.each([
    ['a missing ranking', 'ranking="china-vehicle-output/total/1066"'],
    ['an invalid address', 'ranking="nonsense"'],
  ])('it has its own message for %s, which can’t be retried', async (_, attributes) => {
    const { page } = await visit();
    await page.goto(
      publishHostPage(
        `<likewise-ranking ${attributes}>${FALLBACK}</likewise-ranking>${scriptTag()}`,
      ),
    );
    await page.getByText('No such ranking.').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await page.locator('likewise-ranking > table').isVisible()).toBe(true);
    expect(await inPage(page, 'events')).toMatchObject([['likewise-error', { kind: 'missing' }]]);
  });

  test('a server error isn’t reported as a missing ranking', async () => {
    const { page } = await visit();
    await page.route('**/v1/**', (route) =>
      route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.goto(publishHostPage(`${elementTag('lang="zh"')}${scriptTag()}`));
    await page.getByText('加载失败。').waitFor();
  });

  test('the reasons of a row can be retried', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.route('**/2025.json*', (route) => route.abort());
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await page.getByRole('button', { name: 'Shanghai' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/2025.json*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Shanghai: at least 1771500, as the bureau states.').waitFor();
  });
});

describe('special rankings', () => {
  test('an empty one says so, and still counts the entities without figures', async () => {
    const { page, complaints } = await visitHost(
      `${elementTag()}${scriptTag()}`,
      {},
      () => emptyView,
    );
    await page.getByText('No comparable figures.').waitFor();
    await page.getByText('Not ranked: 4 without comparable figures').waitFor();
    expect(complaints).toEqual([]);
  });

  test('one with mixed bases has no ranks and says why', async () => {
    const { page, complaints } = await visitHost(
      `${elementTag()}${scriptTag()}`,
      {},
      () => mixedView,
    );
    await page.getByText('Not ranked: no comparable figures').waitFor();
    expect(await page.locator('likewise-ranking .rank').count()).toBe(0);
    expect(await page.locator('likewise-ranking .bar').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('growth is in percent, on both sides of zero', async () => {
    const { page, complaints } = await visitHost(
      `${elementTag()}${scriptTag()}`,
      {},
      () => growthView,
    );
    await page.getByText('9.65–9.75%').waitFor();
    await page.getByText('at most 27.6%').waitFor();
    expect(complaints).toEqual([]);
  });
});

test('without JavaScript the fallback is readable', async () => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(publishHostPage(`${elementTag('', FALLBACK)}${scriptTag()}`));
  expect(await page.locator('likewise-ranking td').textContent()).toBe('2.79 million');
});
