/**
 * Order of the members of a level by figures: what bounds and printed tables prove of every pair, closed transitively. A level that
 * isn't complete has one more element, the outsider, which stands for any entity that isn't in the data.
 */
import type { RankRange } from '../../model/documents.ts';
import { exceeds, type Interval, OPEN } from '../interval.ts';
import { type PrintedOrder, type PrintedTable, printsAbove, TableOrders } from './table-orders.ts';

/** What the order of a level follows from. Members are numbers: the positions of their intervals. */
export interface OrderInputs {
  readonly intervals: readonly Interval[];
  readonly tables: readonly PrintedTable[];
  /** Value below which all outsiders are, Infinity if nothing says; null if the level is complete, so that there are none. */
  readonly outsiders: number | null;
}

/** A proven order of two members: by the figures of one table, or by bounds (`table` is null), which may allow both to be equal. */
export interface OrderLink {
  readonly upper: number;
  readonly lower: number;
  readonly table: PrintedTable | null;
  readonly isStrict: boolean;
}

/** First of the positions from 0 to `length` for which something holds that holds for all after it. */
function firstWhere(length: number, holds: (position: number) => boolean): number {
  let start = 0;
  let end = length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if (holds(middle)) end = middle;
    else start = middle + 1;
  }
  return start;
}

/** The order of the members of one level by figures. */
export class LevelOrder {
  /** Number of members. */
  readonly members: number;
  /** Element that stands for any outsider; null in a complete level. */
  readonly outsider: number | null;
  /** Number of members, and of the outsider if there is one. */
  readonly size: number;
  readonly #intervals: readonly Interval[];
  readonly #tables: TableOrders | null;
  /** Limits of each element, from its interval and from the members that tables put below or above it. */
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** Whether the element can’t equal its limit. */
  readonly #excludesLow: Uint8Array;
  readonly #excludesHigh: Uint8Array;

  constructor({ intervals, tables, outsiders }: OrderInputs) {
    this.#intervals = intervals;
    this.members = intervals.length;
    this.outsider = outsiders === null ? null : intervals.length;
    this.size = intervals.length + (outsiders === null ? 0 : 1);
    this.#low = Float64Array.from([...intervals.map(({ low }) => low), Number.NEGATIVE_INFINITY]);
    this.#high = Float64Array.from([...intervals.map(({ high }) => high), outsiders ?? 0]);
    this.#excludesLow = new Uint8Array(this.size);
    this.#excludesHigh = new Uint8Array(this.size);
    if (this.outsider !== null) this.#excludesHigh[this.outsider] = 1;
    const useful = tables.filter(({ values }) => values.size > 1);
    this.#tables =
      useful.length === 0 ? null : new TableOrders(useful, { low: this.#low, high: this.#high });
    if (this.#tables) this.#narrow(this.#tables);
  }

  /** Printed orders that aren’t used, because they form rings with one another or with bounds. */
  get unused(): PrintedOrder[] {
    const tables = this.#tables;
    if (!tables || tables.groups) return [];
    return [...tables.orders()].filter(({ upper, lower }) => tables.isInRing(upper, lower));
  }

  /** Printed orders that are used and that bounds leave open. */
  get decisive(): PrintedOrder[] {
    return [...this.#pairsByTables()].flatMap(([upper, lower]) => {
      const [above, below] = [this.#intervals[upper] ?? OPEN, this.#intervals[lower] ?? OPEN];
      if (exceeds(above.low, below.high)) return [];
      const { tables = [] } = this.#tables ?? {};
      return tables.flatMap((table) =>
        printsAbove(table, upper, lower) ? [{ upper, lower, table }] : [],
      );
    });
  }

  /** Members that a table, or the bounds of both alone, put below a member. */
  linksFrom(upper: number): OrderLink[] {
    const { low } = this.#intervals[upper] ?? OPEN;
    return this.#intervals.flatMap((interval, lower): OrderLink[] => {
      if (lower === upper) return [];
      const isStrict = exceeds(low, interval.high);
      const byBounds = { upper, lower, table: null, isStrict };
      if (isStrict) return [byBounds];
      const { tables = [] } = this.#tables ?? {};
      const table = tables.find((one) => printsAbove(one, upper, lower));
      if (table && !this.#tables?.isInRing(upper, lower))
        return [{ upper, lower, table, isStrict: true }];
      return exceeds(interval.high, low) ? [] : [byBounds];
    });
  }

  /**
   * Narrows the limits of printed members: each is above the low of every member that tables put below it, and below the high of
   * every one above it. With these limits, a chain of printed orders and of comparisons of bounds is one comparison of limits.
   */
  #narrow(tables: TableOrders): void {
    if (tables.groups) {
      for (const groups of tables.groups) {
        this.#raise(groups);
        this.#lower(groups.toReversed());
      }
      return;
    }
    for (const upper of tables.members) {
      for (const lower of tables.members) {
        if (!tables.isAbove(upper, lower)) continue;
        this.#keepAbove(upper, this.#intervals[lower]?.low ?? 0);
        this.#keepBelow(lower, this.#intervals[upper]?.high ?? 0);
      }
    }
  }

  /** Raises the low of each member to the lows of those in groups before its own, which it is above. */
  #raise(groups: readonly (readonly number[])[]): void {
    let highest = Number.NEGATIVE_INFINITY;
    for (const group of groups) {
      const lows = group.map((member) => this.#low[member] ?? 0);
      for (const member of group) this.#keepAbove(member, highest);
      highest = Math.max(highest, ...lows);
    }
  }

  /** Lowers the high of each member to the highs of those in groups before its own, which it is below. */
  #lower(groups: readonly (readonly number[])[]): void {
    let lowest = Number.POSITIVE_INFINITY;
    for (const group of groups) {
      const highs = group.map((member) => this.#high[member] ?? 0);
      for (const member of group) this.#keepBelow(member, lowest);
      lowest = Math.min(lowest, ...highs);
    }
  }

  #keepAbove(member: number, low: number): void {
    if (low === Number.NEGATIVE_INFINITY || exceeds(this.#low[member] ?? 0, low)) return;
    this.#low[member] = low;
    this.#excludesLow[member] = 1;
  }

  #keepBelow(member: number, high: number): void {
    if (high === Number.POSITIVE_INFINITY || exceeds(high, this.#high[member] ?? 0)) return;
    this.#high[member] = high;
    this.#excludesHigh[member] = 1;
  }

  #isAboveByLimits(a: number, b: number): boolean {
    const [low = 0, high = 0] = [this.#low[a], this.#high[b]];
    const isStrict = this.#excludesLow[a] === 1 || this.#excludesHigh[b] === 1;
    return exceeds(low, high) || (isStrict && !exceeds(high, low));
  }

  #isAtLeastByLimits(a: number, b: number): boolean {
    return !exceeds(this.#high[b] ?? 0, this.#low[a] ?? 0);
  }

  /** Whether figures prove that a is strictly above b. */
  isAbove(a: number, b: number): boolean {
    if (a === b) return false;
    return this.#isAboveByLimits(a, b) || (this.#tables?.isAbove(a, b) ?? false);
  }

  /** Whether figures prove that a is at least b. Every element is at least itself. */
  isAtLeast(a: number, b: number): boolean {
    if (a === b || this.#isAtLeastByLimits(a, b)) return true;
    return this.#tables?.isAbove(a, b) ?? false;
  }

  /** Whether figures prove that both have the same value. */
  isTie(a: number, b: number): boolean {
    return this.#isAtLeastByLimits(a, b) && this.#isAtLeastByLimits(b, a);
  }

  /** Possible ranks of some members among themselves, in their order. */
  ranges(members: readonly number[]): RankRange[] {
    const byLow = Uint32Array.from(members).sort(
      (a, b) =>
        (this.#low[a] ?? 0) - (this.#low[b] ?? 0) ||
        (this.#excludesLow[a] ?? 0) - (this.#excludesLow[b] ?? 0),
    );
    const highs = Float64Array.from(members, (member) => this.#high[member] ?? 0).sort();
    const byTables = this.#decidedByTables(members);
    const { length } = members;
    return members.map((member) => {
      const low = this.#low[member] ?? 0;
      const first = firstWhere(length, (at) => this.#isAboveByLimits(byLow[at] ?? 0, member));
      const firstHigh = firstWhere(length, (at) => exceeds(highs[at] ?? 0, low));
      const isOwnHigh = exceeds(this.#high[member] ?? 0, low) ? 1 : 0;
      const above = length - first + (byTables.above[member] ?? 0);
      const notBelow = length - firstHigh - isOwnHigh - (byTables.below[member] ?? 0);
      return { best: 1 + above, worst: 1 + notBelow };
    });
  }

  /** By member: how many of some members are above it by tables, but not by limits, and how many are below it so. */
  #decidedByTables(members: readonly number[]): { above: Uint32Array; below: Uint32Array } {
    const [above, below] = [new Uint32Array(this.members), new Uint32Array(this.members)];
    const isCounted = new Uint8Array(this.members);
    for (const member of members) isCounted[member] = 1;
    for (const [upper, lower] of this.#pairsByTables()) {
      if (isCounted[upper] !== 1 || isCounted[lower] !== 1) continue;
      if (!this.#isAboveByLimits(upper, lower)) above[lower] = (above[lower] ?? 0) + 1;
      if (!this.#isAtLeastByLimits(upper, lower)) below[upper] = (below[upper] ?? 0) + 1;
    }
    return { above, below };
  }

  /** Pairs that tables order, without some of those that limits order too. */
  *#pairsByTables(): Generator<readonly [upper: number, lower: number]> {
    const tables = this.#tables;
    if (!tables) return;
    for (const groups of tables.groups ?? []) {
      for (const [position, group] of groups.entries()) {
        for (const lower of group)
          for (const upper of this.#above(lower, groups, position)) yield [upper, lower];
      }
    }
    if (tables.groups) return;
    for (const upper of tables.members) {
      for (const lower of tables.members) if (tables.isAbove(upper, lower)) yield [upper, lower];
    }
  }

  /** Members of the groups after a position. Their lows are not lower: once limits order a whole group, they order all that follow. */
  *#above(
    lower: number,
    groups: readonly (readonly number[])[],
    position: number,
  ): Generator<number> {
    for (const uppers of groups.slice(position + 1)) {
      yield* uppers;
      if (uppers.every((upper) => this.#isAboveByLimits(upper, lower))) return;
    }
  }
}

/** A member that is reached, with whether it is surely below the first one, and the link and the step that lead to it. */
interface Step {
  readonly member: number;
  readonly isStrict: boolean;
  readonly link: OrderLink | null;
  readonly before: Step | null;
}

/**
 * Links from `upper` down to `lower`, found by breadth-first search; null if there is no chain. With `isStrict`, only a chain that
 * proves `upper` above `lower`, not just at least as high.
 */
export function orderChain(
  order: LevelOrder,
  upper: number,
  lower: number,
  isStrict: boolean,
): OrderLink[] | null {
  const first: Step = { member: upper, isStrict: false, link: null, before: null };
  const reached = new Map<string, Step>([['', first]]);
  // Steps are added while they are read.
  for (const step of reached.values()) {
    if (step.member === lower && (step.isStrict || !isStrict)) return linksTo(step);
    for (const link of order.linksFrom(step.member)) {
      const next = { member: link.lower, isStrict: step.isStrict || link.isStrict };
      const key = `${next.member} ${next.isStrict}`;
      if (!reached.has(key)) reached.set(key, { ...next, link, before: step });
    }
  }
  return null;
}

function linksTo({ link, before }: Step): OrderLink[] {
  return link && before ? [...linksTo(before), link] : [];
}
