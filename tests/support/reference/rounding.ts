/** The reference implementation of rounding published bounds: decimal strings instead of arithmetic on doubles. */
import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { isKnown } from './evidence.ts';
import type { Interval } from './interval.ts';

/** The digits after the point of a number written in full. */
function decimalsOf(value: number): number {
  const text = value.toFixed(20).replace(/0+$/, '');
  const shortest = String(value);
  return shortest.includes('e')
    ? (text.split('.')[1]?.length ?? 0)
    : (shortest.split('.')[1]?.length ?? 0);
}

function decimalsOfRow({ value, valueTo, precision }: Observation): number {
  return 1 + Math.max(decimalsOf(value), decimalsOf(valueTo ?? 0), decimalsOf(precision ?? 0));
}

/** The decimals of a metric's published bounds, as known on a date. */
export function referenceDecimals(dataset: Dataset, id: string, asOf: string): number {
  const metric = dataset.metrics.find((row) => row.id === id);
  if (!metric) throw new Error(`unknown metric: ${id}`);
  if (metric.decimals !== undefined) return metric.decimals;
  if (metric.share || metric.growth) return 4;
  const rows = dataset.observations.filter((row) => row.metric === id && isKnown(row, asOf));
  return Math.max(1, ...rows.map(decimalsOfRow));
}

/** A number in units of its last decimal, rounded down or up; first to the nearest unit if that is within noise. */
function units(value: number, side: 'low' | 'high', decimals: number): bigint {
  const nearest = value.toFixed(decimals);
  const count = BigInt(nearest.replace('.', ''));
  const difference = value - Number(nearest);
  if (Math.abs(difference) <= 1e-12 * Math.abs(Number(nearest))) return count;
  if (side === 'low') return difference < 0 ? count - 1n : count;
  return difference > 0 ? count + 1n : count;
}

function fromUnits(count: bigint, decimals: number): number {
  return Number(`${count}e-${decimals}`);
}

/** An interval rounded outward; for numbers that a double represents to that many decimals. */
export function referenceRounding({ low, high }: Interval, decimals: number): Interval {
  return {
    low: fromUnits(units(low, 'low', decimals), decimals),
    high: high === Infinity ? high : fromUnits(units(high, 'high', decimals), decimals),
  };
}
