/** Bounds in words: their texts, which never exclude a possible number. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatBounds } from '../../../engine/wording/format-bounds.ts';

const OPEN = Number.POSITIVE_INFINITY;
const vehicles = { unit: 'vehicles', unitName: { en: 'vehicles', zh: '辆' } };
const share: Parameters<typeof formatBounds>[1] = { unit: 'percent', share: ['nev', 'total'] };
const growth = { unit: 'percent', growth: 'total' };

describe('bounds in words', () => {
  test.each([
    [0, OPEN, vehicles, 'nothing known', '未知'],
    [1_225_000, OPEN, vehicles, 'at least 1,225,000 vehicles', '至少122.5万辆'],
    [0, 2_787_800, vehicles, 'at most 2,787,800 vehicles', '至多278.78万辆'],
    [0, 0, vehicles, 'exactly 0 vehicles', '正好0辆'],
    [900, 900, vehicles, 'exactly 900 vehicles', '正好900辆'],
    [2_787_650, 2_787_800, vehicles, '2,787,650 to 2,787,800 vehicles', '278.765万至278.78万辆'],
    [9_500, 10_500, vehicles, '9,500 to 10,500 vehicles', '9,500至1.05万辆'],
    [1000.4, 1000.6, vehicles, '1,000.4 to 1,000.6 vehicles', '1,000.4至1,000.6辆'],
    [5, 6, { unit: 'tonnes' }, '5 to 6 tonnes', '5至6tonnes'],
    [0, 100, share, 'nothing known', '未知'],
    [46.4687, 46.5278, share, '46.46 to 46.53%', '46.46%至46.53%'],
    [20, 100, share, 'at least 20%', '至少20%'],
    [100, 100, share, 'exactly 100%', '正好100%'],
    [-100, OPEN, growth, 'nothing known', '未知'],
    [-100, -3, growth, 'at most −3%', '至多−3%'],
    [-12.345, 9.75, growth, '−12.35 to 9.75%', '−12.35%至9.75%'],
    [0, OPEN, growth, 'at least 0%', '至少0%'],
  ])('from %d to %d are formatted', (low, high, metric, en, zh) => {
    expect(formatBounds({ low, high }, metric)).toEqual({ en, zh });
  });

  it('never exclude a number between them', () => {
    const number = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { en } = formatBounds({ low, high }, { unit: 'things' });
        const numbers = (en.match(/[\d,.]+/g) ?? []).map((text) =>
          Number(text.replaceAll(',', '')),
        );
        const statedLow = en.startsWith('at most') ? 0 : (numbers[0] ?? Number.NaN);
        expect(statedLow).toBeLessThanOrEqual(low);
        expect(numbers.at(-1)).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});
