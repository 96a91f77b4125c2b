/** Sorting and searching rows, and the status message. */
import { describe, expect, test } from 'vitest';
import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import { sortAndFilter, sortFilterStatus } from '../../../widget/details/controls-view.ts';
import { detailsWords } from '../../../widget/text/locales/en/details.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { detailsWords as zhMore } from '../../../widget/text/locales/zh/details.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { entry, place, rankingView } from '../../fixtures/widget/ranking.ts';

const growing = (id: string, percent: number | null): RankingEntryView => ({
  ...entry(id, [1000, 2000], [1, 3]),
  growth: percent === null ? null : { value: percent, source: 'bureau', observation: id },
});

const view: RankingView = {
  ...rankingView,
  entries: [
    growing('chongqing', 2),
    growing('beijing', null),
    growing('shanghai', -3),
    growing('hefei', 9),
  ],
};

const english = localizeRanking(view, en, 'en');
const chinese = localizeRanking(view, zh, 'zh');

const ids = (sort: string | null, search: string | null = null, reading = english): string =>
  sortAndFilter(reading, { sort, search })
    .map(({ entity }) => entity.id)
    .join(' ');

describe('sorting', () => {
  test.each([
    [null, 'chongqing beijing shanghai hefei'],
    ['rank', 'chongqing beijing shanghai hefei'],
    ['-rank', 'hefei shanghai beijing chongqing'],
    ['value', 'chongqing beijing shanghai hefei'],
    ['-value', 'hefei shanghai beijing chongqing'],
    ['place', 'beijing chongqing hefei shanghai'],
    ['-place', 'shanghai hefei chongqing beijing'],
    ['change', 'hefei chongqing shanghai beijing'],
    ['-change', 'shanghai chongqing hefei beijing'],
    ['', 'chongqing beijing shanghai hefei'],
    ['-', 'chongqing beijing shanghai hefei'],
    ['colour', 'chongqing beijing shanghai hefei'],
    ['-colour', 'chongqing beijing shanghai hefei'],
    ['constructor', 'chongqing beijing shanghai hefei'],
  ])('by %s', (sort, expected) => {
    expect(ids(sort)).toBe(expected);
  });

  test('by name uses the collation of the reader’s language', () => {
    const names = sortAndFilter(chinese, { sort: 'place', search: null }).map(({ entity }) =>
      chinese.name(entity.id),
    );
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-Hans-CN').compare));
  });

  test('doesn’t change the document', () => {
    const before = view.entries.map(({ entity }) => entity.id);
    sortAndFilter(english, { sort: '-place', search: null });
    expect(view.entries.map(({ entity }) => entity.id)).toEqual(before);
  });
});

describe('searching', () => {
  test.each([
    ['hai', 'shanghai'],
    ['SHANG', 'shanghai'],
    [' hefei ', 'hefei'],
    ['上海', 'shanghai'],
    ['慶', 'chongqing'],
    ['shànghǎi', 'shanghai'],
    ['', 'chongqing beijing shanghai hefei'],
    ['   ', 'chongqing beijing shanghai hefei'],
    ['london', ''],
    ['.*', ''],
  ])('for “%s”', (search, expected) => {
    expect(ids(null, search)).toBe(expected);
  });

  test('works together with sorting', () => {
    expect(ids('place', 'ing')).toBe('beijing chongqing');
  });

  test('ignores diacritics', () => {
    const marked = { ...growing('hefei', 1), entity: { ...place('x'), name: { en: 'Ürümqi' } } };
    const reading = localizeRanking({ ...view, entries: [marked] }, en, 'en');
    expect(ids(null, 'urumqi', reading)).toBe('x');
  });
});

describe('the status', () => {
  test.each([
    [null, null, ''],
    ['rank', null, 'Sorted by “Rank among 4”: Chongqing first'],
    ['-change', null, 'Sorted by “vs 2024, if published”: Shanghai first'],
    ['place', null, 'Sorted by “Cities”: Beijing first'],
    [null, 'hai', 'Search: 1 / 4'],
    ['place', 'ing', 'Search: 2 / 4; Sorted by “Cities”: Beijing first'],
    ['place', 'london', 'Search: 0 / 4'],
    ['colour', null, ''],
    ['constructor', null, ''],
  ])('for sort=%s and search=“%s”', (sort, search, expected) => {
    expect(sortFilterStatus(english, { sort, search }, detailsWords)).toBe(expected);
  });

  test('is in the reader’s language', () => {
    expect(sortFilterStatus(chinese, { sort: '-change', search: null }, zhMore)).toBe(
      '按“较2024年（如有公布）”排序：上海在最前',
    );
  });
});
