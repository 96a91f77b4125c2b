/**
 * Closed intervals of real numbers, and the intervals of stated figures and growth rates (data contract, section 2). An
 * open high is Infinity.
 */

import type { Observation, Rate } from '../dataset/schema.ts';
import type { Qualifier } from '../model/vocabulary.ts';

/** Closed interval [low, high]; an open high is Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Interval of an unknown count. */
export const OPEN: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

type StatedValue = Pick<Observation, 'value' | 'valueTo' | 'precision' | 'qualifier'>;
type RangeQualifier = 'at-least' | 'at-most' | 'between';

/** How far the true value may lie below and above the stated one, in units of the precision. */
const MAX_DEVIATION: Readonly<
  Record<Exclude<Qualifier, RangeQualifier>, readonly [below: number, above: number]>
> = {
  exact: [0, 0],
  rounded: [0.5, 0.5],
  truncated: [0, 1],
  stated: [0.5, 1],
  about: [1, 1],
  over: [0, 1],
  under: [1, 0],
};

/** Interval of a stated value, never below 0. */
export function statedInterval({ value, valueTo, precision, qualifier }: StatedValue): Interval {
  switch (qualifier) {
    case 'at-least':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: 0, high: value };
    case 'between':
      return { low: value, high: valueTo ?? value };
    default: {
      const [below, above] = MAX_DEVIATION[qualifier];
      const unit = precision ?? 0;
      return { low: Math.max(0, value - below * unit), high: value + above * unit };
    }
  }
}

/** Interval of a growth rate in percent: half a unit of its last written digit in both directions. */
export function rateInterval({ value, decimals }: Rate): Interval {
  const half = 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
}

/** Interval of the year before, given an interval and the growth rate that led to it (percent). */
export function intervalBeforeGrowth(interval: Interval, rate: Interval): Interval {
  return { low: interval.low / (1 + rate.high / 100), high: interval.high / (1 + rate.low / 100) };
}

/**
 * Relative tolerance of floating-point rounding: numbers that differ by at most this part of the larger one are the
 * same. Used for comparing and narrowing bounds and for removing noise from published ones; comparison documents state
 * it. Reason: docs/decisions/0002, "Numbers" and "Rounding".
 */
export const ROUNDING_TOLERANCE = 1e-12;

/** Whether a exceeds b by more than the tolerance, relative to the larger number. */
export function exceeds(a: number, b: number, tolerance = ROUNDING_TOLERANCE): boolean {
  if (a === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY) return b !== a;
  return a - b > tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether two intervals exclude each other by more than rounding. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return exceeds(a.low, b.high) || exceeds(b.low, a.high);
}

/** Swaps crossed bounds: bounds that touch may cross by rounding. */
export function ordered({ low, high }: Interval): Interval {
  return low <= high ? { low, high } : { low: high, high: low };
}

/** Smallest interval that contains all of the intervals. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map((interval) => interval.low)),
    high: Math.max(...intervals.map((interval) => interval.high)),
  };
}

/** Intersection of intervals, none of which is disjoint from another. */
export function intersection(intervals: readonly Interval[]): Interval {
  return ordered({
    low: Math.max(...intervals.map((interval) => interval.low)),
    high: Math.min(...intervals.map((interval) => interval.high)),
  });
}

/** Items whose interval is disjoint from that of at least one other item. */
export function conflictingItems<Item>(
  items: readonly Item[],
  intervalOf: (item: Item) => Interval,
): Item[] {
  return items.filter((item) =>
    items.some((other) => other !== item && areDisjoint(intervalOf(item), intervalOf(other))),
  );
}
