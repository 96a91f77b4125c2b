/**
 * A ranking of any number of entities, ranked by their bounds as the evidence would. Most have a figure of their own, some
 * can't be separated from the next, and every tenth is only partly known.
 */
import type {
  RankingDocument,
  RankingEntry,
  RankingEntryView,
  RankingView,
} from '../../../engine/model/documents.ts';
import { entry, rankingDocument, rankingView, reported } from '../../fixtures/widget/ranking.ts';

/** Unit of the last stated digit of every figure. */
const PRECISION = 1000;
/** Maximum difference between the figures of two neighbours. */
const STEP = 2400;

/** The bounds and the figure of the entity at `index` of `count`, highest first. */
function knownOf(index: number, count: number) {
  const value = Math.round(((count - index) * STEP) / PRECISION) * PRECISION + PRECISION;
  if (index % 10 === 9) return { low: value, high: value + 6 * STEP, value: null };
  return { low: value - PRECISION / 2, high: value + PRECISION, value };
}

function named(index: number): RankingEntryView['entity'] {
  const number = String(index + 1);
  return {
    id: `place-${number}`,
    name: { en: `Place ${number}`, zh: `第${number}城`, 'zh-Hant': `第${number}城` },
  };
}

/** Number of the sorted numbers above `value`. */
function above(ascending: readonly number[], value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return ascending.length - from;
}

/** The entries, each with a derivation. */
function entriesOf(count: number): RankingEntry[] {
  const known = Array.from({ length: count }, (_, index) => knownOf(index, count));
  const lows = known.map(({ low }) => low).sort((a, b) => a - b);
  const highs = known.map(({ high }) => high).sort((a, b) => a - b);
  return known.map(({ low, high, value }, index) => {
    const best = 1 + above(lows, high);
    // Entries that can't be below it don't count as below it.
    const worst = Math.max(best, above(highs, low));
    const figure = value === null ? null : reported(value, PRECISION, { yoy: (index % 30) - 9.5 });
    const entity = named(index);
    return { ...entry(entity.id, [low, high], [best, worst], figure), entity };
  });
}

/** The view document of a ranking of that many entities. */
export function longView(count: number): RankingView {
  const entries = entriesOf(count).map(
    ({ why: _why, observations: _observations, ...rest }): RankingEntryView => rest,
  );
  return { ...rankingView, entries, claims: [], coverage: { listed: count, of: count + 4 } };
}

/** The same with its derivations. */
export function longDocument(count: number): RankingDocument {
  return {
    ...rankingDocument,
    entries: entriesOf(count),
    claims: [],
    coverage: { listed: count, of: count + 4 },
  };
}
