/** Interning of ranks: equal ranks are one object, because the vintages of a dataset hold millions of them. */

import type { LevelRank, Rank, RankRange } from '../../model/documents.ts';
import type { RankStanding } from '../../model/vocabulary.ts';

/** Interned ranks and rank ranges of one dataset. */
export class RankCache {
  /** Ranges by best rank, then by worst less best. */
  readonly #rangeCache: RankRange[][] = [];
  /** Ranges in the whole level that claims don't narrow, by the same. */
  readonly #levelCache: LevelRank[][] = [];
  /** Ranks by best rank, by worst less best, and by how much lower the best and worst ranks in the whole level are. */
  readonly #rankCache: Rank[][][][] = [];

  /** Range from `best` to `worst`. */
  range(best: number, worst: number): RankRange {
    const byWidth = this.#rangeCache[best] ?? [];
    this.#rangeCache[best] = byWidth;
    const cached = byWidth[worst - best] ?? { best, worst };
    byWidth[worst - best] = cached;
    return cached;
  }

  /** Range in the whole level; interned only if claims do not narrow it. */
  levelRange({ best, worst }: RankRange, byFigures: RankRange): LevelRank {
    if (best !== byFigures.best || worst !== byFigures.worst) return { best, worst, byFigures };
    const byWidth = this.#levelCache[best] ?? [];
    this.#levelCache[best] = byWidth;
    const cached = byWidth[worst - best] ?? { best, worst, byFigures };
    byWidth[worst - best] = cached;
    return cached;
  }

  /** Rank; interned only if claims do not narrow it. */
  rank(
    { best, worst }: RankRange,
    byFigures: RankRange,
    level: LevelRank,
    standing: RankStanding,
  ): Rank {
    const isNarrowed =
      best !== byFigures.best ||
      worst !== byFigures.worst ||
      level.best !== level.byFigures.best ||
      level.worst !== level.byFigures.worst;
    const [bestShift, worstShift] = [level.best - best, level.worst - worst];
    if (isNarrowed || bestShift < 0 || worstShift < 0)
      return { best, worst, byFigures, level, standing };
    const byWidth = this.#rankCache[best] ?? [];
    this.#rankCache[best] = byWidth;
    const byBestShift = byWidth[worst - best] ?? [];
    byWidth[worst - best] = byBestShift;
    const byWorstShift = byBestShift[bestShift] ?? [];
    byBestShift[bestShift] = byWorstShift;
    const rank = byWorstShift[worstShift] ?? { best, worst, byFigures, level, standing };
    byWorstShift[worstShift] = rank;
    return rank;
  }
}
