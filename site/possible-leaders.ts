/** The entries of a ranking that could be first. */
import type { RankingEntryView, RankingView } from '../engine/model/documents.ts';

/** Entries whose best rank is 1, in the ranking's order. None on a mixed basis, which compares nothing. */
export function possibleLeaders<Entry extends Pick<RankingEntryView, 'rank'>>({
  entries,
}: {
  readonly entries: readonly Entry[];
}): readonly Entry[] {
  return entries.filter(({ rank }) => rank?.best === 1);
}

/** The entry that must be first, by figures or by a claim; null if the first place is open. */
export function soleLeader<Entry extends Pick<RankingEntryView, 'rank'>>(ranking: {
  readonly entries: readonly Entry[];
}): Entry | null {
  const [first, ...rivals] = possibleLeaders(ranking);
  return first && rivals.length === 0 && first.rank?.worst === 1 ? first : null;
}

/** The entries that share the first place by their figures, two or more; empty if there are none. */
export function sharedFirsts({ entries }: RankingView): readonly RankingEntryView[] {
  const firsts = entries.filter(
    ({ rank }) => rank?.byFigures.best === 1 && rank.byFigures.worst === 1,
  );
  return firsts.length < 2 ? [] : firsts;
}
