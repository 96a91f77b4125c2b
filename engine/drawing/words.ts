/**
 * Words of a drawn ranking in one language: everything that is seen before anything is pressed. To add a language, add a file to
 * `words/`. Names and titles come from the data.
 */

import type { PeriodRef } from '../model/documents.ts';

/** Among whom places are counted: a whole level, those of it with figures, or a level of which some have none. */
export type Counted = 'level' | 'with-figures' | 'with-others';

export interface DrawingWords {
  /** The tag for `Intl` and for `lang` attributes. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** Words for powers of ten in the head of the values, in descending order: the decimals of a value, and from how many on it has one less. */
  readonly scales: readonly (readonly [
    factor: number,
    word: string,
    decimals: number,
    large: number,
  ])[];
  /** Whether the unit follows the word of the scale: 万件. */
  readonly hasUnitInScale: boolean;

  /** What is counted and where, and when. */
  title(what: string, when: string): string;
  period(period: PeriodRef): string;
  /** The same in short and without the year, of a part of a year: "Jan–Nov". */
  shortMonths(period: PeriodRef): string;

  // Sentences of the heading.
  isFirst(name: string): string;
  /** Several share it, because their values are equal. */
  shareFirst(names: string): string;
  /** So many sources rank it first; 0 if the statements are about others. */
  calledFirst(name: string, count: number): string;
  firstWithFigures(name: string, count: number): string;
  highestFigure(name: string): string;
  onlyFigure(name: string): string;
  placeOpen(place: number): string;
  allSettled(count: number): string;
  noFigures(when: string): string;
  /** On a mixed way of counting, and why. */
  readonly notRanked: string;
  readonly notRankedReason: string;

  /** Legend of a tinted cell. */
  readonly couldHold: string;
  /** Head of the cells. */
  placesHead(count: number, among: Counted): string;
  /** A row for screen readers: "Tokyo, between 2nd and 5th of 8". */
  rankLabel(name: string, best: number, worst: number, count: number): string;
  /** A row without a place. */
  readonly noPlace: string;

  // Tags of a row.
  only(what: string): string;
  readonly inPart: string;
  calledBy(count: number): string;
  readonly highlighted: string;

  /** Members without a comparable figure. */
  more(count: number): string;
  readonly noFigure: string;
  /** Some of them had more than the first row in an earlier year; `others` are not named. */
  hadMore(names: string, count: number): string;
  andOthers(count: number): string;

  // Switches.
  countMore(count: number): string;
  readonly figuresAlone: string;

  showAll(count: number): string;
  sources(count: number): string;
  until(date: string): string;
  licence(name: string): string;
}

/** The exports of a language's file. */
export interface DrawingWordsModule {
  readonly drawingWords: DrawingWords;
}
