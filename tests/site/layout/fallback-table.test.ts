/** The head of the column of ranks, in every table and picture that has one. */
import { describe, expect, test } from 'vitest';
import { localizeForEmbed, staticTable } from '../../../site/builder/static-table.ts';
import { fallbackTable } from '../../../site/layout/fallback-table.ts';
import { rankingPicture } from '../../../site/pictures/ranking-picture.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';

const draw = (count: number): Readonly<Record<string, string>> => {
  const view = { ...rankingView, entries: rankingView.entries.slice(0, count) };
  const localized = localizeForEmbed(view, 'en');
  const site = siteWords('en');
  const options = { limit: null, highlight: [], heading: '' };
  return {
    'the fallback': fallbackTable(localized, site.detailsWords).toString(),
    'the static table': staticTable(localized, options, { address: '/' }).toString(),
    'the picture': rankingPicture(view, site),
  };
};

describe.each(Object.keys(draw(1)))('in %s', (where) => {
  test.each([
    [3, true],
    [1, false],
  ])('of %d: says among how many: %s', (count, isShown) => {
    const text = draw(count)[where]?.replaceAll(/<[^>]*>/g, ' ') ?? '';
    expect(text.includes('Rank among')).toBe(isShown);
  });
});

test('no head of the fallback is empty, also without a legend of bars', () => {
  const exact = rankingView.entries.slice(0, 2).map((entry) => ({
    ...entry,
    bounds: { low: entry.bounds.low, high: entry.bounds.low },
  }));
  const view = { ...rankingView, entries: exact };
  const table = fallbackTable(localizeForEmbed(view, 'en'), siteWords('en').detailsWords);
  expect(table.toString()).toContain('<td class="bars"></td>');
  expect(table.toString()).not.toMatch(/<th[^>]*><\/th>/);
});
