/**
 * Rule `subperiod`: counts add up over time. For the periods of one entity and metric (a series), four inequalities
 * between a period, the non-overlapping periods inside it and the periods that cover it.
 */
import type { Period } from '../period.ts';
import { cellNumber, type GroupGrid } from './grid.ts';
import { type BoundOf, NONE, type Side, type State } from './state.ts';

/** A sum of bounds and the periods (numbers) that it takes, in the order of time. */
interface Sum {
  readonly value: number;
  readonly periods: readonly number[];
}

const NOTHING: Sum = { value: 0, periods: [] };

/** One series in one round: its bounds, and sums already found. */
class Series {
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

/** Proposes all that the periods of one entity and metric (numbers) say of one another. */
export function proposeSubperiods(
  grid: GroupGrid,
  state: State,
  entity: number,
  metric: number,
): void {
  const first = cellNumber(grid, entity, metric, 0);
  const series = new Series(grid, state, first);
  for (const [number, outer] of grid.periods.entries()) {
    if (series.knowsLows) {
      const sum = series.largest(outer.start, outer.end, number);
      propose(state, first, number, 'low', sum.value, sum.value, () => boundsOf(first, sum, 'low'));
    }
    if (series.knowsHighs) {
      const limit = series.high[number] ?? 0;
      const cover = series.smallestCover(outer.start, outer.end, number, -1, limit);
      if (cover) {
        const { value } = cover;
        propose(state, first, number, 'high', value, value, () => boundsOf(first, cover, 'high'));
      }
    }
    for (const inner of grid.inside[number] ?? []) {
      proposeHigh(grid, state, series, first, number, inner);
      proposeLow(grid, state, series, first, number, inner);
    }
  }
}

function boundsOf(first: number, { periods }: Sum, side: Side): BoundOf[] {
  return periods.map((period) => ({ cell: first + period, side }));
}

/** Proposes a bound of a period of a series that begins with the cell `first`. */
function propose(
  state: State,
  first: number,
  period: number,
  side: Side,
  value: number,
  scale: number,
  from: () => BoundOf[],
): void {
  state.propose(first + period, side, value, scale, () => ({
    rule: 'subperiod',
    from: from(),
    observations: NONE,
    claims: NONE,
  }));
}

/** A period inside another one is at most that, less what lies beside it: both by number. */
function proposeHigh(
  grid: GroupGrid,
  state: State,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const around = grid.periods[outer];
  const period = grid.periods[inner];
  const high = series.high[outer] ?? 0;
  if (!around || !period || high === Number.POSITIVE_INFINITY) return;
  const left = series.largest(around.start, period.start, outer);
  const right = series.largest(period.end, around.end, outer);
  const others = left.value + right.value;
  const [value, scale] = [high - others, Math.max(high, others)];
  if (!state.narrows(first + inner, 'high', value, scale)) return;
  propose(state, first, inner, 'high', value, scale, () => [
    { cell: first + outer, side: 'high' },
    ...boundsOf(first, left, 'low'),
    ...boundsOf(first, right, 'low'),
  ]);
}

/** A period inside another one is at least that, less the most that the rest can be: both by number. */
function proposeLow(
  grid: GroupGrid,
  state: State,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const around = grid.periods[outer];
  const low = series.low[outer] ?? 0;
  const limit = low - (series.low[inner] ?? 0);
  if (!around || limit <= 0) return;
  const rest = series.smallestCover(around.start, around.end, outer, inner, limit);
  if (!rest) return;
  const scale = Math.max(low, rest.value);
  propose(state, first, inner, 'low', low - rest.value, scale, () => [
    { cell: first + outer, side: 'low' },
    ...boundsOf(first, rest, 'high'),
  ]);
}
