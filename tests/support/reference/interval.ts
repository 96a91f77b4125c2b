/**
 * The slow and obvious reference implementation, written from the contract and decision record 2 alone: it shares no logic with
 * `engine/evidence/`, so that the two can be compared. This file: the interval of a stated number.
 */
import type { Observation, Rate } from '../../../engine/dataset/schema.ts';

/** Closed, in real numbers; `high` is Infinity if open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Narrowing by less than this fraction of the largest number involved is rounding. */
export const ROUNDING = 1e-12;

export const OPEN: Interval = { low: 0, high: Infinity };

/** The largest finite size among the numbers. */
export function largest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers.filter(Number.isFinite).map(Math.abs));
}

/** The closed interval of a published figure. */
export function statedInterval({ value: v, valueTo, precision, qualifier }: Observation): Interval {
  const p = precision ?? 0;
  const [low, high] = {
    exact: [v, v],
    rounded: [v - p / 2, v + p / 2],
    truncated: [v, v + p],
    stated: [v - p / 2, v + p],
    about: [v - p, v + p],
    over: [v, v + p],
    under: [v - p, v],
    'at-least': [v, Infinity],
    'at-most': [0, v],
    between: [v, valueTo],
  }[qualifier] as [number, number];
  return { low: Math.max(0, low), high };
}

/** The closed interval, in percent, of a growth rate as written. */
export function rateInterval({ value, decimals }: Rate): Interval {
  const half = 0.5 / 10 ** decimals;
  return { low: value - half, high: value + half };
}

/** Whether one number is above another by more than rounding. */
export function exceeds(a: number, b: number, tolerance = 1e-12): boolean {
  if (a === Infinity) return b < Infinity;
  return a - b > tolerance * largest([a, b]);
}

export function areDisjoint(a: Interval, b: Interval): boolean {
  return exceeds(a.low, b.high) || exceeds(b.low, a.high);
}

export function hullOf(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map((i) => i.low)),
    high: Math.max(...intervals.map((i) => i.high)),
  };
}

export function intersectionOf(intervals: readonly Interval[]): Interval {
  return {
    low: Math.max(...intervals.map((i) => i.low)),
    high: Math.min(...intervals.map((i) => i.high)),
  };
}

/** The items whose interval is disjoint from at least one other's. */
export function conflictingItems<Item>(
  items: readonly Item[],
  intervalOf: (item: Item) => Interval,
): Item[] {
  return items.filter((a) => items.some((b) => areDisjoint(intervalOf(a), intervalOf(b))));
}
