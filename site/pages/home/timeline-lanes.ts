/** What the timeline of the leaders shows: for each way of counting, the mark of each place in each year. */
import type { EntityRef, LeadersOnBasis, LeadersYear } from '../../../engine/model/documents.ts';
import { type Certainty, certaintyOf } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { isLeftBy, type PlaceAround } from '../../lead-needs.ts';
import type { Mark } from '../../words/en/home-words.ts';
import type { FirstPlace, HomeContext } from './home-data.ts';

const MARK_OF: Readonly<Partial<Record<Certainty, Mark>>> = {
  proven: 'proven',
  stated: 'unproven',
  leading: 'unproven',
  open: 'possible',
};

/** A year of the timeline. */
export interface TimelineYear extends LeadersYear {
  /** Whether it can't be compared with the year before. */
  readonly isBreak: boolean;
}

/** One way of counting over the years shown; null for a year without figures. */
interface Way {
  readonly title: string;
  /** Of one that compares nothing; may be empty. */
  readonly description: string;
  readonly rows: readonly (LeadersOnBasis | null)[];
  /** Whether it is the ways of counting in force. */
  readonly isInForce: boolean;
  readonly isMixed: boolean;
}

/** A place, and its mark in each year. */
export interface Lane {
  readonly place: EntityRef;
  readonly marks: readonly (Mark | null)[];
}

/** A place that is surely below the first one in a year, although it has no figure. */
interface Limited {
  readonly place: EntityRef;
  readonly first: EntityRef;
  readonly year: string;
  /** The most that it can have, and the least that the first has, by figures. */
  readonly most: number;
  readonly least: number;
  /** The place around both, if it leaves no more beside the first; else null. */
  readonly around: PlaceAround | null;
}

/** A way of counting with the places that have a mark. */
export interface Group {
  readonly title: string;
  /** Of one that compares nothing; may be empty. */
  readonly description: string;
  readonly isInForce: boolean;
  readonly isMixed: boolean;
  readonly lanes: readonly Lane[];
  /** The marks of those that have no lane; empty if there are none. */
  readonly others: readonly (Mark | null)[];
  /** For each year, whether one that could have been first has no figure for all of it that can be compared. */
  readonly isLacking: readonly boolean[];
  /** For each year, whether it has no marks because nobody can be named, and most could have been first. */
  readonly isBlank: readonly boolean[];
  /** See `limitedAfterFirst`. */
  readonly limited: Limited | null;
}

const isAmong = (places: readonly EntityRef[], { id }: EntityRef): boolean =>
  places.some((place) => place.id === id);

/** The mark of a place that is first in a year, or might be by what is known of it; null for others. */
function leaderMark(row: LeadersOnBasis | null, place: EntityRef): Mark | null {
  if (!row || !isAmong(row.leaders, place)) return null;
  const mark = MARK_OF[certaintyOf(row)] ?? null;
  return row.mixed && mark ? 'called' : mark;
}

/** So many that could be first now get rows of their own, and so many get marks in a year in which nobody can be named. */
const MAX_RIVALS = 8;

/** The marked places of the years of a way of counting: the current leader first, then by the last year in which each was first, then `rivals`. */
function placesIn(
  rows: Way['rows'],
  first: string | null,
  rivals: readonly EntityRef[],
): EntityRef[] {
  const places = new Map<string, EntityRef>();
  for (const row of rows.toReversed())
    for (const place of row?.leaders ?? [])
      if (leaderMark(row, place)) places.set(place.id, places.get(place.id) ?? place);
  const more = rivals.filter(({ id }) => !places.has(id));
  if (places.size > 0 && more.length <= MAX_RIVALS)
    for (const place of more) places.set(place.id, place);
  return [...places.values()].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/**
 * The first lane that was first and, in a later year, is surely below another one without a figure of its own: readers expect that it can't be
 * ruled out. Null if there is none.
 */
function limitedAfterFirst(
  rows: Way['rows'],
  lanes: readonly Lane[],
  years: readonly LeadersYear[],
  firstPlaces: readonly (FirstPlace | null)[],
): Limited | null {
  const isFirst = (mark: Mark | null) => mark === 'proven' || mark === 'unproven';
  for (const { place, marks } of lanes) {
    const firstYear = marks.findIndex(isFirst);
    for (const [index, { year }] of years.entries()) {
      const row = rows[index] ?? null;
      const first = row?.leaders.find((leader) => isFirst(leaderMark(row, leader)));
      const firstPlace = firstPlaces[index];
      if (firstYear < 0 || index <= firstYear || !first || !firstPlace) continue;
      const memberOf = ({ id }: EntityRef) => firstPlace.members.find((one) => one.id === id);
      const { listed, figures } = memberOf(place) ?? { listed: true, figures: { high: null } };
      const most = figures.high ?? Infinity;
      const least = memberOf(first)?.figures.low ?? 0;
      if (listed || most >= least) continue;
      const around = firstPlace.placeAround(place.id);
      const isLeft =
        around !== null &&
        around.id === firstPlace.placeAround(first.id)?.id &&
        isLeftBy(around, least, most);
      return { place, first, year, most, least, around: isLeft ? around : null };
    }
  }
  return null;
}

/** Whether one has a comparable figure for all of the year. */
export const hasFullFigure = ({ listed, figures }: FirstPlace['members'][number]): boolean =>
  listed && figures.high !== null;

/** Whether one that could have been first has none. */
function lacksFigures(firstPlace: FirstPlace | null): boolean {
  const { members = [], possible = [] } = firstPlace ?? {};
  const full = members.filter(hasFullFigure);
  return !firstPlace || possible.some((place) => !isAmong(full, place));
}

/** Whether most could have been first, and many: marks would say little of a year in which nobody can be named. */
function couldMostBeFirst(firstPlace: FirstPlace | null): boolean {
  const { members = [], possible = [] } = firstPlace ?? {};
  return !firstPlace || possible.length > Math.max(MAX_RIVALS, members.length / 2);
}

/** A way of counting with its lanes, and what is known of the places without one. */
function groupOf({ data, localized }: HomeContext, way: Way, years: readonly LeadersYear[]): Group {
  const now = localized.view.period.id;
  const first = soleFirstEntry(localized)?.entity.id ?? null;
  const firstPlaces = years.map(({ year }, index) => {
    const row = way.rows[index];
    return row ? data.findFirstPlace(year, row) : null;
  });
  const isBlank = firstPlaces.map((firstPlace, index) => {
    const row = way.rows[index];
    return !way.isMixed && !!row && isUnnamed(row) && couldMostBeFirst(firstPlace);
  });
  const rows = way.rows.map((row, index) => (isBlank[index] ? null : row));
  const current = firstPlaces.find((_, index) => years[index]?.year === now);
  const places = placesIn(rows, first, way.isInForce ? (current?.possible ?? []) : []);
  const lanes = places.map((place) => ({
    place,
    marks: firstPlaces.map((firstPlace, index): Mark | null => {
      const row = rows[index] ?? null;
      const known = leaderMark(row, place);
      if (known || way.isMixed || !row) return known;
      return !firstPlace || isAmong(firstPlace.possible, place) ? 'possible' : 'lower';
    }),
  }));
  const areAllShown = years.every(({ coverage }) => coverage.of <= places.length);
  const others =
    way.isMixed || areAllShown
      ? []
      : firstPlaces.map((firstPlace, index): Mark | null => {
          if (!rows[index]) return null;
          const isRuledOut = firstPlace?.possible.every((place) => isAmong(places, place));
          return isRuledOut ? 'lower' : 'possible';
        });
  const limited = limitedAfterFirst(rows, lanes, years, firstPlaces);
  return { ...way, lanes, others, isLacking: firstPlaces.map(lacksFigures), isBlank, limited };
}

function waysOf(context: HomeContext, years: readonly LeadersYear[]): Way[] {
  const { bases } = context.data.dataset;
  const title = (id: string): string =>
    context.localized.text(bases.find((basis) => basis.id === id)?.title);
  const changes = years.filter(
    ({ basis }, index) => index > 0 && basis !== years[index - 1]?.basis,
  );
  const inForce = changes.reduce(
    (before, { basis, year }) => context.site.home.later(before, year, title(basis)),
    title(years[0]?.basis ?? ''),
  );
  const others = bases.map(({ id, mixed = false, description }) => ({
    title: mixed ? context.site.home.notComparable(title(id)) : title(id),
    description: mixed ? context.localized.text(description) : '',
    rows: years.map((year) => year.others.find(({ basis }) => basis === id) ?? null),
    isInForce: false,
    isMixed: mixed,
  }));
  return [
    { title: inForce, description: '', rows: years, isInForce: true, isMixed: false },
    ...others,
  ];
}

/** The ways of counting over some years, ascending, with the places that have a mark; those without one are left out. */
export function timelineGroups(context: HomeContext, years: readonly LeadersYear[]): Group[] {
  return waysOf(context, years)
    .map((way) => groupOf(context, way, years))
    .filter(({ lanes }) => lanes.length > 0);
}

/** Whether nobody is first in a year, not even by a statement or by what is published. */
export function isUnnamed(row: LeadersOnBasis): boolean {
  const mark = MARK_OF[certaintyOf(row)];
  return mark === undefined || mark === 'possible';
}
