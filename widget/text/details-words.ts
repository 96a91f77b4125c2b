/** Words of the details, in a chunk of their own per language, so that the initial render doesn't wait for them. */
import type { TimelineWords } from './timeline-words.ts';

/** Lead-ins of the evidence for a bound. Each starts a list of publishers or of other bounds. */
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

/** Words of the derivation of a row, the lists below the table, the controls, the tools and the timeline. */
export interface DetailsWords {
  /** "Label: one, and two". */
  labelled(label: string, texts: readonly string[]): string;
  /** Other published forms of a figure, each with its publisher. */
  alsoPrinted(figures: string): string;
  printed(value: string, publisher: string, isTruncated: boolean): string;
  /** Of a list of entities; `above`: the highest entry that any of them could be above, empty where that isn’t known. */
  withoutFigureHead(above: string): string;
  /** Of a list of entities that can’t be above that entry. */
  notAboveHead(above: string): string;
  /** Before the range of an entry without a derivation. */
  readonly notRuledOut: string;
  /** Follows the name of an entity without a figure for any full year that ended with the period or before. */
  readonly noFigure: string;
  notComparedHead(period: string): string;
  readonly contradictionsHead: string;
  undated(date: string): string;
  amongAll(among: string, count: number, rank: string, isOpen: boolean): string;
  /** Notes on figures by status; none for final ones. */
  readonly statuses: Readonly<Partial<Record<string, string>>>;
  countedAnotherWay(way: string): string;
  withdrawn(date: string, why: string): string;
  rankStated(rank: string, publisher: string): string;
  readonly contradictsFigures: string;
  /** "Value (fact; fact)"; the value alone without facts. */
  withFacts(value: string, facts: readonly string[]): string;
  /** A sentence of a name, a figure or statement, and a note; any but the name may be empty. */
  statement(name: string, what?: string, why?: string): string;
  figuresExclude(publishers: string): string;
  growthExcludes(publishers: string): string;
  cannotAllBeTrue(publishers: string): string;
  rankExcluded(publishers: string): string;

  /** Labels of the controls. */
  readonly metricLabel: string;
  readonly periodLabel: string;
  readonly levelLabel: string;
  readonly basisLabel: string;
  readonly vintageLabel: string;
  /** The option for the latest vintage, instead of a date. */
  readonly untilToday: string;
  readonly viewLabel: string;
  readonly rankingView: string;
  readonly timelineView: string;
  readonly searchLabel: string;
  /** The status after sorting by a column; `first` is the name in the first row. */
  sortedBy(column: string, first: string): string;
  /** Null if the documents contain the steps in this language. */
  readonly stepLeadIns: StepLeadIns | null;

  /** Labels of the download links. */
  readonly csv: string;
  readonly json: string;
  /** Labels of the PNGs. */
  readonly wide: string;
  readonly tall: string;
  readonly citation: string;
  readonly permalink: string;
  /** Labels of the embed code that follows updates, and of the one that never changes. */
  readonly live: string;
  fixed(date: string): string;
  readonly copy: string;
  /** Opens the share sheet of the device. */
  readonly share: string;
  readonly copied: string;
  /** Shown if the browser forbids copying. */
  readonly selected: string;

  readonly historyHead: string;
  readonly figuresHead: string;
  readonly milestonesHead: string;
  readonly reportLabel: string;

  readonly timeline: TimelineWords;
}

/** A language's module of details words. */
export interface DetailsWordsModule {
  readonly detailsWords: DetailsWords;
}
