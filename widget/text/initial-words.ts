/**
 * What one language says at once; what it says of what is opened is in a second file, see `more/words.ts`. Adding a language
 * is adding these two files; tests hold that they are complete and speak plainly. Names and titles of the subject never
 * stand in them: they come with the data.
 */
import type { Qualifier } from '../../engine/model/vocabulary.ts';
import type { DetailsWordsModule } from './details-words.ts';

/** A run of whole months, `YYYY-MM` each; `id` is four digits where it is one calendar year. */
export interface MonthRange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

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
  months(months: MonthRange): string;
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
  readonly derivationLabel: string;

  /** From `low` to `high`, of which one may be empty; `low` has lost its unit where both have the same. */
  between(low: string, high: string): string;
  /** The value with what was said of it: "over 1 million". */
  qualified(kind: Qualifier, value: string): string;
  /** A change in percent, without its sign, which is -1, 0 or 1. */
  change(percent: string, sign: number): string;

  ranks(best: number, worst: number): string;
  /** The ranks as the beginning of a sentence. */
  rankPhrase(best: number, worst: number): string;
  labelled(place: string, reasons: readonly string[]): string;
  /** That the whole period isn't published: of those named, or else of the place itself. */
  partOnly(isYear: boolean, names: string, count: number): string;
  tooClose(names: string): string;
  readonly leftOpen: string;
  asClaimed(rank: string, publishers: string): string;
  notRanked(way: string): string;
  /** Two or more that a list doesn't name. */
  others(count: number): string;

  withoutFigure(count: number, examples: string, all: boolean): string;
  couldRankAbove(name: string, all: boolean, count: number): string;
  lastKnown(value: string, what: string, when: string, isCountedAnotherWay: boolean): string;
  /** A name with what little is known of it. */
  withFacts(name: string, facts: readonly string[]): string;
  /** Parts, some of them perhaps empty, as one sentence. */
  sentence(parts: readonly string[]): string;

  readonly detailsHead: string;
  /** On the button that opens the controls. */
  readonly optionsHead: string;

  sources(publishers: string): string;
  licence(name: string): string;
  /** On the buttons at the foot. */
  readonly data: string;
  readonly image: string;
  readonly cite: string;
  readonly embed: string;
  frozen(date: string): string;
  /** That what is shown was known then, where the latest couldn't be had. */
  stale(date: string): string;
  readonly today: string;
}

/** A language's file of what is read at once. */
export interface InitialWordsModule {
  readonly initialWords: Words;
}

/** A language in both its files. */
export interface WidgetWords extends DetailsWordsModule {
  readonly words: Words;
}
