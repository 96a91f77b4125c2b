/** Periods as the manifest spells them, which were validated when they were compiled. */
import { monthsOf } from '../engine/model/urls.ts';

/** Whether it is one whole calendar year, which no longer spelling can be. */
export function isFullYearId(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** Orders periods: the one that ends last first, of those the longest. */
export function latestPeriodFirst(a: string, b: string): number {
  const one = monthsOf(a);
  const other = monthsOf(b);
  if (one.to !== other.to) return one.to > other.to ? -1 : 1;
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  return 0;
}
