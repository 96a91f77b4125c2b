/** The reason for a rank, in one sentence per row. */
import type { RankingEntryView, RankingView, RankRange } from '../../engine/model/documents.ts';
import { isFullYearId } from '../../engine/model/period.ts';
import { listText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** A share or growth counts as known if its bounds differ by at most so many percentage points. */
const MAX_KNOWN_WIDTH = 1;

const isPercent = (view: RankingView): boolean => view.unit === 'percent';

/** Whether too little is published about an entry to give it a single rank of its own. */
export function isKnownInPart(
  view: RankingView,
  { reported, bounds: { low, high } }: RankingEntryView,
): boolean {
  if (reported) return false;
  return !isPercent(view) || high === null || high - low > MAX_KNOWN_WIDTH;
}

const doOverlap = (one: RankingEntryView, other: RankingEntryView): boolean =>
  one.bounds.low <= (other.bounds.high ?? Infinity) &&
  other.bounds.low <= (one.bounds.high ?? Infinity);

const isSameRange = (one: RankRange, other: RankRange): boolean =>
  one.best === other.best && one.worst === other.worst;

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

function rivalReasons(localized: LocalizedRanking, entry: RankingEntryView): string[] {
  const { view, words, name } = localized;
  const rivals = view.entries.filter((other) => other !== entry && doOverlap(entry, other));
  const names = (group: readonly RankingEntryView[]): string =>
    listText(
      words,
      group.map(({ entity }) => name(entity.id)),
    );
  const inPart = rivals.filter((rival) => isKnownInPart(view, rival));
  const close = rivals.filter((rival) => !inPart.includes(rival));
  return [
    inPart.length > 0
      ? words.partOnly(isFullYearId(view.period.id), names(inPart), inPart.length)
      : '',
    close.length > 0 ? words.tooClose(names(close)) : '',
  ].filter(Boolean);
}

/** The publishers of an entry's used claims. */
function rankPublishers(
  { view, publisher }: LocalizedRanking,
  { entity }: RankingEntryView,
): string[] {
  const claims = view.claims.filter(
    (claim) => claim.status === 'used' && claim.entity === entity.id,
  );
  return [...new Set(claims.map(({ source }) => publisher(source)))];
}

/** The sentence of an entry; empty if it has a single rank by its own figure. */
export function rankReason(localized: LocalizedRanking, entry: RankingEntryView): string {
  const { view, words } = localized;
  if (view.mixed) return '';
  const { best, worst, byFigures } = entry.rank;
  const rank = words.rankPhrase(best, worst);
  const narrowed = !isSameRange(entry.rank, byFigures);
  const publishers = rankPublishers(localized, entry);
  if (narrowed && publishers.length > 0) return words.asClaimed(rank, listText(words, publishers));
  if (isKnownInPart(view, entry) && !isPercent(view)) {
    const missing = entry.missing && localized.monthsText(entry.missing);
    return words.labelled(rank, [words.partOnly(isFullYearId(view.period.id), '', 1, missing)]);
  }
  const reasons =
    !isPercent(view) && (best < worst || isTied(view, entry)) ? rivalReasons(localized, entry) : [];
  if (reasons.length === 0 && (best < worst || narrowed)) reasons.push(words.leftOpen);
  return reasons.length > 0 ? words.labelled(rank, reasons) : '';
}
