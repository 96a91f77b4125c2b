/**
 * Rounding of published bounds: outward, so that no published bound excludes a possible value, and free of floating-point
 * noise. Source: the data contract, section 3, "Rounding". Ranks, listings and verdicts use the bounds before rounding.
 */
import { type Dataset, isCounted, type Metric, type Observation } from '../dataset/schema.ts';
import type { Side } from './fixpoint-state.ts';
import type { Interval } from './interval.ts';

/** A number closer to a decimal than this part of it is that decimal: the rest is floating-point noise. */
const NOISE = 1e-12;
/** Every decimal of so many significant digits survives the way into a double and back. */
const DOUBLE_DIGITS = 15;
/** Derived metrics are percentages. */
const DERIVED_DECIMALS = 4;
/** 10^22 is the largest power of ten that a double holds exactly. */
const MAX_DECIMALS = 22;

const ROUND: Readonly<Record<Side, (value: number) => number>> = {
  low: Math.floor,
  high: Math.ceil,
};

/** The number with at most so many decimals from which a number differs by noise alone; null where there is none. */
function decimalWithoutNoise(value: number, decimals: number): number | null {
  if (!Number.isFinite(value)) return value;
  const nearest = Math.round(value * 10 ** decimals);
  // A double this large has fewer decimals than asked for.
  if (!Number.isSafeInteger(nearest)) return Number(value.toPrecision(DOUBLE_DIGITS));
  const decimal = nearest / 10 ** decimals + 0;
  return Math.abs(value - decimal) <= NOISE * Math.abs(decimal) ? decimal : null;
}

/** A bound rounded outward to so many decimals: a low down, a high up. Infinity stays. Idempotent. */
export function roundBound(value: number, side: Side, decimals: number): number {
  const decimal = decimalWithoutNoise(value, decimals);
  // Adding 0 turns -0 into 0.
  return decimal ?? ROUND[side](value * 10 ** decimals) / 10 ** decimals + 0;
}

/** An interval rounded outward to so many decimals. */
export function roundOutward({ low, high }: Interval, decimals: number): Interval {
  return { low: roundBound(low, 'low', decimals), high: roundBound(high, 'high', decimals) };
}

/** An interval that isn't rounded, but whose noise is removed where it has at most so many decimals otherwise. */
export function withoutNoise({ low, high }: Interval, decimals: number): Interval {
  return {
    low: decimalWithoutNoise(low, decimals) ?? low,
    high: decimalWithoutNoise(high, decimals) ?? high,
  };
}

/** How many decimals a number has when written in full: `2.5` has 1, `1e-7` has 7. */
export function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const fraction = digits.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** The decimals of each metric's published bounds, by metric id. */
export type DecimalsByMetric = ReadonlyMap<string, number>;

function observationDecimals({ value, precision }: Observation): number {
  return Math.min(MAX_DECIMALS, 1 + Math.max(decimalPlaces(value), decimalPlaces(precision ?? 0)));
}

/** The decimals of a metric of which nothing is known. */
function initialDecimals(metric: Metric): number {
  return metric.decimals ?? (isCounted(metric) ? 1 : DERIVED_DECIMALS);
}

/**
 * The decimals of published bounds, date by date: the metric's own `decimals`; without, one more than the most that a value
 * or precision known by that date has, so that a later figure doesn't change an earlier vintage; 4 for derived metrics.
 */
export class PublishedDecimals {
  readonly #initial: DecimalsByMetric;
  /** From each date (`YYYY-MM-DD`) on, ascending. */
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

  /** The decimals as of a date (`YYYY-MM-DD`): the same map until one of them changes. */
  on(asOf: string): DecimalsByMetric {
    return this.#changes.findLast(([date]) => date <= asOf)?.[1] ?? this.#initial;
  }
}
