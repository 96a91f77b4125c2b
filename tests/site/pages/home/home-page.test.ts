/** The front page, generated from the data. */
import { describe, expect, test } from 'vitest';
import type { LeadersYear, RankingView } from '../../../../engine/model/documents.ts';
import { homePage } from '../../../../site/pages/home/home-page.ts';
import {
  claim,
  emptyView,
  entry,
  growthView,
  mixedView,
  rankingView,
  reported,
} from '../../../fixtures/widget/ranking.ts';
import { exampleHome, ORIGIN, visibleText } from '../../../support/site/example-home.ts';

const pageOf = (view: RankingView, language: 'en' | 'zh' = 'en'): string =>
  homePage(exampleHome({ view }), language, ORIGIN);

/** The text of the first element with this name, or with a class. */
function textOfFirst(html: string, tag: string, more = ''): string {
  const [, content = ''] =
    new RegExp(`<${tag}\\b[^>]*${more}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
  return visibleText(content.replaceAll(/<\/?span[^>]*>/g, ''));
}

describe('the headline', () => {
  test('is the answer: entity, number, year', () => {
    expect(textOfFirst(pageOf(rankingView), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing has the highest published figure, 2.7877 million vehicles',
    );
    expect(textOfFirst(pageOf(rankingView, 'zh'), 'h1')).toBe(
      '2025年汽车产量：已公布的数字中，重庆最高，278.77万辆',
    );
  });

  test('says “first” only if the figures prove it and none is missing', () => {
    const first = entry('chongqing', [2775000, 2790000], [1, 1], reported(2780000, 10000));
    const entries = [
      { ...first, rank: { ...first.rank, standing: 'proven' as const } },
      entry('beijing', [1334500, 1335500], [2, 2], reported(1335000, 1000)),
    ];
    const view: RankingView = { ...rankingView, claims: [], entries, unlisted: [] };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing is first, with 2.78 million vehicles',
    );
    expect(textOfFirst(pageOf(view, 'zh'), 'h1')).toBe('2025年汽车产量：重庆居首，278万辆');
  });

  test('claims no return to the top if it isn’t known who led in between', () => {
    const year = (id: string, status: LeadersYear['status'], leader: string): LeadersYear => {
      const { basis, coverage } = rankingView;
      const leaders = leader ? [{ id: leader, name: { en: leader } }] : [];
      return {
        year: id,
        break: false,
        basis,
        coverage,
        status,
        leaders,
        ranking: null,
        others: [],
      };
    };
    const headlineAfter = (view: RankingView, before: LeadersYear['status']): string => {
      const { dataset, metric, unit, level } = view;
      const items = [
        year('2022', before, 'chongqing'),
        year('2023', 'proven', 'beijing'),
        year('2024', 'none', ''),
        year('2025', 'leading', 'chongqing'),
      ];
      const about = { id: 'd/m', asOf: '2026-01-18', dataset, metric, unit, level, basis: null };
      const leaders = { ...about, items, bases: [], links: { self: '/', latest: '/' } };
      return textOfFirst(homePage(exampleHome({ view, leaders }), 'en', ORIGIN), 'h1');
    };
    const entries = [
      entry('chongqing', [2775000, 2790000], [1, 1], reported(2780000, 10000)),
      entry('beijing', [1334500, 1335500], [2, 2], reported(1335000, 1000)),
    ];
    const proven: RankingView = { ...rankingView, claims: [], entries, unlisted: [] };
    for (const view of [rankingView, proven])
      expect(headlineAfter(view, 'proven')).not.toContain('2022');
  });

  test('isn’t rounded if no more digits were published', () => {
    const figure = reported(2780000, 10000);
    const view: RankingView = {
      ...rankingView,
      entries: [entry('chongqing', [2775000, 2790000], [1, 1], figure)],
    };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing, 2.78 million vehicles',
    );
  });

  test('gives bounds if the leader is partly known', () => {
    const view: RankingView = {
      ...rankingView,
      entries: [entry('beijing', [1334500, null], [1, 1])],
    };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Beijing, at least 1.33 million vehicles',
    );
  });

  test('gives bounds if the leader’s figure is a range', () => {
    const least = { ...reported(1334500, 1, { qualifier: 'at-least' }), precision: null };
    const view: RankingView = {
      ...rankingView,
      entries: [entry('beijing', [1334500, 1500000], [1, 1], least)],
    };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Beijing, 1.33–1.5 million vehicles',
    );
  });

  test('says that it is open if several could be first', () => {
    const entries = rankingView.entries.map((one) => ({
      ...one,
      rank: { ...one.rank, best: one.entity.id === 'shanghai' ? 2 : 1 },
    }));
    const view = { ...rankingView, claims: [], entries: entries.slice(0, 4) };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing leads by published figures; Beijing and Hefei, known only in part, could be ahead',
    );
    const lacking = (more: object) => ({
      ...view,
      entries: view.entries.map((one) =>
        one.reported ? one : { ...one, missing: '2025-12', ...more },
      ),
    });
    expect(textOfFirst(pageOf(lacking({})), 'h1')).toContain(
      'Beijing and Hefei, without a figure for December 2025, could be ahead',
    );
    expect(textOfFirst(pageOf(lacking({ part: 'nev' })), 'h1')).toContain(
      'Beijing and Hefei, known only in part, could be ahead',
    );
  });

  test('says that one is ahead if a source puts the other that could be second', () => {
    const view: RankingView = {
      ...rankingView,
      claims: [claim('beijing', { rank: 2 })],
      entries: [
        entry('chongqing', [2787650, 2787800], [1, 1], reported(2787700, 100), [1, 2]),
        entry('beijing', [1334500, null], [2, 2], null, [1, 2]),
      ],
    };
    expect(textOfFirst(pageOf(view), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing has the highest published figure, 2.7877 million vehicles',
    );
  });

  test('says that one is first only if no other, in the data or not, could come before', () => {
    const first = entry('chongqing', [2787650, 2787800], [1, 1], reported(2787700, 100));
    const second = entry('shanghai', [1771500, 1773000], [2, 2], reported(1772000, 1000));
    const proven = { ...first, rank: { ...first.rank, standing: 'proven' as const } };
    const all = { ...rankingView, claims: [], unlisted: [], coverage: { listed: 2, of: 2 } };
    expect(textOfFirst(pageOf({ ...all, entries: [proven, second] }), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing is first, with 2.7877 million vehicles',
    );
    const { level, ...rank } = first.rank;
    const byFigures = { ...level.byFigures, open: true as const };
    const open = {
      ...first,
      rank: { ...rank, level: { ...level, open: true as const, byFigures } },
    };
    const inPart = { ...all, complete: false, entries: [open, second] };
    expect(textOfFirst(pageOf(inPart), 'h1')).toBe(
      'Vehicles built, 2025: Chongqing has the highest published figure, 2.7877 million vehicles',
    );
  });

  test('names no leader if nothing is comparable', () => {
    const page = pageOf(emptyView);
    expect(textOfFirst(page, 'h1')).toBe('Vehicles built, 2025: nothing to compare yet');
    expect(page.toString()).not.toContain('How sure?');
  });

  test('names no leader if nothing is ranked, and says why', () => {
    const [only] = mixedView.entries;
    if (!only) throw new Error('the view has an entry');
    const page = pageOf({ ...mixedView, entries: [only, only] });
    expect(textOfFirst(page, 'h1')).toBe(
      'Vehicles built, 2025: 2 figures side by side, not ranked',
    );
    expect(textOfFirst(page, 'div', 'certainty')).toMatch(/^Why no ranking\? /);
    expect(textOfFirst(pageOf(mixedView), 'h1')).toBe(
      'Vehicles built, 2025: Shanghai, 1.823 million',
    );
  });

  test('works for a share or a growth', () => {
    const entries = growthView.entries
      .slice(0, 1)
      .map((one) => ({ ...one, rank: { ...one.rank, best: 1, worst: 1 } }));
    const view = { ...growthView, entries };
    expect(
      textOfFirst(pageOf({ ...view, titles: { ...view.titles, unit: { en: '' } } }), 'h1'),
    ).toBe('Growth, 2025: Chongqing, 9.65–9.75%');
  });
});

describe('the page', () => {
  const html = pageOf(rankingView);

  test('says so if the dataset has no texts in its language', () => {
    const untitled = exampleHome({ view: rankingView });
    const dataset = { ...untitled.dataset, title: { en: 'Only English' } };
    const chinese = homePage({ ...untitled, dataset }, 'zh', ORIGIN);
    expect(visibleText(chinese)).toContain('这个数据集的名称和标题没有中文。');
    expect(homePage({ ...untitled, dataset }, 'en', ORIGIN)).not.toContain('aren’t in English');
    const bilingual = { ...dataset, title: { en: 'Output', zh: '产量' } };
    expect(homePage({ ...untitled, dataset: bilingual }, 'zh', ORIGIN)).not.toContain('没有中文');
  });

  test('is a whole document in its language', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB" dir="ltr">/);
    expect(pageOf(rankingView, 'zh')).toContain('<html lang="zh-Hans-CN" dir="ltr">');
    expect(textOfFirst(html, 'title')).toBe(
      'Vehicles built, 2025: Chongqing has the highest published figure, 2.7877 million vehicles · Likewise',
    );
    expect(html).toMatch(
      /<meta name="description" content="Vehicles built, 2025\. Cities: 7 of 11/,
    );
  });

  test('contains nothing that a strict policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });

  test('has the element with the whole table inside', () => {
    expect(html).toContain(
      '<likewise-ranking ranking="china-vehicle-output/total/2025" level="city" basis="plant" limit="7" lang="en">',
    );
    // A few more than the first rows aren't worth a button.
    expect(html).not.toContain('Show all');
    const [one, two] = rankingView.entries;
    if (!one || !two) throw new Error('the ranking has entries');
    const nineRows = pageOf({ ...rankingView, entries: [...rankingView.entries, one, two] });
    expect(nineRows).toContain(' limit="5" ');
    expect(nineRows.match(/class="[^"]*beyond"/g)).toHaveLength(4);
    expect(nineRows).toContain(
      '<a href="/rankings/china-vehicle-output/total/2025?level=city&amp;basis=plant">Show all 9</a>',
    );
    const [, fallback = ''] =
      /<likewise-ranking[^>]*>([\s\S]*)<\/likewise-ranking>/.exec(html) ?? [];
    for (const { entity } of rankingView.entries) expect(fallback).toContain(entity.name.en);
    expect(fallback).toContain(
      'Beijing and Hefei could be above it, as could 2 of the 4 not ranked',
    );
    expect(fallback).toContain('<td class="rank">2–4<small>of\nthese 7</small></td>');
    expect(fallback).toContain('<td class="rank">5–6<small>of\nthese 7</small></td>');
    expect(fallback).toContain('<b>7</b><small>of\nthese 7</small>');
    expect(fallback).toContain('Not ranked: 4 without comparable figures,');
    expect(fallback).toContain('no longer used since 20 Jan 2026 (misprint)');
    expect(fallback).toContain('Sources: Bureau of Statistics');
    expect(fallback).toContain('+9.7%');
  });

  test('says why nothing is ranked', () => {
    expect(pageOf(mixedView)).toContain('Not ranked: no comparable figures');
  });

  test('links to the embed builder with its ranking, to the data, and to the API', () => {
    const query = '?ranking=china-vehicle-output/total/2025&amp;level=city';
    expect(html).toContain(`<a href="/embed${query}">Put this in your page</a>`);
    expect(pageOf(rankingView, 'zh')).toContain(`<a href="/zh/embed${query}">`);
    expect(html).toContain('href="/datasets/china-vehicle-output#tables"');
    expect(html).toContain('href="/docs"');
  });

  test('escapes its text', () => {
    const dataset = { ...exampleHome().dataset, title: { en: 'Output of <places>' } };
    expect(homePage(exampleHome({ dataset }), 'en', ORIGIN)).toContain('Output of &lt;places&gt;');
  });

  test('is reproducible, byte for byte', () => {
    expect(pageOf(rankingView)).toBe(html);
  });
});
