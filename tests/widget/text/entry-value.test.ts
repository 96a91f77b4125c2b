/** The value of a row: a figure, a range, or a lower end. */
import { describe, expect, test } from 'vitest';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { entryValueText, localizeRanking } from '../../../widget/text/mod.ts';
import { entry, rankingView, reported } from '../../fixtures/widget/ranking.ts';

const localized = localizeRanking(rankingView, en, 'en');

describe('the value of an entry', () => {
  test('is its figure', () => {
    const jinan = entry('jinan', [659_500, 660_500], [7, 7], reported(660_000, 1000));
    expect(entryValueText(localized, jinan)).toBe('660,000');
  });

  test('is a range without a figure for the whole', () => {
    const hefei = entry('hefei', [1_225_000, 2_500_000], [2, 4]);
    expect(entryValueText(localized, hefei)).toBe('1.22–2.5 million');
  });

  test('has no upper end that only a statement gives', () => {
    const beijing = entry('beijing', [1_334_500, 2_787_800], [2, 4]);
    expect(entryValueText(localized, beijing)).toBe('1.33–2.79 million');
    expect(entryValueText(localized, { ...beijing, highStated: true })).toBe(
      'at least 1.33 million',
    );
  });
});
