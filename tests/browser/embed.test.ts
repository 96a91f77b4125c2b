/** The widget in a third-party page, under the strictest policy. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { can } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  mockApi,
  POLICY,
  publishHostPage,
  RANKING,
  STYLED_POLICY,
  scriptTag,
  visitHost,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

describe('one script tag', () => {
  test('renders the ranking that the product serves, with one request for data', async () => {
    const { page, complaints } = await visit();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(
      publishHostPage(`<p>Before</p>${scriptTag(`data-ranking="${RANKING}"`)}<p>After</p>`),
    );
    const rows = page.locator('likewise-ranking tbody tr');
    await rows.first().waitFor();
    const response = await fetch(`${BASE}/v1/rankings/${RANKING}.view.json`);
    const view = (await response.json()) as RankingView;
    expect(await rows.count()).toBe(view.entries.length);
    for (const [index, { entity }] of view.entries.entries())
      expect(await rows.nth(index).locator('th').textContent()).toContain(entity.name.en);
    expect(requests.filter((url) => url.startsWith(`${BASE}/v1/`))).toEqual([
      `${BASE}/v1/rankings/${RANKING}.view.json`,
    ]);
    expect(new Set(requests.map((url) => new URL(url).origin)).size).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('renders where it is placed, and its data attributes become the element’s', async () => {
    const { page } = await visit();
    await mockApi(page);
    const attributes = `data-ranking="${RANKING}" data-level="city" data-as-of="2026-01-18" data-limit="3" data-theme="dark" data-heading="Ours" data-highlight="jinan" data-lang="en" data-onclick="alert(1)"`;
    await page.goto(publishHostPage(`<p>Before</p>${scriptTag(attributes)}<p>After</p>`));
    await page.locator('likewise-ranking caption').waitFor();
    const own = await page.locator('likewise-ranking').evaluate((node) => ({
      before: node.previousElementSibling?.localName,
      after: node.nextElementSibling?.textContent,
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    }));
    expect(own).toEqual({
      before: 'script',
      after: 'After',
      attributes: {
        src: BASE,
        ranking: RANKING,
        level: 'city',
        'as-of': '2026-01-18',
        limit: '3',
        theme: 'dark',
        heading: 'Ours',
        highlight: 'jinan',
        lang: 'en',
      },
    });
  });

  test('works as a module too', async () => {
    const { page, complaints } = await visitHost(
      `<script type="module" src="${BASE}/widget.js" data-ranking="${RANKING}"></script>`,
    );
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('can occur twice, for two rankings that share requests', async () => {
    const { page, complaints } = await visit();
    let requests = 0;
    await mockApi(page);
    page.on('request', (request) => {
      if (request.url().includes('/v1/')) requests += 1;
    });
    const tag = scriptTag(`data-ranking="${RANKING}"`);
    await page.goto(publishHostPage(`${tag}<p>Between</p>${tag}`));
    await page.locator('likewise-ranking tbody').nth(1).waitFor();
    expect(await page.locator('likewise-ranking').count()).toBe(2);
    expect(requests).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('the element', () => {
  test('renders the ranking in English, without console errors', async () => {
    const { page, complaints } = await visitHost(`${elementTag()}${scriptTag()}`);
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('caption').textContent()).toContain('Vehicles built, 2025');
    expect(await table.locator('caption').textContent()).toContain('Cities: 7 of 11 ranked');
    expect(await page.getByRole('columnheader', { name: 'Rank among 7' }).count()).toBe(1);
    const cells = await page
      .getByRole('row', { name: /^Between 2nd and 4th of these 7 Shanghai/ })
      .getByRole('cell')
      .allInnerTexts();
    expect(cells.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      // Engines differ in whether the hidden text is on a line of its own.
      expect.stringMatching(/^2–4 ?Between 2nd and 4th ?of these 7$/),
      '1.772 million',
      '−2%',
      'Beijing and Hefei could be above it, as could 2 of the 4 not ranked',
    ]);
    expect(complaints).toEqual([]);
  });

  test('gives an open rank as one range, and no large number', async () => {
    const { page } = await visitHost(`${elementTag()}${scriptTag()}`);
    const ranks = page.locator('likewise-ranking tbody td.rank > [aria-hidden]');
    await ranks.first().waitFor();
    const texts = (await ranks.allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' '));
    expect(texts).toEqual(['1', '2–4', '2–4', '2–4', '5–6', '5–6', '7']);
    // The first place rests on a statement.
    expect(await page.locator('likewise-ranking td.rank > .best').allInnerTexts()).toEqual(['7']);
    const screenReaderRanks = await page
      .locator('likewise-ranking tbody td.rank > .unseen')
      .allInnerTexts();
    expect(screenReaderRanks.slice(0, 2)).toEqual(['1st', 'Between 2nd and 4th']);
  });

  test.each(['zh', 'zh-CN', 'zh-Hant'])('is in Chinese where lang is %s', async (language) => {
    const { page, complaints } = await visitHost(
      `${elementTag(`lang="${language}"`)}${scriptTag()}`,
    );
    const row = page.locator('likewise-ranking tbody tr').first();
    await row.waitFor();
    expect(await row.textContent()).toContain(language === 'zh-Hant' ? '重慶' : '重庆');
    expect(await row.textContent()).toContain(language === 'zh-Hant' ? '278.77萬' : '278.77万辆');
    expect(await page.locator('likewise-ranking caption').textContent()).toContain(
      '2025年汽车产量',
    );
    expect(complaints).toEqual([]);
  });

  test('takes the language of its nearest ancestor', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.goto(
      publishHostPage(`<div lang="zh-Hans">${elementTag()}</div>${scriptTag()}`, 'en'),
    );
    await page.getByText('278.77万辆').waitFor();
  });

  test('falls back to English if a language’s file can’t be loaded', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.route('**/widget-*-zh.js', (route) => route.abort());
    await page.goto(publishHostPage(`${elementTag('lang="zh"')}${scriptTag()}`));
    await page.getByText('2.7877 million').waitFor();
    expect(await page.locator('likewise-ranking tbody th button').first().textContent()).toContain(
      '重庆',
    );
  });

  test('can be loaded twice, by a tag manager or in two versions', async () => {
    const { page, complaints } = await visit();
    await mockApi(page);
    const again = `<script src="${BASE}/widget.js?again"></script>`;
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}${again}`));
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    expect(await page.locator('likewise-ranking').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('loads a second copy even if the policy allows each name once', async () => {
    const { page, complaints } = await visit();
    await mockApi(page);
    const again = `<script src="${BASE}/widget.js?again"></script>`;
    const once = POLICY.replace(" 'allow-duplicates'", '');
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}${again}${again}`, 'en', once));
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('survives a page that resets all styles', async () => {
    const { page } = await visit();
    await mockApi(page);
    const reset = '<style>* { all: unset !important } html { font-size: 62.5% }</style>';
    await page.goto(publishHostPage(`${reset}${elementTag()}${scriptTag()}`, 'en', STYLED_POLICY));
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const box = await page.locator('likewise-ranking').boundingBox();
    expect(box?.height).toBeGreaterThan(300);
  });

  test('changes nothing outside itself', async () => {
    const { page } = await visitHost(`${elementTag()}${scriptTag()}`);
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const traces = await inPage(page, 'traces()');
    expect(traces).toEqual(['', 0, 0, 0, 0]);
  });
});

describe('attributes and properties', () => {
  test('reflect each other', async () => {
    const { page } = await visitHost(`${elementTag('as-of="2026-01-18" limit="2"')}${scriptTag()}`);
    const ranking = page.locator('likewise-ranking');
    await ranking.locator('tbody tr').first().waitFor();
    expect(
      await ranking.evaluate((node) => [Reflect.get(node, 'asOf'), Reflect.get(node, 'limit')]),
    ).toEqual(['2026-01-18', 2]);
    await ranking.evaluate(async (node) => {
      Object.assign(node, { asOf: '2026-01-20', limit: 3, lang: 'zh', highlight: 'jinan' });
      await Reflect.get(node, 'updateComplete');
    });
    expect(await ranking.getAttribute('as-of')).toBe('2026-01-20');
    expect(await ranking.getAttribute('limit')).toBe('3');
    expect(await ranking.getAttribute('lang')).toBe('zh');
    await page.getByText('278.77万辆').waitFor();
  });

  test('select the requested ranking', async () => {
    const { page } = await visit();
    const requests: string[] = [];
    await mockApi(page, (url) => {
      requests.push(url.pathname + url.search);
      return {};
    });
    await page.goto(
      publishHostPage(
        `${elementTag('level="city" basis="plant" as-of="2026-01-18"')}${scriptTag()}`,
      ),
    );
    await expect
      .poll(() => requests)
      .toEqual([`/v1/rankings/${RANKING}.view.json?level=city&basis=plant&as_of=2026-01-18`]);
  });

  test('hide the rows beyond the limit, except highlighted ones', async () => {
    const { page } = await visitHost(`${elementTag('limit="2" highlight="jinan"')}${scriptTag()}`);
    const rows = page.locator('likewise-ranking tbody tr:visible');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    const marked = rows
      .last()
      .getByRole('button', { name: 'Jinan, highlighted, details and sources' });
    expect(await marked.textContent()).toBe('Jinan');
    await page.getByRole('button', { name: 'Show all 7' }).click();
    await expect.poll(() => rows.count()).toBe(7);
  });

  test.skipIf(!can.emulateMedia)('print all rows', async () => {
    const { page } = await visitHost(`${elementTag('limit="2"')}${scriptTag()}`);
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('likewise-ranking tbody tr:visible').count()).toBe(7);
  });

  test('have events that report loading and choosing, across shadow roots', async () => {
    const { page } = await visitHost(`${elementTag()}${scriptTag()}`);
    await page.getByRole('button', { name: 'Shanghai' }).click();
    await expect
      .poll(() => inPage(page, 'events'))
      .toEqual([
        ['likewise-load', RANKING],
        ['likewise-select', { entity: 'shanghai', open: true }],
      ]);
  });
});
