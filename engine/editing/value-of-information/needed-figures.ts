/** Figures that a member's value in a ranking still needs, and the open pairs of members that its publication would settle. */

import type { Member } from '../../compile/members.ts';
import { isCounted, type Metric } from '../../dataset/schema.ts';
import { cellIdOf, findCell } from '../../evidence/grid.ts';
import { exceeds, type Interval } from '../../evidence/interval.ts';
import type { Solution } from '../../evidence/solver.ts';
import { cellId } from '../../model/address.ts';
import type { RankRange } from '../../model/documents.ts';
import { type Period, periodOf, yearBefore } from '../../model/period.ts';

/**
 * What is missing: `unpublished`, a figure for the whole period; `precision`, further digits of a published figure; `conflict`, the
 * decision between published figures that contradict one another.
 */
export type FigureKind = 'unpublished' | 'precision' | 'conflict';

/** Figures that are needed for one value. */
export interface NeededFigures {
  readonly kind: FigureKind;
  /**
   * Ids of the cells that aren't known exactly: one for a counted metric, up to two for a derived one, all of which are needed. A
   * stated growth rate belongs to the cell of its period.
   */
  readonly cells: readonly string[];
  /** Part of the period without a published figure, if all other months have one; otherwise null. */
  readonly missing: Period | null;
}

/** Metrics and periods of the counts from which the value of a metric is computed. */
function sourcesOf(
  metric: Metric,
  period: Period,
  isRateStated: boolean,
): (readonly [metric: string, period: Period])[] {
  if (metric.share) return metric.share.map((part) => [part, period]);
  if (metric.growth === undefined) return [[metric.id, period]];
  const current = [metric.growth, period] as const;
  return isRateStated ? [current] : [current, [metric.growth, yearBefore(period)]];
}

function isInConflict({ conflicts, grid }: Solution, cell: number): boolean {
  const id = cellIdOf(grid, cell);
  return conflicts.some(
    ({ entity, metric, period, claims }) =>
      claims.length === 0 && cellId(entity, metric, period, grid.basis) === id,
  );
}

/** Part of a period that no used figure of shorter periods covers, if it is a part and in one piece; otherwise null. */
function missingPart(
  solution: Solution,
  entity: string,
  metric: string,
  period: Period,
): Period | null {
  const { grid } = solution;
  const inside = grid.periods.filter(
    ({ id, start, end }) => id !== period.id && start >= period.start && end <= period.end,
  );
  const published = inside.filter(({ id }) => {
    const cell = findCell(grid, entity, metric, id);
    return cell !== undefined && solution.observationsOf(cell).length > 0;
  });
  const months = Array.from(
    { length: period.end - period.start },
    (_, index) => period.start + index,
  );
  const missing = months.filter((month) =>
    published.every(({ start, end }) => month < start || month >= end),
  );
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return null;
  const isPart = missing.length < months.length;
  return isPart && last - first + 1 === missing.length ? periodOf(first, last + 1) : null;
}

/** Finds the figures that are needed to know the value of a member exactly. */
export function neededFigures(
  solution: Solution,
  metric: Metric,
  period: Period,
  { entity, derived }: Pick<Member, 'entity' | 'derived'>,
): NeededFigures {
  const { grid } = solution;
  const isRateStated = derived !== null && derived.observations.length > 0;
  const sources = sourcesOf(metric, period, isRateStated).flatMap(
    ([id, of]) => findCell(grid, entity.id, id, of.id) ?? [],
  );
  const cells = isRateStated
    ? sources
    : sources.filter((cell) => hasWidth(solution.boundsOf(cell, 'without')));
  const isUnpublished = cells.some((cell) => solution.observationsOf(cell).length === 0);
  const hasConflict = cells.some((cell) => isInConflict(solution, cell));
  return {
    kind: isUnpublished ? 'unpublished' : hasConflict ? 'conflict' : 'precision',
    cells: cells.map((cell) => cellIdOf(grid, cell)),
    missing:
      isUnpublished && isCounted(metric)
        ? missingPart(solution, entity.id, metric.id, period)
        : null,
  };
}

/** Maximum and minimum of any range of a fixed list of numbers in constant time, by sparse tables. */

type PickOne = (a: number, b: number) => number;

/**
 * Sparse table: for each power of two, the maximum (or minimum) of every range of that length. Any range is covered by two of
 * them, which may overlap. Source: Bender and Farach-Colton, "The LCA Problem Revisited" (2000).
 */
class SparseTable {
  readonly #rows: Int32Array[];
  readonly #pick: PickOne;

  constructor(values: Int32Array, pick: PickOne) {
    this.#pick = pick;
    this.#rows = [values];
    let row = values;
    for (let length = 1; 2 * length <= values.length; length *= 2) {
      const shorter = row;
      row = new Int32Array(values.length - 2 * length + 1);
      for (let index = 0; index < row.length; index += 1)
        row[index] = pick(shorter[index] ?? 0, shorter[index + length] ?? 0);
      this.#rows.push(row);
    }
  }

  /** Result for the positions from `first` to `last`, both included. */
  query(first: number, last: number): number {
    const power = 31 - Math.clz32(last - first + 1);
    const row = this.#rows[power];
    return this.#pick(row?.[first] ?? 0, row?.[last + 1 - 2 ** power] ?? 0);
  }
}

/** Index of a list of whole numbers for the extremes of its ranges. */
class RangeIndex {
  readonly #max: SparseTable;
  readonly #min: SparseTable;

  constructor(values: Int32Array) {
    this.#max = new SparseTable(values, Math.max);
    this.#min = new SparseTable(values, Math.min);
  }

  /** Largest value at the positions from `first` to `last`, both included. */
  max(first: number, last: number): number {
    return this.#max.query(first, last);
  }

  /** Smallest value at the positions from `first` to `last`, both included. */
  min(first: number, last: number): number {
    return this.#min.query(first, last);
  }
}

// Value of a figure for a ranking: how many open pairs its publication settles. A pair of members is open while neither the
// order of their values nor their equality is proven. If the value v of one is published in full, its pair with another is
// settled where v lies outside the other's interval, or where the other is exact as well. The measure is the number of pairs
// because ranks are counted from them: each settled pair narrows the rank range of one member or of both by one, and with its
// last open pair a member's rank is certain. The value isn't known before it is published, so the least number over all
// possible values is what is guaranteed, and comes first; the average and the most decide between equals. What the figure
// implies for others through the rules (sums, parents) comes on top and isn't counted, so the least stays a guarantee. Source
// of the model, in which a query reveals the number behind an interval: Halldórsson and de Lima, "Query-competitive sorting
// with uncertainty" (2021).

/** What the publication of one member's value settles. All pairs are pairs of the member and a listed entry. */
export interface SettledPairs {
  /** Pairs that are open now. */
  readonly open: number;
  /** Pairs that any possible value settles, at least. */
  readonly least: number;
  /**
   * Pairs that a value settles on average, if all possible values have the same weight: a neutral weight, not a probability. An
   * open interval counts up to the highest finite bound of the listed entries, beyond which every value settles the same.
   */
  readonly average: number;
  /** Pairs that the most decisive value settles. */
  readonly most: number;
  /** Ranks that the member can have now, among the listed entries and itself. */
  readonly ranks: RankRange;
}

/** Compares what two figures settle: most at least first, then on average, then at most. */
export function mostSettledFirst(a: SettledPairs, b: SettledPairs): number {
  return b.least - a.least || b.average - a.average || b.most - a.most;
}

/** Whether the end points of an interval differ by more than rounding. */
export function hasWidth({ low, high }: Interval): boolean {
  return exceeds(high, low);
}

/** Distinct finite numbers, ascending. Numbers that differ by rounding alone are one, as in ranks. */
class Points {
  readonly values: number[] = [];
  readonly #positions = new Map<number, number>();

  constructor(numbers: readonly number[]) {
    const finite = numbers.filter(Number.isFinite).sort((a, b) => a - b);
    for (const number of finite) {
      const last = this.values.at(-1);
      if (last === undefined || exceeds(number, last)) this.values.push(number);
      this.#positions.set(number, this.values.length - 1);
    }
  }

  /** Position of one of the numbers; that of an open high is the number of points. */
  position(number: number): number {
    return this.#positions.get(number) ?? this.values.length;
  }
}

/** Number of positions below each position. */
function cumulativeCounts(positions: readonly number[], size: number): Int32Array {
  const below = new Int32Array(size + 1);
  for (const position of positions) below[position + 1] = (below[position + 1] ?? 0) + 1;
  for (let index = 1; index <= size; index += 1)
    below[index] = (below[index] ?? 0) + (below[index - 1] ?? 0);
  return below;
}

/**
 * Counter of settled pairs in one ranking of n members: n log n to build, then constant time for each member. The number line is
 * cut into slots, each end point of an interval (even) and the gap that follows it (odd). `depth` is the number of listed
 * intervals with a width that contain a slot: a value there leaves its pairs with them open.
 */
export class PairCounter {
  readonly #points: Points;
  readonly #listed: number;
  readonly #lowsBelow: Int32Array;
  readonly #highsBelow: Int32Array;
  readonly #depth: Int32Array;
  readonly #extremes: RangeIndex;
  /** Area under the depth from the first point to each point. */
  readonly #area: Float64Array;
  /** Position of the highest finite bound of the listed entries. */
  readonly #highest: number;

  /** Intervals of the listed entries, and of the unlisted members that will be counted. */
  constructor(listed: readonly Interval[], unlisted: readonly Interval[]) {
    const endpoints = (rows: readonly Interval[]) => rows.flatMap(({ low, high }) => [low, high]);
    const points = new Points([...endpoints(listed), ...endpoints(unlisted)]);
    const size = points.values.length;
    this.#points = points;
    this.#listed = listed.length;
    const positionsOf = (side: 'low' | 'high') =>
      listed.map((interval) => points.position(interval[side]));
    const [lows, highs] = [positionsOf('low'), positionsOf('high')];
    this.#lowsBelow = cumulativeCounts(lows, size + 1);
    this.#highsBelow = cumulativeCounts(highs, size + 1);
    this.#highest = [...lows, ...highs]
      .filter((position) => position < size)
      .reduce((a, b) => Math.max(a, b), 0);
    this.#depth = this.#countDepths(listed.filter(hasWidth));
    this.#extremes = new RangeIndex(this.#depth);
    this.#area = new Float64Array(size);
    for (let index = 1; index < size; index += 1) {
      const gap = (points.values[index] ?? 0) - (points.values[index - 1] ?? 0);
      this.#area[index] = (this.#area[index - 1] ?? 0) + gap * (this.#depth[2 * index - 1] ?? 0);
    }
  }

  #countDepths(intervals: readonly Interval[]): Int32Array {
    const depths = new Int32Array(2 * this.#points.values.length + 1);
    for (const interval of intervals) {
      const { first, last } = this.#slotsOf(interval);
      depths[first] = (depths[first] ?? 0) + 1;
      depths[last + 1] = (depths[last + 1] ?? 0) - 1;
    }
    for (let slot = 1; slot < depths.length; slot += 1)
      depths[slot] = (depths[slot] ?? 0) + (depths[slot - 1] ?? 0);
    return depths.subarray(0, -1);
  }

  /** First and last slot of an interval. The last gap has no upper end. */
  #slotsOf({ low, high }: Interval): { first: number; last: number } {
    const last = 2 * this.#points.position(high);
    return { first: 2 * this.#points.position(low), last: Math.min(last, this.#lastSlot) };
  }

  get #lastSlot(): number {
    return 2 * this.#points.values.length - 1;
  }

  #averageDepth({ low, high }: Interval): number {
    const { values } = this.#points;
    const from = this.#points.position(low);
    const to = high === Number.POSITIVE_INFINITY ? this.#highest : this.#points.position(high);
    if (to <= from) return this.#depth[this.#lastSlot] ?? 0;
    const area = (this.#area[to] ?? 0) - (this.#area[from] ?? 0);
    return area / ((values[to] ?? 0) - (values[from] ?? 0));
  }

  /** Counts the pairs of a member whose interval has a width. A listed one must be among the listed intervals. */
  count(interval: Interval, isListed: boolean): SettledPairs {
    const self = isListed ? 1 : 0;
    const [low, high] = [this.#points.position(interval.low), this.#points.position(interval.high)];
    const surelyAbove = this.#listed - (this.#lowsBelow[high + 1] ?? 0);
    const surelyBelow = this.#highsBelow[low] ?? 0;
    const possiblyAbove = this.#listed - self - (this.#highsBelow[low + 1] ?? 0);
    const open = this.#listed - self - surelyAbove - surelyBelow;
    const { first, last } = this.#slotsOf(interval);
    // The member's own interval is part of the depth everywhere.
    return {
      open,
      least: open + self - this.#extremes.max(first, last),
      average: open + self - this.#averageDepth(interval),
      most: open + self - this.#extremes.min(first, last),
      ranks: { best: 1 + surelyAbove, worst: 1 + possiblyAbove },
    };
  }
}
