/** Rounding of published bounds: outward, without noise, and to how many decimals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalPlaces,
  PublishedDecimals,
  roundBound,
  roundOutward,
  withoutNoise,
} from '../../../engine/evidence/rounding.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { referenceRounding } from '../../support/reference/rounding.ts';

describe('a bound', () => {
  test.each([
    { value: 410598.87979319255, decimals: 1, low: 410598.8, high: 410598.9 },
    { value: 8844.425000000001, decimals: 3, low: 8844.425, high: 8844.425 },
    { value: 8844.424999999999, decimals: 3, low: 8844.425, high: 8844.425 },
    { value: 8844.4250001, decimals: 3, low: 8844.425, high: 8844.426 },
    { value: 0.1 + 0.2, decimals: 1, low: 0.3, high: 0.3 },
    { value: 2787650, decimals: 0, low: 2787650, high: 2787650 },
    { value: 2787650.5, decimals: 0, low: 2787650, high: 2787651 },
    { value: -3.1234, decimals: 2, low: -3.13, high: -3.12 },
    { value: -0.04, decimals: 1, low: -0.1, high: 0 },
    { value: 0, decimals: 4, low: 0, high: 0 },
    { value: 5e-17, decimals: 1, low: 0, high: 0.1 },
    { value: 123456789.1, decimals: 10, low: 123456789.1, high: 123456789.1 },
    {
      value: 4_123_456_789_012_347,
      decimals: 1,
      low: 4_123_456_789_012_347,
      high: 4_123_456_789_012_347,
    },
    { value: -382319.7657435882, decimals: 10, low: -382319.765743588, high: -382319.765743588 },
    { value: 1e21, decimals: 10, low: 1e21, high: 1e21 },
  ])('$value with $decimals decimals is $low as a low and $high as a high', (row) => {
    expect(roundBound(row.value, 'low', row.decimals)).toBe(row.low);
    expect(roundBound(row.value, 'high', row.decimals)).toBe(row.high);
  });

  test('that is open stays open', () => {
    expect(roundOutward({ low: 0.05, high: Infinity }, 1)).toEqual({ low: 0, high: Infinity });
  });
});

const value = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((units) => units / 1000),
  fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 100 + 1e-11),
);
const decimals = fc.integer({ min: 0, max: 10 });

describe('for every interval', () => {
  test('rounding excludes neither bound, except by noise, and adds at most one unit of the last decimal', () => {
    fc.assert(
      fc.property(value, value, decimals, (first, second, places) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        const rounded = roundOutward({ low, high }, places);
        const noise = (bound: number) => 1e-12 * Math.abs(bound);
        expect(rounded.low).toBeLessThanOrEqual(low + noise(low));
        expect(rounded.high).toBeGreaterThanOrEqual(high - noise(high));
        expect(low - rounded.low).toBeLessThanOrEqual(10 ** -places + noise(low));
        expect(rounded.high - high).toBeLessThanOrEqual(10 ** -places + noise(high));
      }),
    );
  });

  test('rounding twice is rounding once, and leaves no more decimals than it should', () => {
    fc.assert(
      fc.property(value, value, decimals, (low, high, places) => {
        const rounded = roundOutward({ low, high }, places);
        expect(roundOutward(rounded, places)).toEqual(rounded);
        expect(decimalPlaces(rounded.low)).toBeLessThanOrEqual(places);
        expect(decimalPlaces(rounded.high)).toBeLessThanOrEqual(places);
      }),
    );
  });

  test('removing noise moves a bound only by the size of noise', () => {
    fc.assert(
      fc.property(value, decimals, (bound, places) => {
        const { low } = withoutNoise({ low: bound, high: Infinity }, places);
        expect(Math.abs(low - bound)).toBeLessThanOrEqual(1e-12 * Math.abs(bound));
        expect(roundBound(low, 'low', places)).toBe(roundBound(bound, 'low', places));
      }),
    );
  });

  test('the reference rounds alike where noise is smaller than a unit of the last decimal', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 6 }), (low, high, places) => {
        fc.pre(1e-12 * Math.max(Math.abs(low), Math.abs(high)) < 10 ** -places / 4);
        expect(roundOutward({ low, high }, places)).toEqual(
          referenceRounding({ low, high }, places),
        );
      }),
    );
  });
});

test.each([
  [0, 0],
  [1200, 0],
  [2.5, 1],
  [0.001, 3],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])('%s has %s decimals', (number, expected) => {
  expect(decimalPlaces(number)).toBe(expected);
});

describe('the decimals of a metric', () => {
  const dataset = handmade('a', [
    figure('a total 2024 1000'),
    figure('a total 2023 10..10.5', { knownFrom: '2024-03-01' }),
    figure('a total 2022 7.25', { knownFrom: '2024-05-01' }),
  ]);

  test('are one more than the figures and precisions known by then have', () => {
    const published = new PublishedDecimals(dataset);
    const dates = ['2023-12-31', '2024-02-29', '2024-03-01', '2024-04-30', '2024-05-01'];
    expect(dates.map((date) => published.on(date).get('total'))).toEqual([1, 1, 2, 2, 3]);
    expect(published.on('2024-03-01')).toBe(published.on('2024-04-30'));
  });

  test('count those of the upper end of a range', () => {
    const range = { qualifier: 'between', precision: null, valueTo: 12.125 } as const;
    const published = new PublishedDecimals(handmade('a', [figure('a total 2024 12', range)]));
    expect(published.on('2024-01-01').get('total')).toBe(4);
  });

  test('are its own if it has them, and 4 if it is derived', () => {
    const [metric] = dataset.metrics;
    if (!metric) throw new Error('the dataset has a metric');
    const share = { ...metric, id: 'share', share: ['total', 'total'] as [string, string] };
    const published = new PublishedDecimals({
      ...dataset,
      metrics: [{ ...metric, decimals: 0 }, share, { ...share, id: 'coarse', decimals: 1 }],
    });
    expect([...published.on('2024-12-31')]).toEqual([
      ['total', 0],
      ['share', 4],
      ['coarse', 1],
    ]);
  });
});
