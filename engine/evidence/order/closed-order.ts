/**
 * Order of a level closed under used claims of rank (data contract, section 3, "Ranks are closed"). By convention a stated rank
 * isn't shared: a claim of rank n says that n-1 are strictly above its holder and the rest strictly below, except those fixed at
 * the same value or with a claim of the same rank. In a level that isn't complete, outsiders may be among those above.
 */

import type { RankRange } from '../../model/documents.ts';
import type { LevelOrder } from './level-order.ts';

/** Rank that used claims state for a member. */
export interface StatedRank {
  readonly holder: number;
  readonly rank: number;
}

/** What is known of a holder and every other element: 1 where it holds. */
class Holder {
  readonly member: number;
  readonly rank: number;
  /** Surely above the holder, strictly (`above`) or not (`atLeast`); surely below it, strictly (`below`) or not (`atMost`). */
  readonly above: Uint8Array;
  readonly atLeast: Uint8Array;
  readonly below: Uint8Array;
  readonly atMost: Uint8Array;

  constructor({ holder, rank }: StatedRank, size: number) {
    this.member = holder;
    this.rank = rank;
    this.above = new Uint8Array(size);
    this.atLeast = new Uint8Array(size);
    this.below = new Uint8Array(size);
    this.atMost = new Uint8Array(size);
  }
}

/** A side of a holder on which an element is found to be. */
type HolderSide = 'above' | 'below';

const WEAK = { above: 'atLeast', below: 'atMost' } as const;

/** A level's order with claims of rank. */
export class ClosedOrder {
  readonly #order: LevelOrder;
  readonly #holders: readonly Holder[];
  /** Whether the claims leave a member no rank. Everything else is meaningless then. */
  readonly isContradictory: boolean;

  /** Closes the order. `stated` has at most one rank for each member. */
  constructor(order: LevelOrder, stated: readonly StatedRank[]) {
    this.#order = order;
    this.#holders = stated.map((one) => new Holder(one, order.size));
    for (const holder of this.#holders) {
      for (const other of this.#holders) {
        if (other.rank >= holder.rank)
          this.#add(holder, 'below', other.member, other.rank > holder.rank);
        if (other.rank <= holder.rank)
          this.#add(holder, 'above', other.member, other.rank < holder.rank);
      }
    }
    let ranges = this.#ranges();
    while (!this.#contradicts() && this.#deduce(ranges)) ranges = this.#ranges();
    this.isContradictory = this.#contradicts() || ranges.some(({ best, worst }) => best > worst);
  }

  /** Adds an element to a side of a holder, with all that must then be there too. */
  #add(holder: Holder, side: HolderSide, element: number, isStrict: boolean): void {
    const [strict, weak] = [holder[side], holder[WEAK[side]]];
    if (weak[element] === 1 && (!isStrict || strict[element] === 1)) return;
    weak[element] = 1;
    if (isStrict) strict[element] = 1;
    this.#addByFigures(holder, side, element, isStrict);
    for (const other of this.#holders) {
      if (other === holder) continue;
      if (other.member === element) this.#addAll(holder, side, other, isStrict);
      if (other[WEAK[side]][holder.member] === 1)
        this.#add(other, side, element, isStrict || other[side][holder.member] === 1);
    }
  }

  /** Adds what figures put above or below an element of that side. */
  #addByFigures(holder: Holder, side: HolderSide, element: number, isStrict: boolean): void {
    const order = this.#order;
    for (let next = 0; next < order.size; next += 1) {
      const [upper, lower] = side === 'above' ? [next, element] : [element, next];
      if (next !== element && order.isAtLeast(upper, lower))
        this.#add(holder, side, next, isStrict || order.isAbove(upper, lower));
    }
  }

  /** Adds all on the same side of another holder, who is on that side of a holder. */
  #addAll(holder: Holder, side: HolderSide, other: Holder, isStrict: boolean): void {
    other[WEAK[side]].forEach((isThere, element) => {
      if (isThere === 1) this.#add(holder, side, element, isStrict || other[side][element] === 1);
    });
  }

  /** Whether a is strictly above b. */
  isAbove(a: number, b: number): boolean {
    return (
      this.#order.isAbove(a, b) ||
      this.#holders.some(
        ({ above, atLeast, below, atMost }) =>
          (above[a] === 1 && atMost[b] === 1) || (atLeast[a] === 1 && below[b] === 1),
      )
    );
  }

  /** Whether a is at least b. */
  isAtLeast(a: number, b: number): boolean {
    return (
      this.#order.isAtLeast(a, b) ||
      this.#holders.some(({ atLeast, atMost }) => atLeast[a] === 1 && atMost[b] === 1)
    );
  }

  /** Whether an entity that isn't in the data could be above a member. */
  isOpen(member: number): boolean {
    const { outsider } = this.#order;
    return outsider !== null && !this.isAtLeast(member, outsider);
  }

  /** Number of elements from 0 to `size` for which something holds. */
  #count(holds: (element: number) => boolean, size = this.#order.members): number {
    let count = 0;
    for (let element = 0; element < size; element += 1) if (holds(element)) count += 1;
    return count;
  }

  #contradicts(): boolean {
    const { size } = this.#order;
    return this.#holders.some(({ member, rank, above, atLeast, below, atMost }) => {
      const isBoth = (element: number) =>
        (above[element] === 1 && atMost[element] === 1) ||
        (below[element] === 1 && atLeast[element] === 1);
      const sure = this.#count((element) => above[element] === 1, size);
      const possible = this.#count((element) => element !== member && atMost[element] !== 1);
      return (
        sure > rank - 1 ||
        (!this.isOpen(member) && possible < rank - 1) ||
        this.#count(isBoth, size) > 0
      );
    });
  }

  /** Ranks of all members that what is known so far leaves possible; without claims they are of no use here. */
  #ranges(): RankRange[] {
    if (this.#holders.length === 0) return [];
    return Array.from({ length: this.#order.members }, (_, member) => this.range(member));
  }

  /** Finds elements that must be above or below a holder, for its rank to be what is stated. Returns whether it found any. */
  #deduce(ranges: readonly RankRange[]): boolean {
    const { size } = this.#order;
    let hasFound = false;
    for (const holder of this.#holders) {
      for (let element = 0; element < size; element += 1) {
        const { above, below, member } = holder;
        if (element === member || above[element] === 1 || below[element] === 1) continue;
        if (this.#order.isTie(element, member) || this.#hasSameRank(element, holder)) continue;
        const side = this.#sideOf(holder, element, ranges[element]);
        if (side === null) continue;
        this.#add(holder, side, element, true);
        hasFound = true;
      }
    }
    return hasFound;
  }

  /** The side of a holder on which an element must be, which isn’t known to be on either; null if it may be on both. */
  #sideOf(holder: Holder, element: number, range?: RankRange): HolderSide | null {
    if (holder.atMost[element] === 1) return 'below';
    if (holder.atLeast[element] === 1) return 'above';
    // If it were above the holder, so would be all above it; if below, all above the holder and the holder would be above it.
    const others = holder.rank - 1;
    const fewest = Math.max(this.#countIfAbove(holder, element), range?.best ?? 0);
    if (fewest > others) return 'below';
    if (!range || this.isOpen(holder.member)) return null;
    const most = Math.min(this.#countIfBelow(holder, element), range.worst - 2);
    return most < others ? 'above' : null;
  }

  #hasSameRank(element: number, { rank }: Holder): boolean {
    return this.#holders.some((other) => other.member === element && other.rank === rank);
  }

  /** Number of those surely above a holder if an element were above it. */
  #countIfAbove({ above }: Holder, element: number): number {
    return this.#count(
      (other) => above[other] === 1 || this.isAtLeast(other, element),
      this.#order.size,
    );
  }

  /** Number of those that could be above a holder if an element were below it. */
  #countIfBelow({ member, atMost }: Holder, element: number): number {
    return this.#count(
      (other) =>
        other !== element &&
        other !== member &&
        atMost[other] !== 1 &&
        !this.isAtLeast(element, other),
    );
  }

  /** Possible ranks of a member among those that are counted: by default, all members of the level. */
  range(member: number, isCounted: (other: number) => boolean = () => true): RankRange {
    const among = (holds: (other: number) => boolean) =>
      this.#count((other) => other !== member && isCounted(other) && holds(other));
    let best = 1 + among((other) => this.isAbove(other, member));
    let worst = 1 + among((other) => !this.isAtLeast(member, other));
    for (const holder of this.#holders) {
      const { rank, above, below, atMost } = holder;
      const isHidden = (other: number) => other !== member && !isCounted(other);
      const couldBeAbove = (other: number) => other !== holder.member && atMost[other] !== 1;
      const hiddenAbove = this.#count((other) => isHidden(other) && above[other] === 1);
      // Of the rank - 1 above the holder, so many are counted at least.
      const countedAbove = this.isOpen(holder.member)
        ? 0
        : rank - 1 - this.#count((other) => !isCounted(other) && couldBeAbove(other));
      if (holder.member === member) {
        best = Math.max(best, 1 + countedAbove);
        worst = Math.min(worst, rank - hiddenAbove);
      } else if (below[member] === 1 && countedAbove > 0) {
        const others = among((other) => !couldBeAbove(other) && this.isAbove(other, member));
        best = Math.max(best, 1 + countedAbove + others);
      } else if (above[member] === 1) {
        const notAbove = among((other) => above[other] === 1 && this.isAtLeast(member, other));
        worst = Math.min(worst, rank - 1 - hiddenAbove - notAbove);
      }
    }
    return { best, worst };
  }
}

/** A closed order, and the stated ranks that were left out because they contradict others. */
export interface ConsistentOrder {
  readonly order: ClosedOrder;
  readonly dropped: readonly StatedRank[];
}

/**
 * Closes an order under stated ranks. Where these leave a member no rank, those that contradict one another are dropped together:
 * the smallest part of them that still does, found by leaving out one after the other.
 */
export function closeConsistently(
  order: LevelOrder,
  stated: readonly StatedRank[],
): ConsistentOrder {
  const closed = new ClosedOrder(order, stated);
  if (!closed.isContradictory) return { order: closed, dropped: [] };
  const contradicts = (ranks: readonly StatedRank[]) =>
    new ClosedOrder(order, ranks).isContradictory;
  const dropped = stated.reduce((kept, one) => {
    const others = kept.filter((other) => other !== one);
    return contradicts(others) ? others : kept;
  }, stated);
  const rest = closeConsistently(
    order,
    stated.filter((one) => !dropped.includes(one)),
  );
  return { order: rest.order, dropped: [...dropped, ...rest.dropped] };
}
