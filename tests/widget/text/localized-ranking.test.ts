/** A localized ranking has names and units in the nearest available language. */
import { describe, expect, test } from 'vitest';
import { valueText } from '../../../widget/text/format.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { rankingView, reported } from '../../fixtures/widget/ranking.ts';

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

test('a localized ranking has its language tag', () => {
  expect(localizeRanking(rankingView, zh, 'zh-Hans').language).toBe('zh-Hans');
});
