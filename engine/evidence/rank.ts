/**
 * Ranks as ranges: the best and the worst rank that the order of a level leaves possible, by figures alone and with claims. One
 * is surely below those that are surely above it, and possibly below those that it isn't surely at least as high as.
 */
import type { LevelRank, Rank, RankRange } from '../model/documents.ts';
import type { RankStanding } from '../model/vocabulary.ts';
import type { Interval } from './interval.ts';
import { type ClosedOrder, closeConsistently, type StatedRank } from './order/closed-order.ts';
import { LevelOrder } from './order/level-order.ts';
import type { PrintedOrder, PrintedTable } from './order/table-orders.ts';

/** Member of the level as input for ranking. */
export interface RankInput {
  /** Bounds with claims (`bounds`) and by figures alone (`figures`). */
  readonly bounds: Interval;
  readonly figures: Interval;
  readonly listed: boolean;
  /** Rank that used claims state for the member, or null. */
  readonly claimed: number | null;
}

/** A level as input for ranking. Members are numbers: their positions. */
export interface LevelInput {
  readonly members: readonly RankInput[];
  readonly tables: readonly PrintedTable[];
  /** Value below which all entities are that aren't in the data, Infinity if nothing says; null if there are none. */
  readonly outsiders: number | null;
}

/** Whether ranks are counted among all members of a level, or among those with figures. */
export type RankedAmong = 'level' | 'listed';

/** Rank range in a level; `isOpen` if an entity that isn't in the data could come before. */
export interface OpenRange extends RankRange {
  readonly isOpen: boolean;
}

/** Rank ranges of a member by figures alone, and with claims. Among the listed, none is open. */
export interface MemberRanks {
  readonly byFigures: OpenRange;
  readonly withClaims: OpenRange;
}

/** Range of one that isn't counted: none. */
const NO_RANGE: RankRange = { best: 0, worst: 0 };

/** The order of a level with or without claims, and the ranks that it leaves possible. */
class OrderRanks {
  readonly order: LevelOrder;
  readonly closed: ClosedOrder;
  readonly #level: LevelInput;
  readonly #hasClaims: boolean;
  /** Ranges by figures alone, by what is counted. */
  readonly #ranges: Partial<Record<RankedAmong, ReadonlyMap<number, RankRange>>> = {};

  constructor(level: LevelInput, intervals: readonly Interval[], stated: readonly StatedRank[]) {
    this.#level = level;
    this.#hasClaims = stated.length > 0;
    this.order = new LevelOrder({ ...level, intervals });
    this.closed = closeConsistently(this.order, stated).order;
  }

  of(member: number, among: RankedAmong): OpenRange {
    const { members } = this.#level;
    const isOpen = among === 'level' && this.closed.isOpen(member);
    const isCounted = (other: number) => among === 'level' || members[other]?.listed === true;
    const range = this.#hasClaims
      ? this.closed.range(member, isCounted)
      : this.#rangesByFigures(among, isCounted).get(member);
    return { ...(range ?? NO_RANGE), isOpen };
  }

  /** The ranges of those that are counted. */
  #rangesByFigures(
    among: RankedAmong,
    isCounted: (member: number) => boolean,
  ): ReadonlyMap<number, RankRange> {
    const known = this.#ranges[among];
    if (known) return known;
    const counted = [...this.#level.members.keys()].filter(isCounted);
    const ranges = this.order.ranges(counted);
    const byMember = new Map(counted.map((member, index) => [member, ranges[index] ?? NO_RANGE]));
    this.#ranges[among] = byMember;
    return byMember;
  }
}

/** Order and ranks of the members of one level, by figures alone and with claims. */
export class LevelRanks {
  readonly #byFigures: OrderRanks;
  readonly #withClaims: OrderRanks;

  constructor(level: LevelInput) {
    const { members } = level;
    const stated = members.flatMap(({ claimed }, holder) =>
      claimed === null ? [] : [{ holder, rank: claimed }],
    );
    this.#byFigures = new OrderRanks(
      level,
      members.map(({ figures }) => figures),
      [],
    );
    // If no claim changes a bound, bounds and figures are the same objects.
    const isSame = stated.length === 0 && members.every((one) => one.bounds === one.figures);
    this.#withClaims = isSame
      ? this.#byFigures
      : new OrderRanks(
          level,
          members.map(({ bounds }) => bounds),
          stated,
        );
  }

  /** Orders without the claims, of the bounds by figures and of those with claims. */
  get orders(): { readonly byFigures: LevelOrder; readonly withClaims: LevelOrder } {
    return { byFigures: this.#byFigures.order, withClaims: this.#withClaims.order };
  }

  /** Order by figures alone. */
  get byFigures(): ClosedOrder {
    return this.#byFigures.closed;
  }

  /** Order with claims. */
  get withClaims(): ClosedOrder {
    return this.#withClaims.closed;
  }

  /** Orders that tables print and bounds leave open. */
  get printedOrders(): PrintedOrder[] {
    return this.#withClaims.order.decisive;
  }

  /** Ranks of a member. */
  of(member: number, among: RankedAmong): MemberRanks {
    const byFigures = this.#byFigures.of(member, among);
    const isSame = this.#withClaims === this.#byFigures;
    return { byFigures, withClaims: isSame ? byFigures : this.#withClaims.of(member, among) };
  }
}

/** Whether a range leaves one rank, before which nobody else can come. */
export function isSettled({ best, worst, isOpen }: OpenRange): boolean {
  return best === worst && !isOpen;
}

/** What the rank in the whole level rests on: figures alone, claims as well, or neither settles it. */
function standingOf({ byFigures, withClaims }: MemberRanks): RankStanding {
  if (isSettled(byFigures)) return 'proven';
  return isSettled(withClaims) ? 'stated' : 'range';
}

/** Ranks of a member as documents have them: in the level, and among the listed if it is listed itself. */
export interface DocumentRanks {
  readonly rank: Rank | null;
  readonly level: LevelRank;
}

/** Ranks of all members, in their order. */
export function documentRanks(
  members: readonly RankInput[],
  ranks: LevelRanks,
  cache: RankCache,
): DocumentRanks[] {
  return members.map(({ listed }, member) => {
    const inLevel = ranks.of(member, 'level');
    const level = cache.level(inLevel.withClaims, inLevel.byFigures);
    if (!listed) return { rank: null, level };
    const { withClaims, byFigures } = ranks.of(member, 'listed');
    return { rank: cache.rank(withClaims, byFigures, level, standingOf(inLevel)), level };
  });
}

// Interning of ranks: equal ranks are one object, because the vintages of a dataset hold millions of them.

const rangeDocument = ({ best, worst }: RankRange): RankRange => ({ best, worst });

const openDocument = ({ best, worst, isOpen }: OpenRange) =>
  isOpen ? { best, worst, open: true as const } : { best, worst };

const keyOf = (...ranges: readonly OpenRange[]): string =>
  ranges.map(({ best, worst, isOpen }) => `${best} ${worst}${isOpen ? '+' : ''}`).join();

/** Interned ranks of one dataset. */
export class RankCache {
  readonly #levels = new Map<string, LevelRank>();
  readonly #ranks = new Map<LevelRank, Map<string, Rank>>();

  /** Rank in the whole level. */
  level(withClaims: OpenRange, byFigures: OpenRange): LevelRank {
    const key = keyOf(withClaims, byFigures);
    const rank = this.#levels.get(key) ?? {
      ...openDocument(withClaims),
      byFigures: openDocument(byFigures),
    };
    this.#levels.set(key, rank);
    return rank;
  }

  /** Rank among the listed. `level` is an interned rank in the whole level. */
  rank(
    withClaims: OpenRange,
    byFigures: OpenRange,
    level: LevelRank,
    standing: RankStanding,
  ): Rank {
    const byKey = this.#ranks.get(level) ?? new Map<string, Rank>();
    this.#ranks.set(level, byKey);
    const key = keyOf(withClaims, byFigures);
    const rank = byKey.get(key) ?? {
      ...rangeDocument(withClaims),
      byFigures: rangeDocument(byFigures),
      level,
      standing,
    };
    byKey.set(key, rank);
    return rank;
  }
}
