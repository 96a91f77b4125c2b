/** The entries of a ranking that could be first. */
import type { RankingEntryView, RankingView } from '../engine/model/documents.ts';

/** Entries whose best rank is 1, in the ranking's order; none on a mixed basis, which compares nothing. */
export function possibleLeaders<Entry extends Pick<RankingEntryView, 'rank'>>({
  entries,
  mixed,
}: {
  readonly entries: readonly Entry[];
  readonly mixed?: RankingView['mixed'];
}): readonly Entry[] {
  return mixed ? [] : entries.filter(({ rank }) => rank.best === 1);
}
