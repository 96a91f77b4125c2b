/**
 * What the periods of one entity and metric (a series) sum up to: the largest sum of lows inside some months, and the smallest sum
 * of highs that covers them.
 */
import type { Period } from '../../model/period.ts';
import type { State } from '../fixpoint-state.ts';
import type { GroupGrid } from '../grid.ts';

/** A sum of bounds and the periods (numbers) that it takes, in the order of time. */
export interface Sum {
  readonly value: number;
  readonly periods: readonly number[];
}

const NOTHING: Sum = { value: 0, periods: [] };

/** One series in one round: its bounds, and sums already found. */
export class Series {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #periods: readonly Period[];
  /** Periods with a low, by their ends, and those with a high, by their starts. */
  readonly #lows: readonly number[];
  readonly #highs: readonly number[];
  /** The latest month in which a period with a low begins. */
  readonly #lastLow: number;
  /** By first month and end, counted from the first month of all. */
  readonly #largest = new Map<number, Sum>();
  readonly #begin: number;

  constructor(grid: GroupGrid, state: State, first: number) {
    this.#periods = grid.periods;
    this.#begin = grid.periods[grid.byStart[0] ?? 0]?.start ?? 0;
    this.low = state.low.slice(first, first + grid.periods.length);
    this.high = state.high.slice(first, first + grid.periods.length);
    this.#lows = grid.byEnd.filter((period) => (this.low[period] ?? 0) > 0);
    this.#highs = grid.byStart.filter((period) => this.high[period] !== Infinity);
    this.#lastLow = this.#lows.reduce(
      (last, period) => Math.max(last, grid.periods[period]?.start ?? 0),
      Number.NEGATIVE_INFINITY,
    );
  }

  get knowsLows(): boolean {
    return this.#lows.length > 0;
  }

  get knowsHighs(): boolean {
    return this.#highs.length > 0;
  }

  /** The largest sum of lows of non-overlapping periods within the months [start, end), other than `except`. */
  largest(start: number, end: number, except: number): Sum {
    if (start === end || start > this.#lastLow) return NOTHING;
    const period = this.#periods[except];
    const whole = period?.start === start && period.end === end;
    const key = whole ? -1 - except : (start - this.#begin) * MONTHS + end - this.#begin;
    const known = this.#largest.get(key);
    if (known) return known;
    const sum = this.#findLargest(start, end, except);
    this.#largest.set(key, sum);
    return sum;
  }

  #findLargest(start: number, end: number, except: number): Sum {
    let best: { readonly until: number; readonly sum: Sum }[] | null = null;
    for (const number of this.#lows) {
      const period = this.#periods[number];
      if (!period || number === except || period.start < start || period.end > end) continue;
      best ??= [{ until: start, sum: NOTHING }];
      const before = best.findLast((entry) => entry.until <= period.start)?.sum ?? NOTHING;
      const value = before.value + (this.low[number] ?? 0);
      const last = best.at(-1);
      if (last && value > last.sum.value) {
        best.push({ until: period.end, sum: { value, periods: [...before.periods, number] } });
      }
    }
    return best?.at(-1)?.sum ?? NOTHING;
  }

  /**
   * The smallest sum of highs, below `limit`, of periods that together cover the months [start, end), without the period `except`;
   * `free` costs nothing and isn't named. Null where there is none.
   */
  smallestCover(
    start: number,
    end: number,
    except: number,
    free: number,
    limit: number,
  ): Sum | null {
    if (!this.#canEnd(end, except, free, limit)) return null;
    const cover = new Cover(start, end, limit);
    for (let at = start; at < end; at += 1) {
      if (!cover.reaches(at)) continue;
      const given = this.#periods[free];
      if (given) cover.goOn(at, given, free, 0);
      for (const number of this.#highs) {
        const period = this.#periods[number];
        if (!period || period.start > at) break;
        if (number !== except && number !== free)
          cover.goOn(at, period, number, this.high[number] ?? 0);
      }
    }
    return cover.whole(free);
  }

  /** Whether any period could be the last of such a cover: most often none is. */
  #canEnd(end: number, except: number, free: number, limit: number): boolean {
    if ((this.#periods[free]?.end ?? 0) >= end) return true;
    return this.#highs.some((number) => {
      const period = this.#periods[number];
      if (number === except || !period || period.start >= end || period.end < end) return false;
      return (this.high[number] ?? 0) < limit;
    });
  }
}

/** More months than there are from year 0 to year 9999. */
const MONTHS = 200_000;

/** How cheaply the months from a first one on can be covered, up to each of them. */
class Cover {
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

  reaches(month: number): boolean {
    return this.#costs[month - this.#start] !== undefined;
  }

  /** Goes on from a month that is reached, with a period at its cost. */
  goOn(month: number, { start, end }: Period, period: number, cost: number): void {
    if (start > month || end <= month) return;
    const at = month - this.#start;
    const until = Math.min(end - this.#start, this.#length);
    const value = (this.#costs[at] ?? 0) + cost;
    const known = this.#costs[until];
    if (value >= this.#limit || (known !== undefined && known <= value)) return;
    this.#costs[until] = value;
    this.#last[until] = period;
    this.#from[until] = at;
  }

  /** The periods that cover all, but for the free one; null where none do. */
  whole(free: number): Sum | null {
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
