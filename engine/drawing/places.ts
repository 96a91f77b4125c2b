/**
 * Places of a ranking: which ones each row could hold in the way that the reader counts, which rows could change places, and what that
 * makes of the heading.
 */
import type { RankingEntryView, RankingView, RankRange } from '../model/documents.ts';
import type { DrawingWords } from './words.ts';

/** How the reader counts. */
export interface Counting {
  /** Among all members of the level, not only those with figures. */
  readonly isLevel: boolean;
  /** By figures alone, without published statements of rank. */
  readonly isByFigures: boolean;
}

export const DEFAULT_COUNTING: Counting = { isLevel: false, isByFigures: false };

/** The places that a row could hold. `isStated`: it has a single one, and only with statements. */
export interface Places {
  readonly best: number;
  readonly worst: number;
  readonly isStated: boolean;
  /** Whether it could be lower, behind members that the data doesn't have. */
  readonly isOpen: boolean;
}

const isSingle = ({ best, worst }: RankRange): boolean => best === worst;

/** The places of an entry; null on a mixed way of counting. */
export function placesOf(
  view: RankingView,
  { rank }: RankingEntryView,
  { isLevel, isByFigures }: Counting,
): Places | null {
  if (!rank) return null;
  // A list without gaps has its own places: whoever isn't in the data isn't counted.
  const isOfLevel = isLevel && view.unlisted.length > 0;
  const ranges = isOfLevel ? rank.level : rank;
  const { best, worst } = isByFigures ? ranges.byFigures : ranges;
  const isOpen = isOfLevel && (isByFigures ? rank.level.byFigures : rank.level).open === true;
  return { best, worst, isStated: best === worst && !isSingle(ranges.byFigures), isOpen };
}

/** Whether an entry surely holds one place. */
export const isSure = ({ best, worst, isOpen }: Places): boolean => best === worst && !isOpen;

/** Whether either of two entries could be above the other: by their values, and by the places that tables and statements leave. */
export function canSwap(
  view: RankingView,
  one: RankingEntryView,
  other: RankingEntryView,
  counting: Counting,
): boolean {
  const [left, right] = [placesOf(view, one, counting), placesOf(view, other, counting)];
  if (one === other || !left || !right) return false;
  return (
    one.bounds.low <= (other.bounds.high ?? Infinity) &&
    other.bounds.low <= (one.bounds.high ?? Infinity) &&
    left.best <= right.worst &&
    right.best <= left.worst
  );
}

/** The lowest place that nobody surely holds; null if all are held. Entries that share a place hold those after it too. */
function lowestOpenPlace(places: readonly Places[], count: number): number | null {
  const held = new Map<number, number>();
  for (const one of places) if (isSure(one)) held.set(one.best, (held.get(one.best) ?? 0) + 1);
  let place = 1;
  while (place <= count) {
    const holders = held.get(place);
    if (!holders) return place;
    place += holders;
  }
  return null;
}

/** How many publishers state the place of an entity, as far as their statements are used. */
export function publishersOfPlace(
  { claims, sources }: RankingView,
  entity: string,
  place: number,
): number {
  const used = claims.filter(
    (claim) => claim.status === 'used' && claim.entity === entity && claim.rank === place,
  );
  const publisher = (id: string): string => sources.find((one) => one.id === id)?.publisher ?? id;
  return new Set(used.map(({ source }) => publisher(source))).size;
}

/** The first entry, if its published figure of the whole period is above all other rows. */
function highest({ entries }: RankingView): RankingEntryView | null {
  const [first, second] = entries;
  const value = first?.reported?.value;
  if (!first || value === undefined) return null;
  return (second?.reported?.value ?? second?.bounds.low ?? -Infinity) < value ? first : null;
}

/** Who surely holds first place by these places, one for each entry. */
function holdersOfFirst({ entries }: RankingView, places: readonly Places[]): RankingEntryView[] {
  return entries.filter((_, index) => {
    const own = places[index];
    return own?.best === 1 && isSure(own);
  });
}

/** What the heading needs of a language. */
export interface HeadingTexts {
  readonly words: DrawingWords;
  readonly name: (entry: RankingEntryView) => string;
  /** The names of several entries as a list. */
  readonly list: (names: readonly string[]) => string;
  /** The period. */
  readonly when: string;
}

/** The heading's sentences: who is first, and which place is open. */
export function headingSentences(
  view: RankingView,
  { words, name, list, when }: HeadingTexts,
  isByFigures: boolean,
): string[] {
  const { entries, unlisted, mixed } = view;
  if (entries.length === 0) return [words.noFigures(when)];
  if (mixed) return [words.notRanked];
  const places = (isLevel: boolean): Places[] =>
    entries.flatMap((entry) => placesOf(view, entry, { isLevel, isByFigures }) ?? []);
  const openSentences = (of: readonly Places[], count: number, settled: string[]): string[] => {
    const place = lowestOpenPlace(of, count);
    return place === null ? settled : [words.placeOpen(place)];
  };
  const ofLevel = places(true);
  const open = openSentences(ofLevel, entries.length + unlisted.length, [
    words.allSettled(entries.length),
  ]);
  const [first, ...equal] = holdersOfFirst(view, ofLevel);
  if (first) {
    const isStated = ofLevel[entries.indexOf(first)]?.isStated;
    const sentence = equal[0]
      ? words.shareFirst(list([first, ...equal].map(name)))
      : isStated
        ? words.calledFirst(name(first), publishersOfPlace(view, first.entity.id, 1))
        : words.isFirst(name(first));
    return entries.length + unlisted.length === 1 ? [sentence] : [sentence, ...open];
  }
  const listed = places(false);
  const [sole, ...others] = holdersOfFirst(view, listed);
  if (sole && !others[0] && entries.length > 1 && !listed[entries.indexOf(sole)]?.isStated)
    return [
      words.firstWithFigures(name(sole), entries.length),
      ...openSentences(listed, entries.length, []),
    ];
  const leader = highest(view);
  if (!leader) return open;
  const sentence = entries.length === 1 ? words.onlyFigure : words.highestFigure;
  return [sentence(name(leader)), ...open];
}
