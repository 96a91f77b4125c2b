/**
 * What the periods of one entity and metric (a series) sum up to: the largest sum of lows inside some months, and the smallest sum
 * of highs that covers them.
 */
import type { Period } from '../../model/period.ts';
import type { ComponentGrid } from '../component-grid.ts';
import type { FixpointState } from '../fixpoint-state.ts';

/** A sum of bounds and the periods (numbers) that it takes, in the order of time. */
export interface PeriodSum {
  readonly value: number;
  readonly periods: readonly number[];
}

const EMPTY_SUM: PeriodSum = { value: 0, periods: [] };

/** One series in one round: its bounds, and sums already found. */
export class Series {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #periods: readonly Period[];
  /** Periods with a low, by their ends, and those with a high, by their starts. */
  readonly #periodsWithLow: readonly number[];
  readonly #periodsWithHigh: readonly number[];
  /** The latest month in which a period with a low begins. */
  readonly #lastLowStart: number;
  /** By first month and end, counted from the first month of all. */
  readonly #sumCache = new Map<number, PeriodSum>();
  readonly #firstMonth: number;

  constructor(grid: ComponentGrid, state: FixpointState, first: number) {
    this.#periods = grid.periods;
    this.#firstMonth = grid.periods[grid.byStart[0] ?? 0]?.start ?? 0;
    this.low = state.low.slice(first, first + grid.periods.length);
    this.high = state.high.slice(first, first + grid.periods.length);
    this.#periodsWithLow = grid.byEnd.filter((period) => (this.low[period] ?? 0) > 0);
    this.#periodsWithHigh = grid.byStart.filter((period) => this.high[period] !== Infinity);
    this.#lastLowStart = this.#periodsWithLow.reduce(
      (last, period) => Math.max(last, grid.periods[period]?.start ?? 0),
      Number.NEGATIVE_INFINITY,
    );
  }

  get hasLows(): boolean {
    return this.#periodsWithLow.length > 0;
  }

  get hasHighs(): boolean {
    return this.#periodsWithHigh.length > 0;
  }

  /** The largest sum of lows of non-overlapping periods within the months [start, end), other than `except`. */
  largestSum(start: number, end: number, excluded: number): PeriodSum {
    if (start === end || start > this.#lastLowStart) return EMPTY_SUM;
    const period = this.#periods[excluded];
    const isOwnSpan = period?.start === start && period.end === end;
    const key = isOwnSpan
      ? -1 - excluded
      : (start - this.#firstMonth) * MONTH_LIMIT + end - this.#firstMonth;
    const cached = this.#sumCache.get(key);
    if (cached) return cached;
    const sum = this.#findLargest(start, end, excluded);
    this.#sumCache.set(key, sum);
    return sum;
  }

  #findLargest(start: number, end: number, excluded: number): PeriodSum {
    let best: { readonly until: number; readonly sum: PeriodSum }[] | null = null;
    for (const number of this.#periodsWithLow) {
      const period = this.#periods[number];
      if (!period || number === excluded || period.start < start || period.end > end) continue;
      best ??= [{ until: start, sum: EMPTY_SUM }];
      const before = best.findLast((entry) => entry.until <= period.start)?.sum ?? EMPTY_SUM;
      const value = before.value + (this.low[number] ?? 0);
      const last = best.at(-1);
      if (last && value > last.sum.value) {
        best.push({ until: period.end, sum: { value, periods: [...before.periods, number] } });
      }
    }
    return best?.at(-1)?.sum ?? EMPTY_SUM;
  }

  /**
   * The smallest sum of highs, below `limit`, of periods that together cover the months [start, end), without the period `except`;
   * `free` costs nothing and isn't named. Null where there is none.
   */
  smallestCover(
    start: number,
    end: number,
    excluded: number,
    free: number,
    limit: number,
  ): PeriodSum | null {
    if (!this.#canEnd(end, excluded, free, limit)) return null;
    const cover = new CoverSearch(start, end, limit);
    for (let month = start; month < end; month += 1) {
      if (!cover.isReached(month)) continue;
      const freePeriod = this.#periods[free];
      if (freePeriod) cover.extend(month, freePeriod, free, 0);
      for (const number of this.#periodsWithHigh) {
        const period = this.#periods[number];
        if (!period || period.start > month) break;
        if (number !== excluded && number !== free)
          cover.extend(month, period, number, this.high[number] ?? 0);
      }
    }
    return cover.result(free);
  }

  /** Whether any period could be the last of such a cover: most often none is. */
  #canEnd(end: number, excluded: number, free: number, limit: number): boolean {
    if ((this.#periods[free]?.end ?? 0) >= end) return true;
    return this.#periodsWithHigh.some((number) => {
      const period = this.#periods[number];
      if (number === excluded || !period || period.start >= end || period.end < end) return false;
      return (this.high[number] ?? 0) < limit;
    });
  }
}

/** More months than there are from year 0 to year 9999. */
const MONTH_LIMIT = 200_000;

/** How cheaply the months from a first one on can be covered, up to each of them. */
class CoverSearch {
  readonly #start: number;
  readonly #length: number;
  readonly #limit: number;
  /** By months after the start: the least cost of coming so far, the period that ends there, and the month that it goes on from. */
  readonly #costs: number[];
  readonly #last: number[] = [];
  readonly #from: number[] = [];

  constructor(start: number, end: number, limit: number) {
    this.#start = start;
    this.#length = end - start;
    this.#limit = limit;
    this.#costs = [0];
  }

  isReached(month: number): boolean {
    return this.#costs[month - this.#start] !== undefined;
  }

  /** Goes on from a month that is reached, with a period at its cost. */
  extend(month: number, { start, end }: Period, period: number, cost: number): void {
    if (start > month || end <= month) return;
    const at = month - this.#start;
    const until = Math.min(end - this.#start, this.#length);
    const value = (this.#costs[at] ?? 0) + cost;
    const best = this.#costs[until];
    if (value >= this.#limit || (best !== undefined && best <= value)) return;
    this.#costs[until] = value;
    this.#last[until] = period;
    this.#from[until] = at;
  }

  /** The periods that cover all, but for the free one; null where none do. */
  result(free: number): PeriodSum | null {
    const value = this.#costs[this.#length];
    if (value === undefined) return null;
    const periods: number[] = [];
    for (let at = this.#length; at > 0; at = this.#from[at] ?? 0) {
      const period = this.#last[at] ?? free;
      if (period !== free) periods.push(period);
    }
    return { value, periods: periods.reverse() };
  }
}
