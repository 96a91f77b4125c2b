/** The reason for a rank, in one sentence per row. */
import type { RankingEntryView, RankingView, RankRange } from '../../engine/model/documents.ts';
import { isFullYearId } from '../../engine/model/period.ts';
import { boundsText, listText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** Whether no figure of a counted value is published for the whole period. A share or a growth is never counted itself. */
export const isKnownInPart = ({ unit }: RankingView, { reported }: RankingEntryView): boolean =>
  !reported && unit !== 'percent';

const doOverlap = (one: RankingEntryView, other: RankingEntryView): boolean =>
  one.bounds.low <= (other.bounds.high ?? Infinity) &&
  other.bounds.low <= (one.bounds.high ?? Infinity);

/** Whether an entry shares its single rank with another one, because their values are equal. */
export function isTied({ entries }: RankingView, { entity, rank }: RankingEntryView): boolean {
  return entries.some(
    (other) =>
      other.rank.best === rank.worst &&
      other.rank.worst === rank.best &&
      other.entity.id !== entity.id,
  );
}

/** Ranks as seen: one number, or one range. */
export const ranksText = ({ best, worst }: RankRange): string =>
  best < worst ? `${best}–${worst}` : `${best}`;

/** The ranks of an entry as seen, with an equals sign if they are shared. */
export function rankText({ view }: LocalizedRanking, entry: RankingEntryView): string {
  return (isTied(view, entry) ? '=' : '') + ranksText(entry.rank);
}

/** Why the order of an entry and those that overlap with it is open: they are known only in part, or too close. */
function openReasons(localized: LocalizedRanking, entry: RankingEntryView): string[] {
  const { view, words, numbers, name, monthsText } = localized;
  if (isKnownInPart(view, entry)) {
    const { bounds, missing, needs, rank } = entry;
    const more = needs && boundsText(numbers, { low: needs.value - bounds.low, high: null });
    return [
      words.notFound(isFullYearId(view.period.id), missing && monthsText(missing)),
      ...(more ? [words.needsMore(more, words.rankPhrase(rank.best, rank.best))] : []),
    ];
  }
  const sentence = (inPart: boolean, words: (names: string) => string): string[] => {
    const names = view.entries
      .filter(
        (other) =>
          other !== entry && doOverlap(entry, other) && isKnownInPart(view, other) === inPart,
      )
      .map(({ entity }) => name(entity.id));
    return names[0] ? [words(listText(localized.words, names))] : [];
  };
  return [...sentence(true, words.partOnly), ...sentence(false, words.tooClose)];
}

/** The sentence of an entry; empty if it has a single rank by its own figure. */
export function rankReason(localized: LocalizedRanking, entry: RankingEntryView): string {
  const { view, words, publisher } = localized;
  if (view.mixed) return '';
  const { best, worst, byFigures } = entry.rank;
  const rank = words.rankPhrase(best, worst);
  const isNarrowed = ranksText(entry.rank) !== ranksText(byFigures);
  const publishers = view.claims
    .filter(({ status, entity }) => status === 'used' && entity === entry.entity.id)
    .map(({ source }) => publisher(source));
  if (isNarrowed && publishers[0])
    return words.asClaimed(rank, listText(words, [...new Set(publishers)]));
  const isOpen = best < worst || isKnownInPart(view, entry);
  const reasons = isOpen && view.unit !== 'percent' ? openReasons(localized, entry) : [];
  if (!reasons[0] && (isOpen || isNarrowed)) reasons.push(words.leftOpen);
  return reasons[0] ? words.labelled(rank, reasons) : '';
}
