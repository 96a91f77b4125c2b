/**
 * Rule `subperiod`: counts add up over time. For the periods of one entity and metric (a series), applies four
 * inequalities between a period, the non-overlapping periods inside it and the periods that cover it.
 */

import type { Period } from '../../model/period.ts';
import { type BoundRef, type FixpointState, NONE, type Side } from '../fixpoint-state.ts';
import { type ComponentGrid, cellNumber } from '../grid.ts';

/** Proposes the bounds that the periods of one entity and metric (numbers) imply for each other. */
export function proposeSubperiod(
  grid: ComponentGrid,
  state: FixpointState,
  entity: number,
  metric: number,
): void {
  const first = cellNumber(grid, entity, metric, 0);
  const series = new Series(grid, state, first);
  for (const [number, outer] of grid.periods.entries()) {
    if (series.hasLows) {
      const sum = series.largestSum(outer.start, outer.end, number);
      proposeBound(state, first, number, 'low', sum.value, sum.value, () =>
        sumBounds(first, sum, 'low'),
      );
    }
    if (series.hasHighs) {
      const limit = series.high[number] ?? 0;
      const cover = series.smallestCover(outer.start, outer.end, number, -1, limit);
      if (cover) {
        const { value } = cover;
        proposeBound(state, first, number, 'high', value, value, () =>
          sumBounds(first, cover, 'high'),
        );
      }
    }
    for (const inner of grid.inside[number] ?? []) {
      proposeHigh(grid, state, series, first, number, inner);
      proposeLow(grid, state, series, first, number, inner);
    }
  }
}

function sumBounds(first: number, { periods }: PeriodSum, side: Side): BoundRef[] {
  return periods.map((period) => ({ cell: first + period, side }));
}

/** Proposes a bound of a period. `first` is the number of the first cell of the series. */
function proposeBound(
  state: FixpointState,
  first: number,
  period: number,
  side: Side,
  value: number,
  scale: number,
  from: () => BoundRef[],
): void {
  state.propose(first + period, side, value, scale, () => ({
    rule: 'subperiod',
    from: from(),
    observations: NONE,
    claims: NONE,
  }));
}

/**
 * Proposes the high of a period inside another (`inner`, `outer`: numbers): the high of the outer one less the lows of
 * non-overlapping other periods in it.
 */
function proposeHigh(
  grid: ComponentGrid,
  state: FixpointState,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const outerPeriod = grid.periods[outer];
  const innerPeriod = grid.periods[inner];
  const high = series.high[outer] ?? 0;
  if (!outerPeriod || !innerPeriod || high === Number.POSITIVE_INFINITY) return;
  const left = series.largestSum(outerPeriod.start, innerPeriod.start, outer);
  const right = series.largestSum(innerPeriod.end, outerPeriod.end, outer);
  const others = left.value + right.value;
  const [value, scale] = [high - others, Math.max(high, others)];
  if (!state.canNarrow(first + inner, 'high', value, scale)) return;
  proposeBound(state, first, inner, 'high', value, scale, () => [
    { cell: first + outer, side: 'high' },
    ...sumBounds(first, left, 'low'),
    ...sumBounds(first, right, 'low'),
  ]);
}

/**
 * Proposes the low of a period inside another (`inner`, `outer`: numbers): the low of the outer one less the highs of
 * periods that cover the rest.
 */
function proposeLow(
  grid: ComponentGrid,
  state: FixpointState,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const outerPeriod = grid.periods[outer];
  const low = series.low[outer] ?? 0;
  const limit = low - (series.low[inner] ?? 0);
  if (!outerPeriod || limit <= 0) return;
  const rest = series.smallestCover(outerPeriod.start, outerPeriod.end, outer, inner, limit);
  if (!rest) return;
  const scale = Math.max(low, rest.value);
  proposeBound(state, first, inner, 'low', low - rest.value, scale, () => [
    { cell: first + outer, side: 'low' },
    ...sumBounds(first, rest, 'high'),
  ]);
}

// Sums over the periods of one entity and metric (a series): the largest sum of lows within a range of months, and the
// smallest sum of highs that covers a range.

/** Sum of bounds and the numbers of its periods, in the order of time. */
export interface PeriodSum {
  readonly value: number;
  readonly periods: readonly number[];
}

const EMPTY_SUM: PeriodSum = { value: 0, periods: [] };

/** Series in one round: its bounds, and a cache of sums. */
export class Series {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #periods: readonly Period[];
  /** Periods with a low, ordered by end, and periods with a high, ordered by start. */
  readonly #periodsWithLow: readonly number[];
  readonly #periodsWithHigh: readonly number[];
  /** Latest first month of a period with a low. */
  readonly #lastLowStart: number;
  /** Sums by first month and end, counted from the first month of the grid. */
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

  /** Largest sum of lows of non-overlapping periods within the months [start, end), without the period `excluded`. */
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
    for (const periodNumber of this.#periodsWithLow) {
      const period = this.#periods[periodNumber];
      if (!period || periodNumber === excluded || period.start < start || period.end > end)
        continue;
      best ??= [{ until: start, sum: EMPTY_SUM }];
      const before = best.findLast((entry) => entry.until <= period.start)?.sum ?? EMPTY_SUM;
      const value = before.value + (this.low[periodNumber] ?? 0);
      const last = best.at(-1);
      if (last && value > last.sum.value) {
        best.push({
          until: period.end,
          sum: { value, periods: [...before.periods, periodNumber] },
        });
      }
    }
    return best?.at(-1)?.sum ?? EMPTY_SUM;
  }

  /**
   * Smallest sum of highs, below `limit`, of periods that together cover the months [start, end), without the period
   * `excluded`. The period `free` costs nothing and is not part of the result. Returns null if there is no such cover.
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
      for (const periodNumber of this.#periodsWithHigh) {
        const period = this.#periods[periodNumber];
        if (!period || period.start > month) break;
        if (periodNumber !== excluded && periodNumber !== free)
          cover.extend(month, period, periodNumber, this.high[periodNumber] ?? 0);
      }
    }
    return cover.result(free);
  }

  /** Whether any period could end such a cover. Checked first, because usually none can. */
  #canEnd(end: number, excluded: number, free: number, limit: number): boolean {
    if ((this.#periods[free]?.end ?? 0) >= end) return true;
    return this.#periodsWithHigh.some((periodNumber) => {
      const period = this.#periods[periodNumber];
      if (periodNumber === excluded || !period || period.start >= end || period.end < end)
        return false;
      return (this.high[periodNumber] ?? 0) < limit;
    });
  }
}

/** Upper limit of months, beyond the years 0 to 9999. */
const MONTH_LIMIT = 200_000;

/** Search for the cheapest cover of each range of months that begins at `start`. */
class CoverSearch {
  readonly #start: number;
  readonly #length: number;
  readonly #limit: number;
  /**
   * By months after the start: the least cost of a cover up to there (`#costs`), its last period (`#last`), and the
   * month from which that period extends it (`#from`).
   */
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

  /** Extends the cover of a reached month with a period at its cost. */
  extend(month: number, { start, end }: Period, period: number, cost: number): void {
    if (start > month || end <= month) return;
    const offset = month - this.#start;
    const target = Math.min(end - this.#start, this.#length);
    const value = (this.#costs[offset] ?? 0) + cost;
    const best = this.#costs[target];
    if (value >= this.#limit || (best !== undefined && best <= value)) return;
    this.#costs[target] = value;
    this.#last[target] = period;
    this.#from[target] = offset;
  }

  /** Cheapest cover of the whole range, without the free period; null if there is none. */
  result(free: number): PeriodSum | null {
    const value = this.#costs[this.#length];
    if (value === undefined) return null;
    const periods: number[] = [];
    for (let offset = this.#length; offset > 0; offset = this.#from[offset] ?? 0) {
      const period = this.#last[offset] ?? free;
      if (period !== free) periods.push(period);
    }
    return { value, periods: periods.reverse() };
  }
}
