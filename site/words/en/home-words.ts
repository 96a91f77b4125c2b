/** Words of the front page, apart from the ranking itself; independent of what is ranked. */

/** The words of the front page in one language. */
export interface HomeWords {
  headline(name: string, value: string, unit: string, when: string): string;
  /** Follows the headline: the year in which the leader was first before, with others in between. */
  comeback(year: string): string;
  openHeadline(names: string, title: string): string;
  emptyHeadline(title: string): string;
  readonly howSure: string;
  statedFirst(publishers: string, count: number): string;
  provenFirst(count: number): string;
  readonly noHigherFigure: string;
  withoutFigure(count: number): string;
  /** Years between in which the leader could have been first too. */
  perhapsFirstToo(years: string): string;
  sentences(parts: readonly string[]): string;

  /** Labels the links to other rankings of the same months. */
  readonly relatedRankings: string;

  readonly historyHead: string;
  /** The last proven leader, and the year. */
  lastFirst(name: string, year: string): string;
  readonly historyLead: string;
  readonly timelineTitle: string;
  readonly marks: { readonly proven: string; readonly stated: string; readonly open: string };
  readonly yearHead: string;
  readonly inForceHead: string;
  readonly otherwiseHead: string;
  earlier(from: string, to: string): string;
  readonly allLeaders: string;
  /** Label of the line between two years. */
  between(before: string, after: string): string;

  readonly growthHead: string;
  /** The change of a count on the year before; `sign` is 0 if it is unknown. */
  change(range: string, sign: number): string;
  /** The share of the growth that a part contributes; `isMore` if it is more than 100 %. */
  growthLead(name: string, part: string, what: string, share: string, isMore: boolean): string;
  readonly allElse: string;
  /** Heading of a column of changes. */
  changeHead(when: string): string;

  readonly storyHead: string;
  readonly opinions: string;
  readonly opinionsHint: string;
  milestones(name: string): string;
  allMilestones(name: string): string;

  readonly embedHead: string;

  readonly exampleHead: string;
  readonly exampleLead: string;
  /** Entities that are surely above, and entities that could be. */
  surelyAbove(names: string): string;
  couldBeAbove(names: string): string;
  /** The leader of the year before, which has no figure now. */
  couldBeAhead(name: string): string;
  firstBefore(name: string, year: string, known: string, anotherWay: boolean): string;
  notAhead(byFigures: boolean): string;
  readonly compared: string;
  /** Link to the method page. */
  readonly wholeMethod: string;

  readonly programsHead: string;
  readonly programsLead: string;
  readonly thisRanking: string;
  readonly allOfIt: string;
  readonly api: string;

  readonly dataHead: string;
  readonly tables: string;
  readonly otherSubjects: string;
  readonly bases: string;
}

export const homeWords: HomeWords = {
  headline: (name, value, unit, when) => `${name}: ${value}${unit && ` ${unit}`} in ${when}`,
  comeback: (year) => `, first again since ${year}`,
  openHeadline: (names, title) => `${title}: ${names} could be first`,
  emptyHeadline: (title) => `${title}: nothing to compare yet`,
  howSure: 'How sure?',
  statedFirst: (publishers, count) =>
    `${publishers} ${count > 1 ? 'state' : 'states'} that it is first; the figures alone leave it open`,
  provenFirst: (count) => `The figures put it first among the ${count} that can be compared`,
  noHigherFigure: 'Nobody has published more',
  withoutFigure: (count) => `${count} more ${count > 1 ? 'have' : 'has'} no comparable figure`,
  perhapsFirstToo: (years) => `For ${years} it is open whether it was first too`,
  sentences: (parts) => parts.map((part) => `${part}.`).join(' '),

  relatedRankings: 'Also ranked',

  historyHead: 'How the title changed',
  lastFirst: (name, year) => `${name} was last first in ${year}`,
  historyLead:
    'Each year on the way of counting then in force, beside what was counted in other ways. Years across a broken line can’t be compared',
  timelineTitle: 'Who was first, year by year, on each way of counting',
  marks: {
    proven: 'proven',
    stated: 'as stated, or ahead of all with figures',
    open: 'could have been first',
  },
  yearHead: 'Year',
  inForceHead: 'On the way of counting then in force',
  otherwiseHead: 'Counted in other ways',
  earlier: (from, to) => `${from === to ? from : `${from} to ${to}`}`,
  allLeaders: 'All years, as JSON',
  between: (before, after) => `Between ${before} and ${after}`,

  growthHead: 'What the growth is made of',
  change: (range, sign) =>
    sign > 0 ? `${range} more` : sign < 0 ? `${range} fewer` : `${range} (it may have fallen)`,
  growthLead: (name, part, what, share, isMore) =>
    `${name}: “${part}” makes ${share} of the growth in “${what}”${isMore ? ', more than all of it, because all else fell' : ''}`,
  allElse: 'All else together',
  changeHead: (when) => `${when}, on a year before`,

  storyHead: 'Around the figures',
  opinions: 'Opinions',
  opinionsHint:
    'Told in our own words, each with its source. They are opinions: no rank here rests on them.',
  milestones: (name) => `Milestones of ${name}`,
  allMilestones: (name) => `All that is known of ${name}`,

  embedHead: 'Put it in your page',

  exampleHead: 'How a rank is proven',
  exampleLead:
    'Each bound is a chain of steps from what was published. Two of these ranks, step by step:',
  surelyAbove: (names) => `Certainly above it: ${names}`,
  couldBeAbove: (names) => `Possibly above it: ${names}`,
  couldBeAhead: (name) => `Could ${name} be ahead?`,
  firstBefore: (name, year, known, anotherWay) =>
    `${name} was first in ${year}${anotherWay ? ', counted in another way' : ''}, and has no comparable figure now: ${known}`,
  notAhead: (byFigures) =>
    byFigures
      ? 'No: the figures exclude it'
      : 'Not if the statements of first place are right; the figures alone leave it open',
  compared: 'The comparison, as JSON',
  wholeMethod: 'The whole method: what is assumed, every rule with its picture, how it is tested',

  programsHead: 'For programs',
  programsLead: 'One line, no key. Every address answers with the evidence behind each rank.',
  thisRanking: 'This ranking with every derivation, as JSON',
  allOfIt: 'All rankings of this subject, as JSON',
  api: 'How to ask',

  dataHead: 'The data',
  tables: 'All tables, for download',
  otherSubjects: 'Other subjects',
  bases: 'The ways of counting',
};
