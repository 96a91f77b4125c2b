/** The entries of a ranking that could be first. */
import type { RankingEntryView, RankingView } from '../engine/model/documents.ts';
import { shownRanks } from '../widget/text/mod.ts';

/**
 * Entries whose best rank is 1, in the ranking's order; by figures alone if published ranks that can't all be true leave nobody the
 * first place. None on a mixed basis, which compares nothing.
 */
export function possibleLeaders<Entry extends Pick<RankingEntryView, 'rank' | 'unstated'>>({
  entries,
  mixed,
}: {
  readonly entries: readonly Entry[];
  readonly mixed?: RankingView['mixed'];
}): readonly Entry[] {
  if (mixed) return [];
  const firsts = entries.filter((entry) => shownRanks(entry).best === 1);
  return firsts.length > 0 ? firsts : entries.filter(({ rank }) => rank.byFigures.best === 1);
}

/** The entry that must be first, by figures or by a claim; null if the first place is open. */
export function soleLeader<Entry extends Pick<RankingEntryView, 'rank' | 'unstated'>>(ranking: {
  readonly entries: readonly Entry[];
  readonly mixed?: RankingView['mixed'];
}): Entry | null {
  const [first, ...rivals] = possibleLeaders(ranking);
  return first && rivals.length === 0 && shownRanks(first).worst === 1 ? first : null;
}

/** The entries that share the first place by their figures, two or more; empty if there are none. */
export function sharedFirsts({ entries, mixed }: RankingView): readonly RankingEntryView[] {
  const firsts = entries.filter(
    ({ rank: { byFigures } }) => byFigures.best === 1 && byFigures.worst === 1,
  );
  return mixed || firsts.length < 2 ? [] : firsts;
}
