/** The single script of an embed, in a third-party page under the strictest policy: code and data in one request. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  POLICY,
  publishHostPage,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const EMBED = `${BASE}/embed/${RANKING}.js`;
const SHARE = `${BASE}/embed/china-vehicle-output/nev/2025.js`;

const response = await fetch(`${BASE}/v1/rankings/${RANKING}.view.json`);
const view = (await response.json()) as RankingView;

const tag = (src: string, attributes = 'async'): string =>
  `<script ${attributes} src="${src.replaceAll('&', '&amp;')}"></script>`;

const captions = (page: Page) => page.locator('likewise-ranking caption');

/** Opens a page and waits for that many rankings; returns the page, its requests to the product and its console errors. */
async function open(body: string, rankings: number, policy = POLICY) {
  const { page, complaints } = await visit({}, { isNew: true });
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(BASE) && !url.endsWith('/favicon.ico')) requests.push(url);
  });
  await page.goto(publishHostPage(body, 'en', policy));
  await captions(page)
    .nth(rankings - 1)
    .waitFor();
  expect(await page.locator('likewise-ranking').count()).toBe(rankings);
  return { page, complaints, requests };
}

/** Requests with the names of lazy files as they are before the build's hash is in them. */
const withoutBuild = (requests: readonly string[]): string[] =>
  requests.map((url) => url.replace(/-\w{8}-/, '-'));

/** Expects these requests and no others. An engine whose tabs share a memory cache may leave some out. */
function expectRequests(requests: readonly string[], expected: readonly string[]): void {
  if (can.separateMemoryCaches) expect(requests.toSorted()).toEqual(expected.toSorted());
  else expect(expected).toEqual(expect.arrayContaining([...requests]));
}

const attributesOf = (page: Page, at = 0) =>
  page
    .locator('likewise-ranking')
    .nth(at)
    .evaluate((node) =>
      Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    );

describe('one tag', () => {
  test('renders the ranking where it is placed, with one request in all', async () => {
    const { page, requests, complaints } = await open(`<p>Before</p>${tag(EMBED)}<p>After</p>`, 1);
    const rows = page.locator('likewise-ranking tbody tr');
    expect(await rows.count()).toBe(view.entries.length);
    for (const [index, { entity }] of view.entries.entries())
      expect(await rows.nth(index).locator('th').textContent()).toContain(entity.name.en);
    expect(await page.locator('likewise-ranking + p').textContent()).toBe('After');
    expect(await attributesOf(page)).toEqual({ src: BASE, ranking: RANKING });
    expectRequests(requests, [EMBED]);
    await expect.poll(() => inPage(page, 'events')).toEqual([['likewise-load', view.id]]);
    expect(complaints).toEqual([]);
  });

  test.skipIf(!can.layoutShifts)(
    'causes no shift after its first frame, which already has the rows',
    async () => {
      const { page } = await open(`${tag(EMBED, '')}<p>After</p>`, 1);
      expect(await inPage(page, 'shifted()')).toBe(0);
    },
  );

  test('takes its style and its parameters from its own address', async () => {
    const asOf = view.asOf;
    const query = `?level=city&basis=plant&as_of=${asOf}&limit=2&theme=dark&highlight=jinan&lang=en&view=ranking&fbclid=1`;
    const { page, requests, complaints } = await open(tag(EMBED + query), 1);
    expect(await attributesOf(page)).toEqual({
      src: BASE,
      ranking: RANKING,
      level: 'city',
      basis: 'plant',
      'as-of': asOf,
      limit: '2',
      theme: 'dark',
      highlight: 'jinan',
      lang: 'en',
      view: 'ranking',
    });
    expect(await page.locator('likewise-ranking tbody tr:visible').count()).toBe(3);
    await page.getByText('Frozen on').waitFor();
    expectRequests(requests, [EMBED + query]);
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)(
    'takes attributes of the tag too, except those that would request something else',
    async () => {
      const attributes = 'async data-heading="Ours" data-level="province" data-ranking="a/b/c"';
      const { page, requests } = await open(tag(`${EMBED}?limit=2`, attributes), 1);
      expect(await attributesOf(page)).toEqual({
        src: BASE,
        ranking: RANKING,
        heading: 'Ours',
        limit: '2',
      });
      expect(await captions(page).textContent()).toContain('Ours');
      expect(requests).toHaveLength(1);
    },
  );

  test.each(
    sampleOf([
      ['zh', '2025年中国各城市汽车产量'],
      ['zh-TW', '顯示全部'],
      ['ar', 'عرض الكل'],
    ] as const),
  )('renders %s with one request too, if its address says so', async (lang, words) => {
    const { page, requests, complaints } = await open(tag(`${EMBED}?lang=${lang}&limit=2`), 1);
    expect(await page.locator('likewise-ranking .stack').textContent()).toContain(words);
    expectRequests(requests, [`${EMBED}?lang=${lang}&limit=2`]);
    expect(complaints).toEqual([]);
  });

  test('renders the page’s language with a separate file of messages, served from the root', async () => {
    const body = `<div lang="zh">${tag(EMBED)}</div>`;
    const { page, requests, complaints } = await open(body, 1);
    expect(await captions(page).textContent()).toContain('2025年中国各城市汽车产量');
    expectRequests(withoutBuild(requests), [EMBED, `${BASE}/widget-zh.js`]);
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('of the latest ranking follows the latest', async () => {
    const latest = `${BASE}/embed/china-vehicle-output/total/latest-year.js`;
    const { page, requests } = await open(tag(latest), 1);
    expect(await attributesOf(page)).toEqual({
      src: BASE,
      ranking: 'china-vehicle-output/total/latest-year',
    });
    expectRequests(requests, [latest]);
  });

  test('loads on demand what it doesn’t contain: reasons of a row, another period', async () => {
    const { page, requests, complaints } = await open(tag(EMBED), 1);
    await page.locator('likewise-ranking tbody button').first().click();
    await page.locator('likewise-ranking tr.detail ol').waitFor();
    const place = view.entries[0]?.entity.id;
    expectRequests(withoutBuild(requests), [
      EMBED,
      `${BASE}/v1/entities/china-vehicle-output/${place}.view.json`,
      `${BASE}/v1/rankings/${RANKING}.json`,
      `${BASE}/widget-more-en.js`,
      `${BASE}/widget-more.js`,
    ]);
    await page.locator('likewise-ranking').evaluate((node) => {
      node.setAttribute('ranking', 'china-vehicle-output/total/2024');
    });
    await page.locator('caption', { hasText: '2024' }).waitFor();
    expect(requests).toContain(`${BASE}/v1/rankings/china-vehicle-output/total/2024.view.json`);
    expect(complaints).toEqual([]);
  });
});

describe('several tags in a page', () => {
  test('load two rankings with two requests', async () => {
    const { page, requests, complaints } = await open(
      `${tag(EMBED)}<p>Between</p>${tag(SHARE)}`,
      2,
    );
    expect(await captions(page).nth(0).textContent()).toContain(
      'Vehicles built in China’s cities, 2025',
    );
    expect(await captions(page).nth(1).textContent()).toContain('New energy vehicles');
    expectRequests(requests, [SHARE, EMBED]);
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('with the same ranking have the style of each tag', async () => {
    const { page, requests, complaints } = await open(
      `${tag(`${EMBED}?limit=2`)}${tag(`${EMBED}?limit=3`)}`,
      2,
    );
    const rows = (at: number) =>
      page.locator('likewise-ranking').nth(at).locator('tbody tr:visible').count();
    expect([await rows(0), await rows(1)]).toEqual([2, 3]);
    expect(requests).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  test('need no policy name twice', async () => {
    const once = POLICY.replace(" 'allow-duplicates'", '');
    const { complaints } = await open(`${tag(EMBED)}${tag(SHARE)}${scriptTag()}`, 2, once);
    expect(complaints).toEqual([]);
  });

  test.each(
    sampleOf([
      ['before', (one: string) => `${scriptTag('')}${one}`],
      ['after', (one: string) => `${one}${scriptTag('')}`],
    ] as const),
  )(
    'the main script %s it does no harm, and its elements make no further requests',
    async (_, place) => {
      const body = place(tag(EMBED, '')).replaceAll('<script async', '<script');
      const { page, requests, complaints } = await open(`${body}${elementTag('limit="1"')}`, 2);
      expectRequests(requests, [EMBED, `${BASE}/widget.js`]);
      await captions(page).nth(1).waitFor();
      expect(complaints).toEqual([]);
    },
  );
});

describe('as a module', () => {
  test('it finds its tag by its address', async () => {
    const { page, requests, complaints } = await open(tag(`${EMBED}?limit=2`, 'type="module"'), 1);
    expect(await attributesOf(page)).toEqual({ src: BASE, ranking: RANKING, limit: '2' });
    expectRequests(requests, [`${EMBED}?limit=2`]);
    expect(complaints).toEqual([]);
  });

  test('each tag gets its own ranking, in whatever order they load', async () => {
    const { page, complaints } = await open(
      [
        tag(SHARE, 'type="module"'),
        tag(`${EMBED}?as_of=${view.asOf}`, 'type="module" async'),
        tag(`${EMBED}?limit=2`, 'type="module" async'),
      ].join(''),
      3,
    );
    expect(await captions(page).nth(0).textContent()).toContain('New energy vehicles');
    expect(await attributesOf(page, 1)).toEqual({
      src: BASE,
      ranking: RANKING,
      'as-of': view.asOf,
    });
    expect(await attributesOf(page, 2)).toEqual({ src: BASE, ranking: RANKING, limit: '2' });
    expect(complaints).toEqual([]);
  });
});
