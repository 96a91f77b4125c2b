/**
 * Rule `subperiod`: counts add up over time. For the periods of one entity and metric (a series), four inequalities
 * between a period, the non-overlapping periods inside it and the periods that cover it.
 */
import type { Period } from '../period.ts';
import { cellNumber, type GroupGrid } from './grid.ts';
import type { BoundOf, Derivation, Side, State } from './state.ts';

/** A sum of bounds and the periods (numbers) that it takes, in the order of time. */
interface Sum {
  readonly value: number;
  readonly periods: readonly number[];
}

const NOTHING: Sum = { value: 0, periods: [] };

/** One series in one round: its bounds, and sums already found. */
class Series {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly #grid: GroupGrid;
  readonly #lows: readonly number[];
  readonly #highs: readonly number[];
  readonly #largest = new Map<string, Sum>();

  constructor(grid: GroupGrid, state: State, first: number) {
    this.#grid = grid;
    this.low = grid.periods.map((_, period) => state.low[first + period] ?? 0);
    this.high = grid.periods.map((_, period) => state.high[first + period] ?? 0);
    const ascending = (side: 'start' | 'end') => (a: number, b: number) =>
      (grid.periods[a]?.[side] ?? 0) - (grid.periods[b]?.[side] ?? 0) || a - b;
    const all = [...grid.periods.keys()];
    this.#lows = all.filter((period) => (this.low[period] ?? 0) > 0).sort(ascending('end'));
    this.#highs = all.filter((period) => this.high[period] !== Infinity).sort(ascending('start'));
  }

  get knowsLows(): boolean {
    return this.#lows.length > 0;
  }

  get knowsHighs(): boolean {
    return this.#highs.length > 0;
  }

  /** The largest sum of lows of non-overlapping periods within the months [start, end), other than `except`. */
  largest(start: number, end: number, except: number): Sum {
    const period = this.#grid.periods[except];
    const whole = period?.start === start && period.end === end;
    const key = whole ? `${except}` : `${start} ${end}`;
    const known = this.#largest.get(key);
    if (known) return known;
    const sum = this.#findLargest(start, end, except);
    this.#largest.set(key, sum);
    return sum;
  }

  #findLargest(start: number, end: number, except: number): Sum {
    const best: { readonly until: number; readonly sum: Sum }[] = [{ until: start, sum: NOTHING }];
    for (const number of this.#lows) {
      const period = this.#grid.periods[number];
      if (!period || number === except || period.start < start || period.end > end) continue;
      const before = best.findLast((entry) => entry.until <= period.start)?.sum ?? NOTHING;
      const value = before.value + (this.low[number] ?? 0);
      const last = best.at(-1);
      if (last && value > last.sum.value) {
        best.push({ until: period.end, sum: { value, periods: [...before.periods, number] } });
      }
    }
    return best.at(-1)?.sum ?? NOTHING;
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
    const { periods } = this.#grid;
    const reached = new Map<number, Sum>([[start, NOTHING]]);
    const waiting = [start];
    for (let at = waiting.shift(); at !== undefined && at < end; at = waiting.shift()) {
      const so = reached.get(at) ?? NOTHING;
      const goOn = (period: Period | undefined, number: number, cost: number) => {
        if (!period || period.start > at || period.end <= at) return;
        const until = Math.min(period.end, end);
        const value = so.value + cost;
        const known = reached.get(until);
        if (value >= limit || (known && known.value <= value)) return;
        if (!known) insert(waiting, until);
        const own = number === free ? so.periods : [...so.periods, number];
        reached.set(until, { value, periods: own });
      };
      goOn(periods[free], free, 0);
      for (const number of this.#highs) {
        if ((periods[number]?.start ?? 0) > at) break;
        if (number !== except && number !== free)
          goOn(periods[number], number, this.high[number] ?? 0);
      }
    }
    return reached.get(end) ?? null;
  }
}

/** Keeps an ascending list without repeats. */
function insert(list: number[], value: number): void {
  const at = list.findIndex((entry) => entry >= value);
  if (at < 0) list.push(value);
  else if (list[at] !== value) list.splice(at, 0, value);
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
  const bounds = (periods: readonly number[], side: Side): BoundOf[] =>
    periods.map((period) => ({ cell: first + period, side }));
  const why = (from: () => BoundOf[]) => (): Derivation => ({
    rule: 'subperiod',
    from: from(),
    observations: [],
    claims: [],
  });
  grid.periods.forEach((outer, number) => {
    if (series.knowsLows) {
      const { value, periods } = series.largest(outer.start, outer.end, number);
      state.propose(
        first + number,
        'low',
        value,
        value,
        why(() => bounds(periods, 'low')),
      );
    }
    if (series.knowsHighs) {
      const limit = series.high[number] ?? 0;
      const cover = series.smallestCover(outer.start, outer.end, number, -1, limit);
      if (cover) {
        state.propose(
          first + number,
          'high',
          cover.value,
          cover.value,
          why(() => bounds(cover.periods, 'high')),
        );
      }
    }
    for (const inner of grid.inside[number] ?? []) {
      proposeInner(grid, state, series, first, number, inner, why);
    }
  });
}

/** What a period says of one inside it: both by number. */
function proposeInner(
  grid: GroupGrid,
  state: State,
  series: Series,
  first: number,
  outer: number,
  inner: number,
  why: (from: () => BoundOf[]) => () => Derivation,
): void {
  const around = grid.periods[outer];
  const period = grid.periods[inner];
  if (!around || !period) return;
  const high = series.high[outer] ?? 0;
  if (high !== Number.POSITIVE_INFINITY) {
    const left = series.largest(around.start, period.start, outer);
    const right = series.largest(period.end, around.end, outer);
    const others = left.value + right.value;
    state.propose(
      first + inner,
      'high',
      high - others,
      Math.max(high, others),
      why(() => [
        { cell: first + outer, side: 'high' },
        ...[...left.periods, ...right.periods].map(
          (p): BoundOf => ({ cell: first + p, side: 'low' }),
        ),
      ]),
    );
  }
  const low = series.low[outer] ?? 0;
  if (low <= (series.low[inner] ?? 0)) return;
  const limit = low - (series.low[inner] ?? 0);
  const rest = series.smallestCover(around.start, around.end, outer, inner, limit);
  if (!rest) return;
  state.propose(
    first + inner,
    'low',
    low - rest.value,
    Math.max(low, rest.value),
    why(() => [
      { cell: first + outer, side: 'low' },
      ...rest.periods.map((p): BoundOf => ({ cell: first + p, side: 'high' })),
    ]),
  );
}
