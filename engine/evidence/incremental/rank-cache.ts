/** Interning of ranks: equal ranks are one object, because the vintages of a dataset hold millions of them. */

import type { Rank, RankRange } from '../../model/documents.ts';

/** Interned ranks and rank ranges of one dataset. */
export class RankCache {
  /** Ranges by best rank, then by worst less best. */
  readonly #rangeCache: RankRange[][] = [];
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

  /** Rank; interned only if claims do not narrow it. */
  rank({ best, worst }: RankRange, byFigures: RankRange, level: RankRange): Rank {
    if (best !== byFigures.best || worst !== byFigures.worst)
      return { best, worst, byFigures, level };
    const [bestShift, worstShift] = [level.best - best, level.worst - worst];
    if (bestShift < 0 || worstShift < 0) return { best, worst, byFigures, level };
    const byWidth = this.#rankCache[best] ?? [];
    this.#rankCache[best] = byWidth;
    const byBestShift = byWidth[worst - best] ?? [];
    byWidth[worst - best] = byBestShift;
    const byWorstShift = byBestShift[bestShift] ?? [];
    byBestShift[bestShift] = byWorstShift;
    const rank = byWorstShift[worstShift] ?? { best, worst, byFigures, level };
    byWorstShift[worstShift] = rank;
    return rank;
  }
}
