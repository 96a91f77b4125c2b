/** Stated figures in words: numbers, and ranges with theirs. */
import { expect, test } from 'vitest';
import type { Qualifier } from '../../../engine/model/vocabulary.ts';
import { formatStated } from '../../../engine/wording/format-bounds.ts';

const things = { id: 'things', name: { en: 'things', zh: '件' } };
const percent = { id: 'percent', name: undefined };

const cases: [Qualifier, string, string][] = [
  ['at-least', 'at least 400,000 things', '至少40万件'],
  ['at-most', 'at most 400,000 things', '至多40万件'],
  ['between', 'between 400,000 and 525,000 things', '介于40万与52.5万件之间'],
  ['over', '400,000 things', '40万件'],
  ['exact', '400,000 things', '40万件'],
];

test.each(cases)('%s', (qualifier, english, chinese) => {
  const figure = { value: 400_000, qualifier };
  const stated = qualifier === 'between' ? { ...figure, valueTo: 525_000 } : figure;
  expect(formatStated(stated, things, 'en')).toBe(english);
  expect(formatStated(stated, things, 'zh')).toBe(chinese);
});

test('in Chinese each percentage has its sign', () => {
  const figure = { value: 45, valueTo: 46.5, qualifier: 'between' } as const;
  expect(formatStated(figure, percent, 'en')).toBe('between 45 and 46.5%');
  expect(formatStated(figure, percent, 'zh')).toBe('介于45%与46.5%之间');
});
