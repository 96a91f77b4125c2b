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

/** Publishers that are used as evidence that an entry is first. */
function sourcesOfFirst({ claims, sources }: RankingView, entity: string): number {
  const used = claims.filter(
    (claim) => claim.status === 'used' && claim.entity === entity && claim.rank === 1,
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

/** The heading's sentences: who is first, and which place is open. */
export function headingSentences(
  view: RankingView,
  words: DrawingWords,
  name: (entry: RankingEntryView) => string,
  when: string,
  isByFigures = false,
): string[] {
  const { entries, unlisted, mixed } = view;
  if (entries.length === 0) return [words.noFigures(when)];
  if (mixed) return [words.notRanked];
  const ofLevel = entries.flatMap(
    (entry) => placesOf(view, entry, { isLevel: true, isByFigures }) ?? [],
  );
  const first = entries.findIndex((_, index) => {
    const places = ofLevel[index];
    return places?.best === 1 && isSure(places);
  });
  const openPlace = lowestOpenPlace(ofLevel, entries.length + unlisted.length);
  const open =
    openPlace === null ? [words.allSettled(entries.length)] : [words.placeOpen(openPlace)];
  const entry = entries[first];
  if (entry) {
    const isStated = ofLevel[first]?.isStated;
    const sentence = isStated
      ? words.calledFirst(name(entry), sourcesOfFirst(view, entry.entity.id))
      : words.isFirst(name(entry));
    return entries.length === 1 && unlisted.length === 0 ? [sentence] : [sentence, ...open];
  }
  const listed = entries.flatMap(
    (one) => placesOf(view, one, { isLevel: false, isByFigures }) ?? [],
  );
  const sole = entries.find((_, index) => {
    const places = listed[index];
    return places?.best === 1 && isSure(places) && !places.isStated;
  });
  if (sole && entries.length > 1 && unlisted.length > 0) {
    const next = lowestOpenPlace(listed, entries.length);
    return [
      words.firstWithFigures(name(sole), entries.length),
      ...(next === null ? [] : [words.placeOpen(next)]),
    ];
  }
  const leader = highest(view);
  if (!leader) return open;
  return [
    entries.length === 1 ? words.onlyFigure(name(leader)) : words.highestFigure(name(leader)),
    ...open,
  ];
}
