/** Interning of ranks: equal ranks are one object, because the vintages of a dataset hold millions of them. */

import type { LevelRank, Rank, RankRange } from '../../model/documents.ts';
import type { OpenRange } from '../rank.ts';
import type { RankStanding } from '../../model/vocabulary.ts';

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
