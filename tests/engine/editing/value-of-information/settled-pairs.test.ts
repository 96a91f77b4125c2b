/** Counting of settled pairs, compared with trying every kind of value. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasWidth,
  mostSettledFirst,
  PairCounter,
  type SettledPairs,
} from '../../../../engine/editing/value-of-information/needed-figures.ts';
import { areDisjoint, type Interval } from '../../../../engine/evidence/interval.ts';
import { LevelOrder } from '../../../../engine/evidence/order/level-order.ts';
import type { RankRange } from '../../../../engine/model/documents.ts';
import { propertyOptions } from '../../../support/worlds/worlds.ts';

/** Whether the order or the equality of two values is proven. */
function isSettled(a: Interval, b: Interval): boolean {
  return areDisjoint(a, b) || (!hasWidth(a) && !hasWidth(b));
}

function settledBy(value: number, rivals: readonly Interval[]): number {
  return rivals.filter((rival) => isSettled({ low: value, high: value }, rival)).length;
}

/** The possible ranks of a value among others. */
function ranksAmong(interval: Interval, rivals: readonly Interval[]): RankRange {
  const intervals = [interval, ...rivals];
  const order = new LevelOrder({ intervals, tables: [], outsiders: null });
  return order.ranges([...intervals.keys()])[0] ?? { best: 0, worst: 0 };
}

/** The same count by trying every end point, a value between any two, and one above all. */
function tryValues(interval: Interval, rivals: readonly Interval[], highest: number): SettledPairs {
  const open = rivals.filter((rival) => !isSettled(interval, rival));
  const ends = [interval, ...rivals].flatMap(({ low, high }) => [low, high]);
  const top = Math.max(...ends.filter(Number.isFinite), 0);
  const points = [...new Set([...ends.filter(Number.isFinite), top + 1])].sort((a, b) => a - b);
  const gaps = points.slice(1).map((end, index) => ({ start: points[index] ?? 0, end }));
  const middles = gaps.map(({ start, end }) => (start + end) / 2);
  const possible = [...points, ...middles].filter(
    (value) => value >= interval.low && value <= interval.high,
  );
  const counts = possible.map((value) => settledBy(value, open));
  const end = interval.high === Number.POSITIVE_INFINITY ? highest : interval.high;
  const area = gaps
    .filter((gap) => gap.start >= interval.low && gap.end <= end)
    .map((gap) => (gap.end - gap.start) * settledBy((gap.start + gap.end) / 2, open))
    .reduce((a, b) => a + b, 0);
  return {
    open: open.length,
    least: Math.min(...counts),
    average: end > interval.low ? area / (end - interval.low) : settledBy(top + 1, open),
    most: Math.max(...counts),
    ranks: ranksAmong(interval, rivals),
  };
}

const intervals: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(9), fc.oneof(fc.nat(5), fc.constant(Number.POSITIVE_INFINITY)))
  .map(([low, width]) => ({ low, high: low + width }));

const rankings = fc.record({
  listed: fc.array(intervals, { maxLength: 7 }),
  unlisted: fc.array(intervals, { maxLength: 3 }),
});

interface Ranking {
  readonly listed: readonly Interval[];
  readonly unlisted: readonly Interval[];
}

function counted({ listed, unlisted }: Ranking): SettledPairs[] {
  const counter = new PairCounter(listed, unlisted);
  return [
    ...listed.filter(hasWidth).map((interval) => counter.count(interval, true)),
    ...unlisted.filter(hasWidth).map((interval) => counter.count(interval, false)),
  ];
}

function tried({ listed, unlisted }: Ranking): SettledPairs[] {
  const finite = listed.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const highest = Math.max(...finite, 0);
  return [
    ...listed.filter(hasWidth).map((interval) =>
      tryValues(
        interval,
        listed.filter((other) => other !== interval),
        highest,
      ),
    ),
    ...unlisted.filter(hasWidth).map((interval) => tryValues(interval, listed, highest)),
  ];
}

/** Rounded averages, since sums of areas differ in their last digits; adding 0 turns -0 into 0. */
function rounded(rows: readonly SettledPairs[]): SettledPairs[] {
  return rows.map((row) => ({ ...row, average: Number(row.average.toFixed(9)) + 0 }));
}

/** The same interval with the noise of binary fractions. */
function withNoise({ low, high }: Interval, noise: number): Interval {
  return { low: low * (1 + noise * 1e-14), high: high * (1 - noise * 1e-14) };
}

describe('settled pairs', () => {
  test('are those that trying every kind of value gives', () => {
    fc.assert(
      fc.property(rankings, (ranking) => {
        expect(rounded(counted(ranking))).toEqual(rounded(tried(ranking)));
      }),
      propertyOptions(2000),
    );
  });

  test('do not depend on noise below the tolerance of ranks', () => {
    fc.assert(
      fc.property(rankings, ({ listed, unlisted }) => {
        const noisy = {
          listed: listed.map((interval, index) => withNoise(interval, (index % 3) - 1)),
          unlisted: unlisted.map((interval, index) => withNoise(interval, (index % 2) + 1)),
        };
        expect(rounded(counted(noisy))).toEqual(rounded(counted({ listed, unlisted })));
      }),
      propertyOptions(500),
    );
  });

  test.each<[name: string, rivals: [number, number][], expected: Omit<SettledPairs, 'average'>]>([
    [
      'an exact rival is settled by any value, as equal values share a rank',
      [[15, 15]],
      { open: 1, least: 1, most: 1, ranks: { best: 1, worst: 2 } },
    ],
    [
      'a rival that could be anywhere is settled by none',
      [[0, 30]],
      { open: 1, least: 0, most: 0, ranks: { best: 1, worst: 2 } },
    ],
    [
      'rivals that overlap one another can stay open together',
      [
        [12, 14],
        [13, 16],
      ],
      { open: 2, least: 0, most: 2, ranks: { best: 1, worst: 3 } },
    ],
    [
      'of rivals apart from one another at most one stays open',
      [
        [12, 14],
        [15, 16],
      ],
      { open: 2, least: 1, most: 2, ranks: { best: 1, worst: 3 } },
    ],
    [
      'a rival that touches from above stays open at that value, as a tie',
      [[20, 30]],
      { open: 1, least: 0, most: 1, ranks: { best: 1, worst: 2 } },
    ],
    [
      'a rival that is surely above or below has no open pair',
      [
        [21, 30],
        [0, 9],
      ],
      { open: 0, least: 0, most: 0, ranks: { best: 2, worst: 2 } },
    ],
  ])('%s', (_name, rivals, expected) => {
    const own = { low: 10, high: 20 };
    const counter = new PairCounter([own, ...rivals.map(([low, high]) => ({ low, high }))], []);
    expect(counter.count(own, true)).toMatchObject(expected);
  });

  test('are compared by what is guaranteed, then by the average, then by the most', () => {
    const row = (least: number, average: number, most: number): SettledPairs => ({
      ...{ open: 9, least, average, most },
      ranks: { best: 1, worst: 10 },
    });
    const rows = [row(1, 5, 9), row(2, 3, 4), row(2, 3, 5), row(2, 4, 4)];
    expect(rows.sort(mostSettledFirst)).toEqual([
      row(2, 4, 4),
      row(2, 3, 5),
      row(2, 3, 4),
      row(1, 5, 9),
    ]);
  });
});
