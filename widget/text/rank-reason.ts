/** The reason for a rank, in one sentence per row. */
import type { RankingEntryView, RankingView } from '../../engine/model/documents.ts';
import { rankRangeText } from '../../engine/wording/format-bounds.ts';
import { boundsText, listText, numberText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** Whether no figure of a counted value is published for the whole period. A share or a growth is never counted itself. */
export const isKnownInPart = ({ unit }: RankingView, { reported }: RankingEntryView): boolean =>
  !reported && unit !== 'percent';

/** Whether the value of an entry is known in part, and could be as high as that of the first. */
export const isOpenAbove = (view: RankingView, entry: RankingEntryView): boolean =>
  isKnownInPart(view, entry) &&
  (entry.bounds.high ?? Infinity) >= (view.entries[0]?.bounds.low ?? 0);

/** Whether either of two entries could be above the other: by their values, and by their ranks, which tables and statements narrow. */
const doOverlap = (one: RankingEntryView, other: RankingEntryView): boolean =>
  one.bounds.low <= (other.bounds.high ?? Infinity) &&
  other.bounds.low <= (one.bounds.high ?? Infinity) &&
  one.rank !== null &&
  other.rank !== null &&
  one.rank.best <= other.rank.worst &&
  other.rank.best <= one.rank.worst;

/** The ranks of an entry as seen, with an equals sign if it shares a single rank with another one, because their values are equal. */
export function rankText({ view }: LocalizedRanking, entry: RankingEntryView): string {
  const { rank } = entry;
  if (!rank) return '';
  const text = rankRangeText(rank);
  const isTied =
    rank.best === rank.worst &&
    view.entries.some(
      (other) => other !== entry && other.rank && rankRangeText(other.rank) === text,
    );
  return (isTied ? '=' : '') + text;
}

/** Whether the figures alone prove the rank of an entry among those listed. */
export const isProven = ({ rank }: RankingEntryView): boolean =>
  rank !== null && rank.byFigures.best === rank.byFigures.worst;

/** The label below a rank: that it rests on statements, or among how many it is; empty if all of the level are ranked. */
export function rankLabel({ view, words }: LocalizedRanking, entry: RankingEntryView): string {
  const { rank } = entry;
  if (rank && rank.best === rank.worst && !isProven(entry)) return words.stated;
  return view.unlisted[0] ? words.among(view.entries.length) : '';
}

/** What an entry known in part lacks, what it would need for its best rank, and what limits it; some may be empty. */
function inPartReasons(
  { view, words, numbers, name, monthsText, titleOf }: LocalizedRanking,
  entry: RankingEntryView,
): (string | false | 0 | null | undefined)[] {
  const { rank, bounds, inside, around, equal, missing, part, needs } = entry;
  // Three digits: by the exact bounds, it would differ a little from the difference of the printed figures.
  const more = needs && Number((needs.value - bounds.low).toPrecision(3));
  return [
    words.notFound(
      missing ? monthsText(missing) : '',
      inside ? listText(words, inside.map(name)) : part && titleOf('metrics', part),
    ),
    rank && more && words.needsMore(rank.best, numberText(numbers, more)),
    !isOpenAbove(view, entry) &&
      words.limited(
        boundsText(numbers, { low: 0, high: bounds.high }),
        name(around ?? equal ?? ''),
        !!equal,
      ),
  ];
}

/**
 * Why an entry has its rank, and how many that aren’t ranked could be above it; empty if it has a single rank by its own figure. Without
 * ranks: what isn’t known of it.
 */
export function rankReason(localized: LocalizedRanking, entry: RankingEntryView): string {
  const { view, words, publisher, name } = localized;
  const { entries, claims, mixed, rivals } = view;
  const inPart = isKnownInPart(view, entry);
  if (mixed && !inPart) return '';
  const { entity, rank } = entry;
  const statements = claims.filter(
    (claim) => claim.status === 'used' && claim.entity === entity.id && !(mixed || isProven(entry)),
  );
  const stated = statements[0]?.rank;
  const publishers = statements.map(({ source }) => publisher(source));
  const statement = stated && words.asClaimed(stated, listText(words, [...new Set(publishers)]));
  const overlapping =
    rank && rank.best < rank.worst && !inPart
      ? entries.filter((other) => other !== entry && doOverlap(entry, other))
      : [];
  const namesOf = (some: readonly RankingEntryView[]): string[] =>
    some.map(({ entity }) => name(entity.id));
  const above = namesOf(
    overlapping.filter(({ reported, equal }) => !reported && equal !== entity.id),
  );
  const close = listText(words, namesOf(overlapping.filter(({ reported }) => reported)));
  // Those that aren’t ranked are said where others are named, and of the first that any of them could be above.
  const unlisted = rank ? rank.level.worst - rank.worst : 0;
  const others =
    unlisted > 0 && (above[0] || rivals?.above === entity.id)
      ? words.unlisted(unlisted, view.unlisted.length)
      : '';
  const reasons = [
    (above[0] || others) && words.rivals(listText(words, above), others),
    ...(inPart ? inPartReasons(localized, entry) : [close && words.tooClose(close)]),
    statement,
  ].filter(Boolean);
  return reasons.join('\u00a0· ') || (isProven(entry) ? '' : words.leftOpen);
}
