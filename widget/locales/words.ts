/**
 * What one language file holds. Adding a language is adding a file of these two exports beside `en.ts`; tests
 * hold that each is complete and speaks plainly. Names and titles of the subject never stand in these files:
 * they come with the data.
 */

/** A run of whole months, `YYYY-MM` each; `id` is four digits where it is one calendar year. */
export interface Months {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** How exactly a figure was stated. */
export type Exactness = 'exact' | 'stated' | 'rounded' | 'truncated' | 'about' | 'over' | 'under';

/** What is read at once. */
export interface Words {
  /** The tag for `Intl`, and for the `lang` of what is shown. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** From this number on, figures are shortened with a word such as "million". */
  readonly shortenFrom: number;
  /** Whether the unit's word stands after each number; else it stands once, above the figures. */
  readonly unitAfterNumber: boolean;

  readonly loading: string;
  readonly failed: string;
  readonly missing: string;
  readonly retry: string;
  readonly empty: string;

  /** What is counted, and when. */
  title(what: string, when: string): string;
  months(months: Months): string;
  coverage(among: string, count: number, of: number, comparable: boolean): string;
  publishedBy(date: string): string;
  rankHead(count: number): string;
  readonly whyHead: string;
  /** What the solid and the hatched part of a bar mean. */
  readonly proven: string;
  readonly possible: string;
  valueHead(unit: string): string;
  readonly changeHead: string;
  showAll(count: number): string;
  readonly highlighted: string;
  /** After a place's name, on the button that opens its row. */
  readonly saysWho: string;

  /** From `low` to `high`, of which one may be empty; `low` has lost its unit where both have the same. */
  between(low: string, high: string): string;
  /** The value with what was said of it: "over 1 million". */
  qualified(kind: Exactness, value: string): string;
  /** A change in percent, without its sign, which is -1, 0 or 1. */
  change(percent: string, sign: number): string;

  ranks(best: number, worst: number): string;
  /** The ranks as the beginning of a sentence. */
  place(best: number, worst: number): string;
  because(place: string, reasons: readonly string[]): string;
  /** That the whole period isn't published: of those named, or else of the place itself. */
  partOnly(year: boolean, names: string, count: number): string;
  tooClose(names: string): string;
  readonly leftOpen: string;
  asStated(place: string, publishers: string, count: number): string;
  notRanked(way: string): string;
  /** Two or more that a list doesn't name. */
  others(count: number): string;

  withoutFigure(count: number, examples: string, all: boolean): string;
  couldRankAbove(name: string, all: boolean, count: number): string;
  lastKnown(value: string, what: string, when: string, anotherWay: boolean): string;
  /** A name with what little is known of it. */
  withFacts(name: string, facts: readonly string[]): string;
  /** Parts, some of them perhaps empty, as one sentence. */
  sentence(parts: readonly string[]): string;

  readonly moreHead: string;
  /** On the button that opens the controls. */
  readonly optionsHead: string;

  sources(publishers: string): string;
  licence(name: string): string;
  readonly getData: string;
  frozen(date: string): string;
  readonly today: string;
}

/** What a bound rests on: each begins a list, of who published it or of what else came to how much. */
export type Grounds = readonly [
  stated: string,
  workedBackFromAYearLater: string,
  monthsOfIt: string,
  wholeLessOtherMonths: string,
  partOfIt: string,
  wholeOfIt: string,
  whatLiesInside: string,
  whatItLiesIn: string,
  workedOutFrom: string,
];

/** What is read in what opens: the derivation of a row, and the lists under the table. */
export interface MoreWords {
  /** How else the figure was printed: each with its publisher. */
  alsoPrinted(figures: string): string;
  printed(value: string, publisher: string, cutOff: boolean): string;
  readonly withoutFigureHead: string;
  readonly notComparedHead: string;
  readonly contradictionsHead: string;
  undated(date: string): string;
  amongAll(among: string, count: number, place: string): string;
  /** What is to be said of a figure that isn't a plain and final statement, by its status. */
  readonly statuses: Readonly<Partial<Record<string, string>>>;
  anotherWay(way: string): string;
  takenBack(date: string, why: string): string;
  rankStated(place: string, publisher: string): string;
  readonly againstFigures: string;
  /** A name, what was published of it, and what is to be said of that; the middle may be empty. */
  remark(name: string, what: string, why: string): string;
  figuresExclude(publishers: string): string;
  growthExcludes(publishers: string): string;
  cannotAllBeTrue(publishers: string): string;
  rankExcluded(publishers: string): string;

  /** What each of the controls chooses. */
  readonly metricLabel: string;
  readonly periodLabel: string;
  readonly levelLabel: string;
  readonly basisLabel: string;
  readonly vintageLabel: string;
  /** Instead of a day up to which things were published. */
  readonly untilToday: string;
  readonly viewLabel: string;
  readonly rankingView: string;
  readonly timelineView: string;
  readonly searchLabel: string;
  /** That rows are sorted by a column, and which name is then first. */
  sortedBy(column: string, first: string): string;
  /** Null where the documents themselves say each step in this language. */
  readonly grounds: Grounds | null;
}

/** A language file. */
export interface Language {
  readonly words: Words;
  readonly moreWords: MoreWords;
}
