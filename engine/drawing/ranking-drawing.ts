/**
 * A ranking as it is drawn: the heading, and one line for each row with its range of places, cells, bar and value. A pure function of
 * the view document, the words and the reader's choices.
 */
import type { RankingEntryView, RankingView, Texts, Unlisted } from '../model/documents.ts';
import { monthsOf, parsePeriod, periodOf } from '../model/period.ts';
import { localizedText, lowerFirst } from '../model/text.ts';
import {
  type Counting,
  DEFAULT_COUNTING,
  headingSentences,
  isSure,
  type Places,
  placesOf,
  publishersOfPlace,
} from './places.ts';
import {
  isKnownInPart,
  type ShortValue,
  type ShortValues,
  shortValues,
  shownNumber,
} from './short-values.ts';
import type { Counted, DrawingWords } from './words.ts';

/**
 * What a cell says of a place: ruled out, possible, proven, held according to sources, possible only if those without a figure count
 * too, or possible for those without a figure.
 */
export type CellKind = 'out' | 'could' | 'proven' | 'stated' | 'added' | 'unknown';

/** Consecutive cells of one kind. */
export interface CellRun {
  readonly kind: CellKind;
  /** Places from 1, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** A bar in percent of the scale, which starts at the lowest negative value or 0. */
export interface DrawnBar {
  readonly start: number;
  readonly length: number;
  /** Whether the value may be higher. */
  readonly isOpen: boolean;
}

export interface DrawnRow {
  readonly id: string;
  readonly name: string;
  /** "2–5", "=3"; empty without places. */
  readonly range: string;
  /** "Tokyo, between 2nd and 5th of 8". */
  readonly label: string;
  /** What changes the reading: "Jan–Nov"; mostly empty. */
  readonly tag: string;
  readonly places: Places | null;
  readonly cells: readonly CellRun[];
  /** Null where nothing is comparable. */
  readonly bar: DrawnBar | null;
  readonly value: ShortValue;
  readonly isHighlighted: boolean;
}

/** The row of all members without a comparable figure. */
export interface DrawnOthers {
  readonly name: string;
  readonly tag: string;
  readonly cells: readonly CellRun[];
}

export interface RankingDrawing {
  readonly words: DrawingWords;
  /** What, where and when; the way of counting. */
  readonly title: string;
  readonly basis: string;
  readonly heading: readonly string[];
  /** Why there are no places; empty if there are. */
  readonly reason: string;
  /** Legend of the cells; empty if there are none. */
  readonly legend: string;
  readonly placesHead: string;
  /** How many places there are; 0 without cells. */
  readonly placeCount: number;
  /** Places that the axis names. */
  readonly ticks: readonly number[];
  /** Whether each place is surely held: then numbers and bars say it all. */
  readonly isSettled: boolean;
  readonly valueHead: string;
  readonly rows: readonly DrawnRow[];
  readonly others: DrawnOthers | null;
  /** Who of the others was ahead before; mostly empty. */
  readonly note: string;
  /** Labels of the switches; empty where they change nothing. */
  readonly countMore: string;
  readonly figuresAlone: string;
  readonly sourceCount: number;
}

/** The parts of a page or an element that change the drawing. */
export interface DrawingOptions {
  readonly counting?: Counting;
  readonly highlight?: ReadonlySet<string>;
}

/** Up to so many places, each is named on the axis, and a single one in its cell. */
export const MAX_NAMED_PLACES = 12;
const TICK_STEP = 5;
/** Names in the note. */
const MAX_NAMED = 3;

/** Texts of a view in one language. */
interface Localized {
  readonly view: RankingView;
  readonly words: DrawingWords;
  readonly text: (texts: Texts | undefined) => string;
}

const nameOf = ({ text }: Localized, { entity }: Pick<Unlisted, 'entity'>): string =>
  text(entity.name) || entity.id;

const listText = ({ words }: Localized, names: readonly string[]): string =>
  new Intl.ListFormat(words.tag).format(names);

/** The months of a period that are known, in short; empty if they aren't one range. */
function knownMonths({ view, words }: Localized, missing: string): string {
  const [whole, gap] = [parsePeriod(view.period.id), parsePeriod(missing)];
  if (!whole || !gap) return '';
  const known =
    gap.start <= whole.start
      ? [gap.end, whole.end]
      : gap.end >= whole.end
        ? [whole.start, gap.start]
        : [];
  const [start, end] = known;
  return start !== undefined && end !== undefined && start < end
    ? words.shortMonths(periodOf(start, end))
    : '';
}

/** The second line of a row: what of a value is known, or who says that the place is its. */
function tagOf(localized: Localized, entry: RankingEntryView, places: Places | null): string {
  const { view, words, text } = localized;
  if (!isKnownInPart(view, entry)) {
    if (!places?.isStated) return '';
    const count = publishersOfPlace(view, entry.entity.id, places.best);
    return count > 0 ? words.calledBy(count) : '';
  }
  const { missing, part, inside } = entry;
  const names = inside?.map((id) => {
    const known = [...view.entries, ...view.unlisted, ...view.setAside].map(({ entity }) => entity);
    return text([...known, ...(view.named ?? [])].find((one) => one.id === id)?.name) || id;
  });
  const metric = part && view.available.metrics.find(({ id }) => id === part);
  const what = names?.[0] && !names[1] ? names[0] : metric ? text(metric.title) : '';
  const tags = [missing ? knownMonths(localized, missing) : '', what && words.only(what)];
  const tag = tags.filter(Boolean).join(words.dir === 'rtl' ? '، ' : ', ');
  return tag ? lowerFirstOf(tag, tags[0] ?? '', words) : words.inPart;
}

/** A title that follows the months continues a line. */
function lowerFirstOf(tag: string, months: string, { tag: language }: DrawingWords): string {
  if (!months || !language.startsWith('en')) return tag;
  const at = months.length + 2;
  return tag.slice(0, at) + lowerFirst(tag.slice(at));
}

/** Cells of a row: runs of one kind, from the first place to the last. */
function cellsOf(places: Places, count: number, within: Places | null): CellRun[] {
  const { best, worst, isStated } = places;
  const single: CellKind = isStated ? 'stated' : 'proven';
  const kind: CellKind = isSure(places) ? single : 'could';
  const runs: CellRun[] = [
    { kind: 'out', from: 1, to: best - 1 },
    ...(within && kind === 'could'
      ? ([
          { kind: 'added', from: best, to: within.best - 1 },
          { kind: 'could', from: Math.max(best, within.best), to: Math.min(worst, within.worst) },
          { kind: 'added', from: Math.max(best, within.worst + 1), to: worst },
        ] as const)
      : [{ kind, from: best, to: worst } as const]),
    { kind: 'out', from: worst + 1, to: count },
  ];
  return runs.filter(({ from, to }) => from <= to);
}

function ticksOf(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return count <= MAX_NAMED_PLACES
    ? all
    : all.filter((place) => place === 1 || place % TICK_STEP === 0);
}

/** One scale for all bars. */
function barScale(view: RankingView): (entry: RankingEntryView) => DrawnBar {
  const numbers = view.entries.map(shownNumber);
  const floor = Math.min(0, ...numbers);
  const span = Math.max(0, ...numbers) - floor || 1;
  return (entry) => {
    const value = shownNumber(entry);
    return {
      start: ((Math.min(0, value) - floor) / span) * 100,
      length: (Math.abs(value) / span) * 100,
      isOpen: !entry.reported,
    };
  };
}

/** Those without a figure that had more than the first row in an earlier year. */
function noteOf(localized: Localized): string {
  const { view, words } = localized;
  const [first] = view.entries;
  if (!first || view.mixed) return '';
  const before = view.unlisted.filter(
    ({ last }) =>
      last &&
      last.metric === view.metric &&
      monthsOf(last.period).to < view.period.from &&
      last.value > first.bounds.low,
  );
  if (before.length === 0) return '';
  const names = before.slice(0, MAX_NAMED).map((one) => nameOf(localized, one));
  if (before.length > MAX_NAMED) names.push(words.andOthers(before.length - MAX_NAMED));
  return words.hadMore(listText(localized, names), view.unlisted.length);
}

/** Whether a published statement of rank narrows any range. */
const dependsOnStatements = ({ entries }: RankingView, isLevel: boolean): boolean =>
  entries.some(({ rank }) => {
    const { best, worst, byFigures } = (isLevel ? rank?.level : rank) ?? {};
    return byFigures && (byFigures.best !== best || byFigures.worst !== worst);
  });

/** What the reader's way of counting makes of all rows. */
interface Field {
  readonly counting: Counting;
  /** One for each entry. */
  readonly places: readonly (Places | null)[];
  /** Whether those without a figure are counted too. */
  readonly isLevel: boolean;
  /** How many places there are; 0 on a mixed way of counting. */
  readonly count: number;
  readonly isSettled: boolean;
  readonly hasCells: boolean;
}

function fieldOf(view: RankingView, counting: Counting): Field {
  const { entries, unlisted, mixed } = view;
  const places = entries.map((entry) => placesOf(view, entry, counting));
  const isLevel = counting.isLevel && unlisted.length > 0;
  const count = mixed ? 0 : entries.length + (isLevel ? unlisted.length : 0);
  const isSettled = places.every((one) => one && isSure(one) && !one.isStated);
  return { counting, places, isLevel, count, isSettled, hasCells: count > 1 && !isSettled };
}

function drawRows(
  localized: Localized,
  field: Field,
  { values }: ShortValues,
  highlight: ReadonlySet<string>,
): DrawnRow[] {
  const { view, words } = localized;
  const { counting, places, isLevel, count, hasCells } = field;
  const barOf = barScale(view);
  const holders = new Map<number, number>();
  for (const one of places)
    if (one && isSure(one)) holders.set(one.best, (holders.get(one.best) ?? 0) + 1);
  const rangeOf = (own: Places): string =>
    (isSure(own) && (holders.get(own.best) ?? 0) > 1 ? '=' : '') + rangeText(own);
  return view.entries.map((entry, index): DrawnRow => {
    const own = places[index] ?? null;
    const name = nameOf(localized, entry);
    const listed = isLevel ? placesOf(view, entry, { ...counting, isLevel: false }) : null;
    return {
      id: entry.entity.id,
      name,
      range: own ? rangeOf(own) : '',
      label: own ? words.rankLabel(name, own.best, own.worst, count) : `${name}, ${words.noPlace}`,
      tag: tagOf(localized, entry, own),
      places: own,
      cells: own && hasCells ? cellsOf(own, count, listed) : [],
      bar: view.mixed ? null : barOf(entry),
      value: values[index] ?? { text: '–', isWhole: false },
      isHighlighted: highlight.has(entry.entity.id),
    };
  });
}

/** The head of the cells; empty where there is nothing to compare. */
function placesHeadOf({ view, words }: Localized, { count, isLevel }: Field): string {
  const isPartial = view.unlisted.length > 0;
  const among: Counted = isLevel ? 'with-others' : isPartial ? 'with-figures' : 'level';
  return count < 2 ? '' : words.placesHead(count, among);
}

/** Publishers of what is ranked. */
const sourceCountOf = ({ sources }: RankingView): number =>
  new Set(sources.filter(({ other }) => !other).map(({ publisher }) => publisher)).size;

/** Draws a view document. `language` is the requested tag: the data may have names in it even if there are no words in it. */
export function drawRanking(
  view: RankingView,
  words: DrawingWords,
  language: string,
  { counting = DEFAULT_COUNTING, highlight = new Set() }: DrawingOptions = {},
): RankingDrawing {
  const text = (texts: Texts | undefined): string => localizedText(texts, language);
  const localized: Localized = { view, words, text };
  const { entries, unlisted, titles, mixed } = view;
  const field = fieldOf(view, counting);
  const { count, isLevel, isSettled, hasCells } = field;
  const when = words.period(view.period);
  const values = shortValues(view, words);
  const texts = {
    words,
    name: (entry: RankingEntryView): string => nameOf(localized, entry),
    list: (names: readonly string[]): string => listText(localized, names),
    when,
  };
  const hasPlaces = !mixed && entries.length > 0;
  return {
    words,
    title: words.title(text(titles.heading ?? titles.metric), when),
    basis: text(titles.basis),
    heading: headingSentences(view, texts, counting.isByFigures),
    reason: mixed && entries.length > 0 ? words.notRankedReason : '',
    legend: hasCells ? words.couldHold : '',
    placesHead: placesHeadOf(localized, field),
    placeCount: hasCells ? count : 0,
    ticks: hasCells ? ticksOf(count) : [],
    isSettled: isSettled && hasPlaces,
    valueHead: values.head,
    rows: drawRows(localized, field, values, highlight),
    others: unlisted.length > 0 && !isLevel ? drawOthers(localized, field) : null,
    note: isLevel ? '' : noteOf(localized),
    countMore: unlisted.length > 0 && hasPlaces ? words.countMore(unlisted.length) : '',
    figuresAlone: dependsOnStatements(view, isLevel) ? words.figuresAlone : '',
    sourceCount: sourceCountOf(view),
  };
}

/** "2–5", or "2". */
const rangeText = ({ best, worst }: Places): string =>
  best === worst ? `${best}` : `${best}–${worst}`;

/** The members without a figure as one row: from the best place that any of them could hold. */
function drawOthers({ view, words }: Localized, { counting, hasCells }: Field): DrawnOthers {
  const { isByFigures } = counting;
  const { unlisted, entries } = view;
  const bests = unlisted.flatMap(
    ({ level }) => (isByFigures ? level?.byFigures.best : level?.best) ?? [],
  );
  const best = Math.min(...bests);
  const count = entries.length;
  const runs: readonly CellRun[] = [
    { kind: 'out', from: 1, to: Math.min(best - 1, count) },
    { kind: 'unknown', from: best, to: count },
  ];
  return {
    name: words.more(unlisted.length),
    tag: words.noFigure,
    cells: hasCells ? runs.filter(({ from, to }) => from <= to) : [],
  };
}
