/** The text of pictures before layout, and their text alternative. */

import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import {
  altText,
  fitSources,
  moreRowsText,
  pictureText,
} from '../../../site/pictures/picture-rows.ts';
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
    ['a range', 'shanghai', '', '2–4'],
    ['a partly known entity', 'beijing', '', '2–4'],
    ['two that are too close to tell apart', 'qingdao', '', '5–6'],
  ])('has the rank of %s', (_, id, best, range) => {
    const index = rankingView.entries.findIndex(({ entity }) => entity.id === id);
    expect(rowsOf(rankingView)[index]).toMatchObject({ best, range });
  });

  test('has an equals sign before a rank that is shared because the values are equal', () => {
    const entries = [
      entry('hefei', [1000, 1000], [1, 1], reported(1000, 1)),
      entry('jinan', [1000, 1000], [1, 1], reported(1000, 1)),
    ];
    for (const row of rowsOf({ ...rankingView, entries }))
      expect(row).toMatchObject({ best: '=1', range: '' });
  });

  test('has no rank if nothing is compared', () => {
    expect(rowsOf(mixedView)[0]).toMatchObject({ best: '', range: '', place: '', reason: '' });
  });

  test.each([
    [9.7, '+9.7%'],
    [-0.5, '−0.5%'],
    [0, '0%'],
  ])('has a growth of %d as %s', (yoy, change) => {
    const figure = reported(1000, 1, { yoy });
    const view = { ...rankingView, entries: [entry('hefei', [1000, 1000], [1, 1], figure)] };
    expect(rowsOf(view)[0]?.change).toBe(change);
  });

  test('shares one scale with hidden rows', () => {
    const entries = [
      entry('hefei', [50, 50], [1, 2], reported(50, null)),
      entry('jinan', [0, 100], [1, 2]),
    ];
    const [first] = pictureText({ ...rankingView, entries }, siteWords('en'), 1).rows;
    expect(first?.bar?.solid.width).toBe('50%');
  });
});

describe('the text around the rows', () => {
  test('has the number of hidden rows, and nothing if all are visible', () => {
    const texts = pictureText(rankingView, siteWords('zh'), 3);
    expect(moreRowsText(texts, 3)).toBe(`另有${rankingView.entries.length - 3}个`);
    expect(moreRowsText(texts, rankingView.entries.length)).toBe('');
  });

  test('says why nothing is ranked only if that is so', () => {
    expect(pictureText(rankingView, siteWords('en'), 3).notRanked).toBe('');
    expect(pictureText(mixedView, siteWords('zh'), 3).notRanked).toBe(
      '按数字大小列出，不作排名：数字不可比。',
    );
  });

  test.each([
    [
      1000,
      'Sources: Publisher 1, Publisher 2, Publisher 3, Publisher 4, Publisher 5 and 4 others · Licence: CC-BY-4.0',
    ],
    [70, 'Sources: Publisher 1, Publisher 2 and 7 others · Licence: CC-BY-4.0'],
    [45, 'Sources: Publisher 1 and 8 others'],
    [5, 'Sources: Publisher 1…'],
  ])('names as many sources as fit into %d characters', (most, sources) => {
    const texts = pictureText(publishersOf(9), siteWords('en'), 3);
    expect(fitSources(texts, (text) => text.length <= most)).toBe(sources);
  });
});

describe('a ranking in one sentence', () => {
  const close = [
    entry('hefei', [40, 60], [1, 2]),
    entry('jinan', [30, 50], [1, 2]),
    entry('wuhan', [10, 20], [3, 3]),
  ];
  const many = ['hefei', 'jinan', 'wuhan', 'suzhou'].map((id) => entry(id, [0, 100], [1, 4]));

  test.each([
    [
      'names the leader, its value, the number of entities and the date',
      rankingView,
      'Vehicles built, 2025: Chongqing is first among the 7 with figures: 2.7877 million, as published up to 18 Jan 2026.',
      '2025年汽车产量：在有数字的7个中重庆居首，为278.77万辆（截至2026年1月18日公布的数字）。',
    ],
    [
      'names those that could lead',
      { ...rankingView, entries: close },
      'Vehicles built, 2025: Hefei or Jinan could be first among the 3 with figures, as published up to 18 Jan 2026.',
      '2025年汽车产量：在有数字的3个中合肥或济南可能居首（截至2026年1月18日公布的数字）。',
    ],
    [
      'counts them if they are many',
      { ...rankingView, entries: many },
      'Vehicles built, 2025: any of 4 could be first among the 4 with figures, as published up to 18 Jan 2026.',
      '2025年汽车产量：在有数字的4个中4个都可能居首（截至2026年1月18日公布的数字）。',
    ],
    [
      'has no leader on a mixed basis',
      mixedView,
      'Vehicles built, 2025: 1 figure, not ranked, as published up to 18 Jan 2026.',
      '2025年汽车产量：列出1个数字，不作排名（截至2026年1月18日公布的数字）。',
    ],
    [
      'says that there are no figures',
      emptyView,
      'Vehicles built, 2025: no comparable figures, as published up to 18 Jan 2026.',
      '2025年汽车产量：尚无可比数字（截至2026年1月18日公布的数字）。',
    ],
  ])('%s', (_, view, english, chinese) => {
    expect(altText(view, siteWords('en'))).toBe(english);
    expect(altText(view, siteWords('zh'))).toBe(chinese);
  });
});
