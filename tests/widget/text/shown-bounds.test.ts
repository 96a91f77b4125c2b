/** The range that a row shows. */
import { expect, test } from 'vitest';
import { shownBounds } from '../../../widget/text/mod.ts';
import { entry } from '../../fixtures/widget/ranking.ts';

test('a range has no upper end that only a statement gives', () => {
  const beijing = entry('beijing', [1_334_500, 2_787_800], [2, 4]);
  expect(shownBounds(beijing)).toEqual({ low: 1_334_500, high: 2_787_800 });
  expect(shownBounds({ ...beijing, highStated: true })).toEqual({ low: 1_334_500, high: null });
});
