/** A document as it is read in a language: names and units as near as there are. */
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
    ['its own word', { zh: '辆' }, '278.8万辆'],
    ['the English one behind a space, where it has no other', {}, '278.8万 people'],
  ])('in Chinese has %s', (_, unit, text) => {
    expect(written(titled(unit), zh, 'zh')).toBe(text);
  });

  test('in English has none: it stands in the head', () => {
    expect(written(titled({}), en, 'en')).toBe('2.788 million');
  });
});

test('what was read says in which language', () => {
  expect(localizeRanking(rankingView, zh, 'zh-Hans').language).toBe('zh-Hans');
});
