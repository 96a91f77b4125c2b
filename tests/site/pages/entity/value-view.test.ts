/** The lower end of a count that is known in part. */
import { expect, test } from 'vitest';
import { roundedDown } from '../../../../site/pages/entity/rank-tables.ts';

test.each([
  [1_843_450, 1_843_000],
  [1_734_550, 1_734_000],
  [36_532.3, 36_530],
  [9999.6, 9999],
  [10_000, 10_000],
  [42_500, 42_500],
  [8.8488, 8.848],
  [0.012_345_6, 0.012_34],
  [1e-8, 1e-8],
])('%f has four digits: %f', (low, shown) => {
  expect(roundedDown(low)).toBe(shown);
});

test('never exceeds the real one', () => {
  for (let low = 1.000_1; low < 1e9; low *= 1.037) {
    expect(roundedDown(low)).toBeLessThanOrEqual(low);
    expect(roundedDown(low)).toBeGreaterThan(low * 0.999);
  }
});
