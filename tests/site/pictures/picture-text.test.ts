/** What pictures say, before anything has a place, and the same in words. */

import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import { altText } from '../../../site/pictures/alt-text.ts';
import { fitSources, moreRowsText, pictureText } from '../../../site/pictures/picture-text.ts';
import { siteWords } from '../../../site/words/mod.ts';
import {
  emptyView,
  entry,
  mixedView,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';

const rowsOf = (view: RankingView, language: 'en' | 'zh' = 'en') =>
  pictureText(view, siteWords(language), 15).rows;
const publishersOf = (count: number): RankingView => ({
  ...rankingView,
  sources: Array.from({ length: count }, (_, index) => ({
    id: `source-${index}`,
    publisher: `Publisher ${index + 1}`,
  })),
});

describe('a row', () => {
  test.each([
    ['a single rank', 'chongqing', '1', ''],
    ['a range', 'shanghai', '2', '2 to 4'],
    ['what is known in part', 'beijing', '', '2 to 4'],
    ['a tie', 'qingdao', '=5', '5 to 6'],
  ])('has the rank of %s', (_, id, best, range) => {
    const index = rankingView.entries.findIndex(({ entity }) => entity.id === id);
    expect(rowsOf(rankingView)[index]).toMatchObject({ best, range });
  });

  test('has none where nothing is compared', () => {
    expect(rowsOf(mixedView)[0]).toMatchObject({ best: '', range: '', place: '', reason: '' });
  });

  test.each([
    [9.7, '▲ +9.7%'],
    [-0.5, '▼ -0.5%'],
    [0, '0%'],
  ])('has a growth of %d as %s', (yoy, change) => {
    const figure = reported(1000, 1, { yoy });
    const view = { ...rankingView, entries: [entry('hefei', [1000, 1000], [1, 1], figure)] };
    expect(rowsOf(view)[0]?.change).toBe(change);
  });

  test('shares one scale with those that aren’t shown', () => {
    const entries = [
      entry('hefei', [50, 50], [1, 2], reported(50, null)),
      entry('jinan', [0, 100], [1, 2]),
    ];
    const [shown] = pictureText({ ...rankingView, entries }, siteWords('en'), 1).rows;
    expect(shown?.bar.solid.width).toBe('50%');
  });
});

describe('what stands around the rows', () => {
  test('tells how many more there are, and nothing where all are shown', () => {
    const told = pictureText(rankingView, siteWords('zh'), 3);
    expect(moreRowsText(told, 3)).toBe(`另有${rankingView.entries.length - 3}个`);
    expect(moreRowsText(told, rankingView.entries.length)).toBe('');
  });

  test('says why nothing is ranked only where that is so', () => {
    expect(pictureText(rankingView, siteWords('en'), 3).notRanked).toBe('');
    expect(pictureText(mixedView, siteWords('zh'), 3).notRanked).toBe(
      '不排名次：这些数字的统计口径不一（地方自行统计）。',
    );
  });

  test.each([
    [
      1000,
      'Sources: Publisher 1, Publisher 2, Publisher 3, Publisher 4, Publisher 5 and 4 others · Licence: CC-BY-4.0',
    ],
    [70, 'Sources: Publisher 1, Publisher 2 and 7 others · Licence: CC-BY-4.0'],
    [45, 'Sources: Publisher 1 and 8 others'],
    [5, 'Sources: Publisher 1 and 8 others'],
  ])('names as many sources as fit into %d characters', (most, sources) => {
    const told = pictureText(publishersOf(9), siteWords('en'), 3);
    expect(fitSources(told, (text) => text.length <= most)).toBe(sources);
  });
});

describe('a ranking in words', () => {
  test('tells title, scope, the first places with ranks and values, and who isn’t listed', () => {
    expect(altText(rankingView, siteWords('en'))).toMatch(
      /^Vehicles built in 2025\. Cities: 7 of 11 have comparable figures · .*published by 18 Jan 2026\. 1st: Chongqing 2\.7877 million; Between 2nd and 4th: Shanghai .*; and 2 more\. 4 have no comparable figure/,
    );
  });

  test('does so in Chinese', () => {
    expect(altText(rankingView, siteWords('zh'))).toMatch(
      /^2025年汽车产量。城市：11个中有7个有可比数字.*。第1重庆278\.77万辆；第2至第4上海.*；另有2个。4个没有可比数字/,
    );
  });

  test('has no ranks on a mixed way of counting, and says why', () => {
    const text = altText(mixedView, siteWords('en'));
    expect(text).toContain('Not ranked: these figures were counted in different ways');
    expect(text).toContain(' Shanghai 1.823 million.');
    expect(text).not.toContain('1st');
  });

  test('says that there is nothing', () => {
    expect(altText(emptyView, siteWords('en'))).toContain('No comparable figures yet.');
  });
});
