/** A localized ranking has names and units in the nearest available language. */
import { describe, expect, test } from 'vitest';
import type { RankingEntryView } from '../../../engine/model/documents.ts';
import { numberText, valueText } from '../../../widget/text/format.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { entry, rankingView, reported } from '../../fixtures/widget/ranking.ts';

const titled = (unit: Readonly<Record<string, string>>) => ({
  ...rankingView,
  titles: { ...rankingView.titles, unit: { en: 'people', ...unit } },
});

describe('a value', () => {
  const written = (view: typeof rankingView, words: typeof zh, language: string): string =>
    valueText(
      localizeRanking(view, words, language).numbers,
      { low: 2_788_000, high: 2_788_000 },
      reported(2_788_000, 1000),
    );

  test.each([
    ['its translated unit', { zh: '辆' }, '278.8万辆'],
    ['the English unit after a space if there is no other', {}, '278.8万 people'],
  ])('in Chinese has %s', (_, unit, text) => {
    expect(written(titled(unit), zh, 'zh')).toBe(text);
  });

  test('in English has no unit, which is in the column head', () => {
    expect(written(titled({}), en, 'en')).toBe('2.788 million');
  });
});

describe('numbers of a ranking', () => {
  const rounded = entry('chongqing', [7_070_500, 7_071_500], [1, 1], reported(7_071_000, 1000));
  const valuesOf = (other: RankingEntryView, words: typeof zh): string[] => {
    const entries = [rounded, other];
    const { numbers } = localizeRanking({ ...rankingView, entries }, words, words.tag);
    return entries.map(({ bounds, reported }) => valueText(numbers, bounds, reported));
  };

  test.each<[string, RankingEntryView, string[], string[]]>([
    [
      'all are in full beside one with too many digits',
      entry('shanghai', [6_500_336, 6_500_336], [2, 2], reported(6_500_336, null)),
      ['7,071,000', '6,500,336'],
      ['7,071,000辆', '6,500,336辆'],
    ],
    [
      'all are in full beside a precise one that ends with zeros',
      entry('shanghai', [6_500_000, 6_500_000], [2, 2], reported(6_500_000, 1)),
      ['7,071,000', '6,500,000'],
      ['7,071,000辆', '6,500,000辆'],
    ],
    [
      'all are in full beside a low with too many digits',
      entry('shanghai', [6_500_336, null], [2, 2]),
      ['7,071,000', 'at least 6,500,336'],
      ['7,071,000辆', '至少6,500,336辆'],
    ],
    [
      'rounded ones are shortened',
      entry('shanghai', [6_450_000, 6_550_000], [2, 2], reported(6_500_000, 100_000)),
      ['7.071 million', '6.5 million'],
      ['707.1万辆', '650万辆'],
    ],
    [
      'rounded ones are shortened beside one that is too small for it in the language',
      entry('shanghai', [650_336, 650_336], [2, 2], reported(650_336, null)),
      ['7.071 million', '650,336'],
      ['7,071,000辆', '650,336辆'],
    ],
  ])('%s', (_, other, english, chinese) => {
    expect(valuesOf(other, en)).toEqual(english);
    expect(valuesOf(other, zh)).toEqual(chinese);
  });

  test('are in full beside the rows too', () => {
    const other = entry('shanghai', [6_500_336, 6_500_336], [2, 2], reported(6_500_336, null));
    const { numbers } = localizeRanking({ ...rankingView, entries: [rounded, other] }, en, 'en');
    expect(numberText(numbers, 3_179_200)).toBe('3,179,200');
  });
});

test('a localized ranking has its language tag', () => {
  expect(localizeRanking(rankingView, zh, 'zh-Hans').language).toBe('zh-Hans');
});
