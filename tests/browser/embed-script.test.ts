/** The one script of an embed, in somebody else's page under the strictest policy: code and data in one request. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
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

const answer = await fetch(`${BASE}/v1/rankings/${RANKING}.view.json`);
const view = (await answer.json()) as RankingView;

const tag = (src: string, attributes = 'async'): string =>
  `<script ${attributes} src="${src.replaceAll('&', '&amp;')}"></script>`;

const captions = (page: Page) => page.locator('likewise-ranking caption');

/** Opens a page and waits until as many rankings are shown; tells what it asked of us and complained of. */
async function open(body: string, rankings: number, policy = POLICY) {
  const { page, complaints } = await visit();
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(BASE) && !url.endsWith('/favicon.ico')) asked.push(url);
  });
  await page.goto(publishHostPage(body, 'en', policy));
  await captions(page)
    .nth(rankings - 1)
    .waitFor();
  expect(await page.locator('likewise-ranking').count()).toBe(rankings);
  return { page, complaints, asked };
}

const attributesOf = (page: Page, at = 0) =>
  page
    .locator('likewise-ranking')
    .nth(at)
    .evaluate((node) =>
      Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    );

describe('one tag', () => {
  test('shows the ranking where it stands, with one request in all', async () => {
    const { page, asked, complaints } = await open(`<p>Before</p>${tag(EMBED)}<p>After</p>`, 1);
    const rows = page.locator('likewise-ranking tbody tr');
    expect(await rows.count()).toBe(view.entries.length);
    for (const [index, { entity }] of view.entries.entries())
      expect(await rows.nth(index).locator('th').textContent()).toContain(entity.name.en);
    expect(await page.locator('likewise-ranking + p').textContent()).toBe('After');
    expect(await attributesOf(page)).toEqual({ src: BASE, ranking: RANKING });
    expect(asked).toEqual([EMBED]);
    await expect.poll(() => inPage(page, 'heard')).toEqual([['likewise-load', view.id]]);
    expect(complaints).toEqual([]);
  });

  test('moves nothing after its first frame, which has the rows already', async () => {
    const { page } = await open(`${tag(EMBED, '')}<p>After</p>`, 1);
    expect(await inPage(page, 'shifted()')).toBe(0);
  });

  test('takes its looks and its question from its own address', async () => {
    const asOf = view.asOf;
    const query = `?level=city&basis=plant&as_of=${asOf}&limit=2&theme=dark&highlight=jinan&lang=en&view=ranking&fbclid=1`;
    const { page, asked, complaints } = await open(tag(EMBED + query), 1);
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
    expect(asked).toEqual([EMBED + query]);
    expect(complaints).toEqual([]);
  });

  test('takes attributes of the tag too, but none that would ask for something else', async () => {
    const attributes = 'async data-heading="Ours" data-level="province" data-ranking="a/b/c"';
    const { page, asked } = await open(tag(`${EMBED}?limit=2`, attributes), 1);
    expect(await attributesOf(page)).toEqual({
      src: BASE,
      ranking: RANKING,
      heading: 'Ours',
      limit: '2',
    });
    expect(await captions(page).textContent()).toContain('Ours');
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['zh', '2025年汽车产量'],
    ['zh-TW', '顯示全部'],
    ['ar', 'عرض الكل'],
  ])('speaks %s with one request too, where its address says so', async (lang, words) => {
    const { page, asked, complaints } = await open(tag(`${EMBED}?lang=${lang}&limit=2`), 1);
    expect(await page.locator('likewise-ranking .stack').textContent()).toContain(words);
    expect(asked).toEqual([`${EMBED}?lang=${lang}&limit=2`]);
    expect(complaints).toEqual([]);
  });

  test('speaks the page’s language with the words’ own file, which lies at the root', async () => {
    const body = `<div lang="zh">${tag(EMBED)}</div>`;
    const { page, asked, complaints } = await open(body, 1);
    expect(await captions(page).textContent()).toContain('2025年汽车产量');
    expect(asked).toEqual([
      EMBED,
      expect.stringMatching(new RegExp(`^${BASE}/widget-\\w{8}-zh\\.js$`)),
    ]);
    expect(complaints).toEqual([]);
  });

  test('keeps the latest the latest', async () => {
    const latest = `${BASE}/embed/china-vehicle-output/total/latest-year.js`;
    const { page, asked } = await open(tag(latest), 1);
    expect(await attributesOf(page)).toEqual({
      src: BASE,
      ranking: 'china-vehicle-output/total/latest-year',
    });
    expect(asked).toEqual([latest]);
  });

  test('asks as ever for what wasn’t brought: reasons of a row, another period', async () => {
    const { page, asked, complaints } = await open(tag(EMBED), 1);
    await page.locator('likewise-ranking tbody button').first().click();
    await page.locator('likewise-ranking tr.detail ol').waitFor();
    const place = view.entries[0]?.entity.id;
    expect(asked.map((url) => url.replace(/-\w{8}-/, '-')).toSorted()).toEqual([
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
    expect(asked).toContain(`${BASE}/v1/rankings/china-vehicle-output/total/2024.view.json`);
    expect(complaints).toEqual([]);
  });
});

describe('several in a page', () => {
  test('two rankings come with two requests', async () => {
    const { page, asked, complaints } = await open(`${tag(EMBED)}<p>Between</p>${tag(SHARE)}`, 2);
    expect(await captions(page).nth(0).textContent()).toContain('Vehicles built in 2025');
    expect(await captions(page).nth(1).textContent()).toContain('New energy vehicles');
    expect(asked.toSorted()).toEqual([SHARE, EMBED].toSorted());
    expect(complaints).toEqual([]);
  });

  test('the same twice has the looks of each tag', async () => {
    const { page, asked, complaints } = await open(
      `${tag(`${EMBED}?limit=2`)}${tag(`${EMBED}?limit=3`)}`,
      2,
    );
    const rows = (at: number) =>
      page.locator('likewise-ranking').nth(at).locator('tbody tr:visible').count();
    expect([await rows(0), await rows(1)]).toEqual([2, 3]);
    expect(asked).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  test('need no policy name twice', async () => {
    const once = POLICY.replace(" 'allow-duplicates'", '');
    const { complaints } = await open(`${tag(EMBED)}${tag(SHARE)}${scriptTag()}`, 2, once);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['before', (one: string) => `${scriptTag('')}${one}`],
    ['after', (one: string) => `${one}${scriptTag('')}`],
  ])(
    'the evergreen script %s it does no harm, and its elements need not ask again',
    async (_, place) => {
      const body = place(tag(EMBED, '')).replaceAll('<script async', '<script');
      const { page, asked, complaints } = await open(`${body}${elementTag('limit="1"')}`, 2);
      expect(asked.toSorted()).toEqual([EMBED, `${BASE}/widget.js`].toSorted());
      await captions(page).nth(1).waitFor();
      expect(complaints).toEqual([]);
    },
  );
});

describe('as a module', () => {
  test('it finds its tag by its address', async () => {
    const { page, asked, complaints } = await open(tag(`${EMBED}?limit=2`, 'type="module"'), 1);
    expect(await attributesOf(page)).toEqual({ src: BASE, ranking: RANKING, limit: '2' });
    expect(asked).toEqual([`${EMBED}?limit=2`]);
    expect(complaints).toEqual([]);
  });

  test('each tag gets what it asked for, in whatever order they come', async () => {
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
