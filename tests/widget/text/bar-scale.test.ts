/** All bars share one scale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barScale, isRangeVisible, zeroOf } from '../../../widget/text/bar-scale.ts';

const percentOf = (text: string): number => Number(text.replace('%', ''));

describe('the scale', () => {
  test('extends from zero to the highest bound', () => {
    const bar = barScale([
      { low: 50, high: 100 },
      { low: 25, high: 25 },
    ]);
    expect(bar({ low: 50, high: 100 })).toEqual({
      solid: { x: '0%', width: '50%' },
      possible: { x: '50%', width: '50%' },
      open: false,
    });
    expect(bar({ low: 25, high: 25 }).solid).toEqual({ x: '0%', width: '25%' });
  });

  test('reserves space if a bound is open', () => {
    const bar = barScale([
      { low: 80, high: 80 },
      { low: 40, high: null },
    ]);
    expect(bar({ low: 80, high: 80 }).solid.width).toBe('80%');
    expect(bar({ low: 40, high: null })).toMatchObject({
      solid: { width: '40%' },
      possible: { x: '40%', width: '60%' },
      open: true,
    });
  });

  test('starts below zero if a value does', () => {
    const bar = barScale([
      { low: -50, high: -25 },
      { low: -10, high: 50 },
    ]);
    expect(bar({ low: -50, high: -25 })).toMatchObject({
      solid: { x: '25%', width: '25%' },
      possible: { x: '0%', width: '25%' },
    });
    expect(bar({ low: -10, high: 50 })).toMatchObject({ solid: { width: '0%' } });
    expect(zeroOf([{ low: -50, high: 50 }])).toBe(50);
    expect(zeroOf([{ low: 50, high: null }])).toBe(0);
  });

  test('draws a range only if it is wider than a hundredth of its low', () => {
    for (const sign of [1, -1]) {
      expect(isRangeVisible({ low: sign * 200, high: sign * 200 })).toBe(false);
      expect(isRangeVisible({ low: sign * 200, high: sign * 200 + 2 })).toBe(false);
      expect(isRangeVisible({ low: sign * 200, high: sign * 200 + 3 })).toBe(true);
    }
    expect(isRangeVisible({ low: 0, high: 0 })).toBe(false);
    expect(isRangeVisible({ low: 5, high: null })).toBe(true);
  });

  test('accepts an empty ranking', () => {
    expect(barScale([])({ low: 0, high: 0 }).solid.width).toBe('0%');
  });

  test('contains every bar', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    const bounds = fc.tuple(value, fc.option(value)).map(([one, other]) => ({
      low: other === null ? one : Math.min(one, other),
      high: other === null ? null : Math.max(one, other),
    }));
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 8 }), (all) => {
        const bar = barScale(all);
        return all.every((one) => {
          const { solid, possible } = bar(one);
          return [solid, possible].every(({ x, width }) => {
            const [from, length] = [percentOf(x), percentOf(width)];
            return from >= -1e-9 && length >= -1e-9 && from + length <= 100 + 1e-9;
          });
        });
      }),
    );
  });
});
