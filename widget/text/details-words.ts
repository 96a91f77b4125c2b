/** The words of what is opened, in a second file of each language: nobody waits for them before the first view. */
import type { TimelineWords } from './timeline-words.ts';

/** What a bound rests on: each begins a list, of who published it or of what else came to how much. */
export type StepLeadIns = readonly [
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
export interface DetailsWords {
  /** How else the figure was printed: each with its publisher. */
  alsoPrinted(figures: string): string;
  printed(value: string, publisher: string, isTruncated: boolean): string;
  readonly withoutFigureHead: string;
  readonly notComparedHead: string;
  readonly contradictionsHead: string;
  undated(date: string): string;
  amongAll(among: string, count: number, rank: string): string;
  /** What is to be said of a figure that isn't a plain and final statement, by its status. */
  readonly statuses: Readonly<Partial<Record<string, string>>>;
  countedAnotherWay(way: string): string;
  withdrawn(date: string, why: string): string;
  rankStated(rank: string, publisher: string): string;
  readonly contradictsFigures: string;
  /** A name, what was published of it, and what is to be said of that; the middle may be empty. */
  statement(name: string, what: string, why: string): string;
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
  readonly stepLeadIns: StepLeadIns | null;

  /** What the forms of the data are for. */
  readonly csv: string;
  readonly json: string;
  /** The shapes of the picture. */
  readonly wide: string;
  readonly tall: string;
  readonly citation: string;
  readonly permalink: string;
  /** What follows corrections, and what never changes. */
  readonly live: string;
  fixed(date: string): string;
  readonly copy: string;
  readonly copied: string;
  /** Where the browser lets nothing be copied: that it is selected. */
  readonly selected: string;

  readonly historyHead: string;
  readonly figuresHead: string;
  readonly milestonesHead: string;
  readonly reportLabel: string;

  readonly timeline: TimelineWords;
}

/** A language's file of what is opened. */
export interface DetailsWordsModule {
  readonly detailsWords: DetailsWords;
}
