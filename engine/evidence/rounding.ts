/**
 * Outward rounding of published bounds, so that none excludes a possible value, and removal of floating-point noise.
 * Source: the data contract, section 3, "Rounding". Ranks, listings and verdicts use unrounded bounds.
 */

import { type Dataset, isCounted, type Metric, type Observation } from '../dataset/schema.ts';
import type { Side } from './fixpoint-state.ts';
import { type Interval, ROUNDING_TOLERANCE } from './interval.ts';

/** Significant digits that survive the conversion from decimal to double and back. */
const DOUBLE_DIGITS = 15;
/** Decimals of derived metrics, which are percentages. */
const DERIVED_DECIMALS = 4;
/** Exponent of the largest power of ten that a double represents exactly. */
const MAX_DECIMALS = 22;

const ROUND: Readonly<Record<Side, (value: number) => number>> = {
  low: Math.floor,
  high: Math.ceil,
};

/** Nearest number with at most `decimals` decimals, if the value differs from it by noise alone; otherwise null. */
function decimalWithoutNoise(value: number, decimals: number): number | null {
  // Adding 0 turns -0 into 0.
  if (!Number.isFinite(value) || Number.isInteger(value)) return value + 0;
  const nearest = Math.round(value * 10 ** decimals);
  // A double of this size has fewer decimals than requested.
  if (Math.abs(nearest) >= 10 ** DOUBLE_DIGITS) return Number(value.toPrecision(DOUBLE_DIGITS));
  const decimal = nearest / 10 ** decimals + 0;
  return Math.abs(value - decimal) <= ROUNDING_TOLERANCE * Math.abs(decimal) ? decimal : null;
}

/** Rounds a bound outward to a number of decimals: a low down, a high up. Infinity is unchanged. Idempotent. */
export function roundBound(value: number, side: Side, decimals: number): number {
  const decimal = decimalWithoutNoise(value, decimals);
  return decimal ?? ROUND[side](value * 10 ** decimals) / 10 ** decimals + 0;
}

/** Rounds both bounds of an interval outward. */
export function roundOutward({ low, high }: Interval, decimals: number): Interval {
  return { low: roundBound(low, 'low', decimals), high: roundBound(high, 'high', decimals) };
}

/** Removes noise from bounds that otherwise have at most `decimals` decimals; leaves other bounds unrounded. */
export function withoutNoise({ low, high }: Interval, decimals: number): Interval {
  return {
    low: decimalWithoutNoise(low, decimals) ?? low,
    high: decimalWithoutNoise(high, decimals) ?? high,
  };
}

/** Number of decimals when written in full: `2.5` has 1, `1e-7` has 7. */
export function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const fraction = digits.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** Decimals of published bounds, by metric id. */
export type DecimalsByMetric = ReadonlyMap<string, number>;

function observationDecimals({ value, valueTo = 0, precision }: Observation): number {
  const stated = [value, valueTo, precision ?? 0];
  return Math.min(MAX_DECIMALS, 1 + Math.max(...stated.map(decimalPlaces)));
}

/** Decimals of a metric without observations. */
function initialDecimals(metric: Metric): number {
  return metric.decimals ?? (isCounted(metric) ? 1 : DERIVED_DECIMALS);
}

/**
 * Decimals of published bounds by date: the `decimals` of the metric, or else one more than the largest number of
 * decimals in any value or precision known by that date, so that a later figure does not change an earlier vintage; 4
 * for derived metrics.
 */
export class PublishedDecimals {
  readonly #initial: DecimalsByMetric;
  /** Decimals from each date (`YYYY-MM-DD`) on, ascending. */
  readonly #changes: (readonly [date: string, decimals: DecimalsByMetric])[] = [];

  constructor({ metrics, observations }: Pick<Dataset, 'metrics' | 'observations'>) {
    this.#initial = new Map(metrics.map((metric) => [metric.id, initialDecimals(metric)]));
    const inferred = new Set(
      metrics.filter((row) => row.decimals === undefined).map(({ id }) => id),
    );
    const byDate = Map.groupBy(
      observations.filter(({ metric }) => inferred.has(metric)),
      (row) => row.knownFrom,
    );
    let latest = this.#initial;
    for (const date of [...byDate.keys()].sort()) {
      const next = new Map(latest);
      for (const row of byDate.get(date) ?? [])
        next.set(row.metric, Math.max(next.get(row.metric) ?? 0, observationDecimals(row)));
      if (metrics.every(({ id }) => next.get(id) === latest.get(id))) continue;
      this.#changes.push([date, next]);
      latest = next;
    }
  }

  /** Decimals as of a date (`YYYY-MM-DD`). Returns the same map until one of them changes. */
  on(asOf: string): DecimalsByMetric {
    return this.#changes.findLast(([date]) => date <= asOf)?.[1] ?? this.#initial;
  }
}
