/** The reason for a rank, in one sentence per row. */
import type { RankingEntryView, RankingView, RankRange } from '../../engine/model/documents.ts';
import { boundsText, listText, numberText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** Whether no figure of a counted value is published for the whole period. A share or a growth is never counted itself. */
export const isKnownInPart = ({ unit }: RankingView, { reported }: RankingEntryView): boolean =>
  !reported && unit !== 'percent';

/** Whether the value of an entry is known in part, and figures don’t keep it below others. */
export const isOpenAbove = (view: RankingView, entry: RankingEntryView): boolean =>
  isKnownInPart(view, entry) && entry.rank.byFigures.best < 2;

const doOverlap = (one: RankingEntryView, other: RankingEntryView): boolean =>
  one.bounds.low <= (other.bounds.high ?? Infinity) &&
  other.bounds.low <= (one.bounds.high ?? Infinity);

/** Whether an entry shares its single rank with another one, because their values are equal. */
export const isTied = ({ entries }: RankingView, entry: RankingEntryView): boolean =>
  entries.some(
    (other) =>
      other !== entry &&
      other.rank.best === entry.rank.worst &&
      other.rank.worst === entry.rank.best,
  );

/** Ranks as seen: one number, or one range. */
export const ranksText = ({ best, worst }: RankRange): string =>
  best < worst ? `${best}–${worst}` : `${best}`;

/** The ranks of an entry as seen, with an equals sign if they are shared. */
export function rankText({ view }: LocalizedRanking, entry: RankingEntryView): string {
  return (isTied(view, entry) ? '=' : '') + ranksText(entry.rank);
}

/** The used statements of an entry's rank that narrow it. */
const statementsOf = (
  { claims }: RankingView,
  { entity, rank }: RankingEntryView,
): RankingView['claims'] =>
  ranksText(rank) === ranksText(rank.byFigures)
    ? []
    : claims.filter((claim) => claim.status === 'used' && claim.entity === entity.id);

/** The label below a rank: that it rests on statements, or among how many it is; empty if all of the level are ranked. */
export function rankLabel({ view, words }: LocalizedRanking, entry: RankingEntryView): string {
  const { best, worst, byFigures } = entry.rank;
  const isSingle = best === worst && byFigures.best < byFigures.worst;
  if (isSingle || statementsOf(view, entry)[0]) return words.stated;
  return view.unlisted[0] ? words.among(view.entries.length) : '';
}

/** What an entry known in part lacks, what limits it, and what it would need for its best rank; some may be empty. */
function inPartReasons(
  { words, numbers, name, monthsText, titleOf }: LocalizedRanking,
  { bounds, inside, missing, part, needs, rank }: RankingEntryView,
): (string | false | 0 | undefined)[] {
  // Three digits: by the exact bounds, it would differ a little from the difference of the printed figures.
  const more = needs && Number((needs.value - bounds.low).toPrecision(3));
  return [
    words.notFound(
      missing ? monthsText(missing) : '',
      inside ? listText(words, inside.map(name)) : part && titleOf('metrics', part),
    ),
    rank.byFigures.best > 1 && words.limited(boundsText(numbers, { low: 0, high: bounds.high })),
    more && words.needsMore(rank.best, numberText(numbers, more), needs?.pace),
  ];
}

/**
 * Why an entry has its rank, and how many that aren’t ranked could be above it; empty if it has a single rank by its own figure. Without
 * ranks: what isn’t known of it.
 */
export function rankReason(localized: LocalizedRanking, entry: RankingEntryView): string {
  const { view, words, publisher, name } = localized;
  const { entries, mixed, rivals } = view;
  const inPart = isKnownInPart(view, entry);
  if (mixed && !inPart) return '';
  const { best, worst, byFigures, level } = entry.rank;
  const statements = statementsOf(view, entry);
  const stated = statements[0]?.rank;
  if (stated) {
    const publishers = statements.map(({ source }) => publisher(source));
    return words.asClaimed(stated, listText(words, [...new Set(publishers)]));
  }
  const isOpen = best < worst || inPart;
  const overlapping =
    isOpen && !inPart ? entries.filter((other) => other !== entry && doOverlap(entry, other)) : [];
  const namesOf = (some: readonly RankingEntryView[]): string[] =>
    some.map(({ entity }) => name(entity.id));
  const above = namesOf(overlapping.filter(({ reported }) => !reported));
  const close = listText(words, namesOf(overlapping.filter(({ reported }) => reported)));
  const reasons = (
    inPart ? inPartReasons(localized, entry) : [close && words.tooClose(close)]
  ).filter(Boolean);
  if (!reasons[0] && !above[0] && (isOpen || byFigures.best < byFigures.worst))
    reasons.push(words.leftOpen);
  // Those that aren’t ranked are said where others are named, and of the first that any of them could be above.
  const isSaid = level.worst > worst && (above[0] || rivals?.above === entry.entity.id);
  const others = listText(
    words,
    above,
    3,
    ...(isSaid ? [words.unlisted(level.worst - worst)] : []),
  );
  if (others) reasons.unshift(words.rivals(others));
  return reasons.join('\u00a0· ');
}
