/** Published figures that may be ranges, in every language of the widget. */
import { expect, test } from 'vitest';
import type { Qualifier } from '../../../engine/model/vocabulary.ts';
import { figureText, valueText } from '../../../widget/text/format.ts';
import { initialWords as ar } from '../../../widget/text/locales/ar/initial.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { initialWords as traditional } from '../../../widget/text/locales/zh-Hant/initial.ts';
import { statedText } from '../../../widget/text/stated-text.ts';
import { reported } from '../../fixtures/widget/ranking.ts';

const LANGUAGES = [en, zh, traditional, ar];

function texts(value: number, qualifier: Qualifier, valueTo?: number): string[] {
  const figure = { value, qualifier, precision: null, ...(valueTo && { valueTo }) };
  return LANGUAGES.map((words) =>
    statedText(
      { figureText },
      { words, unit: words.unitAfterNumber ? '件' : '', percent: false },
      figure,
    ),
  );
}

test('at least', () => {
  expect(texts(400_000, 'at-least')).toEqual([
    'at least 400,000',
    '至少40万件',
    '至少40萬件',
    '400,000 على الأقل',
  ]);
});

test('at most, with all digits', () => {
  expect(texts(1_234_500, 'at-most')).toEqual([
    'at most 1.2345 million',
    '至多123.45万件',
    '至多123.45萬件',
    '1.2345 مليون على الأكثر',
  ]);
});

test('between two values, with the unit once', () => {
  expect(texts(400_000, 'between', 525_000)).toEqual([
    '400,000–525,000',
    '40万–52.5万件',
    '40萬–52.5萬件',
    '400,000–525,000',
  ]);
});

test('other figures as ever', () => {
  expect(texts(400_000, 'over')[0]).toBe('over 400,000');
});

test('the value of an entry is what the bounds leave of its range', () => {
  const english = { words: en, unit: '', percent: false };
  const least = { ...reported(400_000, 1, { qualifier: 'at-least' }), precision: null };
  expect(valueText(english, { low: 400_000, high: null }, least)).toBe('at least 400,000');
  expect(valueText(english, { low: 400_000, high: 500_000 }, least)).toBe('400,000–500,000');
  expect(valueText(english, { low: 400_000, high: 400_000 }, least)).toBe('400,000');
});
