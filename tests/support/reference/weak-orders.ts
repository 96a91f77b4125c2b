/**
 * All orders of a few elements, ties included, that agree with given evidence, by enumeration: what ranks a closed order may leave
 * at best. Written without the engine.
 */
import type { Interval } from './interval.ts';

/** Evidence about members, who are numbers, and a number of outsiders, who follow them. */
export interface OrderFacts {
  readonly intervals: readonly Interval[];
  /** Printed values by member, a table each. */
  readonly tables: readonly ReadonlyMap<number, number>[];
  /** All outsiders are below it; null if there are none. */
  readonly outsiders: number | null;
  readonly claims: readonly { readonly holder: number; readonly rank: number }[];
}

/** An order: the place of each element, 0 for the highest; equal elements share a place. */
export type WeakOrder = readonly number[];

/** All orders of `count` elements. */
function* weakOrders(count: number): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const places of weakOrders(count - 1)) {
    const used = Math.max(-1, ...places);
    for (let place = 0; place <= used; place += 1) yield [...places, place];
    // A place of its own, before every other or after it.
    for (let place = 0; place <= used + 1; place += 1)
      yield [...places.map((other) => (other >= place ? other + 1 : other)), place];
  }
}

/** Whether real numbers exist in this order, each in its interval; outsiders are strictly below their limit. */
function isRealizable(order: WeakOrder, { intervals, outsiders }: OrderFacts): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  for (let place = Math.max(...order); place >= 0; place -= 1) {
    const elements = [...order.keys()].filter((element) => order[element] === place);
    const low = Math.max(...elements.map((element) => intervals[element]?.low ?? 0));
    const high = Math.min(...elements.map((element) => intervals[element]?.high ?? outsiders ?? 0));
    const isBelowHigh = elements.some((element) => element >= intervals.length);
    // The lowest possible value, or, if that is the one before, anything just above it.
    const isAbove = low > previous;
    const value = isAbove ? low : previous;
    if (value > high || (value === high && (!isAbove || isBelowHigh))) return false;
    previous = value;
  }
  return true;
}

function keepsTables(order: WeakOrder, { tables }: OrderFacts): boolean {
  const place = (member: number) => order[member] ?? 0;
  return tables.every((table) =>
    [...table].every(([a, printedA]) =>
      [...table].every(([b, printedB]) => printedA <= printedB || place(a) < place(b)),
    ),
  );
}

function keepsClaims(order: WeakOrder, { claims, intervals }: OrderFacts): boolean {
  const isFixedAt = (element: number, holder: number) => {
    const [own, other] = [intervals[element], intervals[holder]];
    return (
      own !== undefined &&
      other !== undefined &&
      own.low === own.high &&
      other.low === other.high &&
      own.low === other.low
    );
  };
  return claims.every(({ holder, rank }) => {
    const place = order[holder] ?? 0;
    const above = order.filter((other) => other < place).length;
    const equal = [...order.keys()].filter(
      (element) => element !== holder && order[element] === place,
    );
    return (
      above === rank - 1 &&
      equal.every(
        (element) =>
          isFixedAt(element, holder) ||
          claims.some((other) => other.holder === element && other.rank === rank),
      )
    );
  });
}

/** The orders that agree with all facts, with up to so many outsiders. */
export function possibleOrders(facts: OrderFacts, maxOutsiders: number): WeakOrder[] {
  const counts = facts.outsiders === null ? [0] : [...Array(maxOutsiders + 1).keys()];
  return counts.flatMap((outsiders) =>
    [...weakOrders(facts.intervals.length + outsiders)].filter(
      (order) =>
        keepsTables(order, facts) && keepsClaims(order, facts) && isRealizable(order, facts),
    ),
  );
}

/** Ranks of a member over some orders, and whether an outsider is above it in any. */
export function ranksOver(
  orders: readonly WeakOrder[],
  member: number,
  counted: readonly number[],
  members: number,
): { best: number; worst: number; isOpen: boolean } {
  const ranks = orders.map(
    (order) => 1 + counted.filter((other) => (order[other] ?? 0) < (order[member] ?? 0)).length,
  );
  const isOpen = orders.some((order) =>
    order.some((place, element) => element >= members && place < (order[member] ?? 0)),
  );
  return { best: Math.min(...ranks), worst: Math.max(...ranks), isOpen };
}
