/** Words of the front page except those of the ranking; independent of what is ranked. */

/** The words of the front page in one language. */
export interface HomeWords {
  headline(name: string, value: string, unit: string, when: string): string;
  /** Follows the headline; `year` is the leader's previous year in first place, with other leaders in between. */
  comeback(year: string): string;
  openHeadline(names: string, title: string): string;
  emptyHeadline(title: string): string;
  readonly howSure: string;
  statedFirst(publishers: string, count: number): string;
  provenFirst(count: number): string;
  readonly noHigherFigure: string;
  withoutFigure(count: number): string;
  /** The years in between in which the leader could also have been first. */
  couldAlsoHaveBeenFirst(years: string): string;
  sentences(parts: readonly string[]): string;

  /** Labels the links to other rankings of the same months. */
  readonly relatedRankings: string;

  readonly historyHead: string;
  /** The leader's previous year in first place. */
  previousLead(name: string, year: string): string;
  readonly historyLead: string;
  readonly timelineTitle: string;
  readonly marks: { readonly proven: string; readonly stated: string; readonly open: string };
  readonly yearHead: string;
  readonly inForceHead: string;
  readonly otherBasesHead: string;
  earlier(from: string, to: string): string;
  readonly allLeaders: string;
  /** Label of the line between two years. */
  between(before: string, after: string): string;

  readonly growthHead: string;
  /** The change of a count on the year before; `sign` is 0 if it is unknown. */
  change(range: string, sign: number): string;
  /** The share of the growth that a part accounts for; `isMore` if it is more than 100 %. */
  growthLead(name: string, part: string, what: string, share: string, isMore: boolean): string;
  /** The growth without the part's. */
  readonly rest: string;
  changeHead(when: string): string;

  readonly storyHead: string;
  readonly opinions: string;
  readonly opinionsHint: string;
  milestones(name: string): string;
  /** Label of the link to the entity's page. */
  everythingAbout(name: string): string;

  readonly embedHead: string;

  readonly exampleHead: string;
  readonly exampleLead: string;
  /** Entities that are surely above, and entities that could be. */
  certainlyAbove(names: string): string;
  possiblyAbove(names: string): string;
  /** The previous year's leader, which has no figure now. */
  couldBeAhead(name: string): string;
  formerLeader(name: string, year: string, known: string, anotherWay: boolean): string;
  notAhead(byFigures: boolean): string;
  readonly compared: string;
  /** Link to the method page. */
  readonly wholeMethod: string;

  readonly programsHead: string;
  readonly programsLead: string;
  readonly thisRanking: string;
  readonly allRankings: string;
  readonly api: string;

  readonly dataHead: string;
  readonly tables: string;
  readonly otherSubjects: string;
  readonly bases: string;
}

export const homeWords: HomeWords = {
  headline: (name, value, unit, when) => `${name}: ${value}${unit && ` ${unit}`} in ${when}`,
  comeback: (year) => `, its first known lead since ${year}`,
  openHeadline: (names, title) => `${title}: ${names} could be first`,
  emptyHeadline: (title) => `${title}: nothing to compare yet`,
  howSure: 'How sure?',
  statedFirst: (publishers, count) =>
    `${publishers} ${count > 1 ? 'state' : 'states'} that it is first; the figures alone don’t settle it`,
  provenFirst: (count) => `The figures put it first among the ${count} that can be compared`,
  noHigherFigure: 'No higher figure has been published',
  withoutFigure: (count) =>
    `${count} ${count > 1 ? 'others have' : 'other has'} no comparable figure`,
  couldAlsoHaveBeenFirst: (years) => `It may also have been first in ${years}`,
  sentences: (parts) => parts.map((part) => `${part}.`).join(' '),

  relatedRankings: 'Related rankings',

  historyHead: 'How first place changed hands',
  previousLead: (name, year) => `${name} was previously first in ${year}`,
  historyLead:
    'Each year shows who led by the way of counting in force at the time, and who led by other ways of counting. Years on opposite sides of a broken line can’t be compared',
  timelineTitle: 'Who was first each year, by way of counting',
  marks: {
    proven: 'proven',
    stated: 'as stated, or first among those with figures',
    open: 'could have been first',
  },
  yearHead: 'Year',
  inForceHead: 'By the way of counting in force',
  otherBasesHead: 'By other ways of counting',
  earlier: (from, to) => `${from === to ? from : `${from} to ${to}`}`,
  allLeaders: 'All years (JSON)',
  between: (before, after) => `Between ${before} and ${after}`,

  growthHead: 'Where the growth came from',
  change: (range, sign) =>
    sign > 0 ? `${range} more` : sign < 0 ? `${range} fewer` : `${range} (may have fallen)`,
  growthLead: (name, part, what, share, isMore) =>
    `${name}: “${part}” accounts for ${share} of the growth in “${what}”${isMore ? ', more than the whole increase, because everything else declined' : ''}`,
  rest: 'Everything else',
  changeHead: (when) => `${when}, compared with a year earlier`,

  storyHead: 'Beyond the figures',
  opinions: 'Opinions',
  opinionsHint:
    'Summarised in our own words, each with its source. No rank here is based on an opinion.',
  milestones: (name) => `Milestones of ${name}`,
  everythingAbout: (name) => `Everything about ${name}`,

  embedHead: 'Embed on your page',

  exampleHead: 'How a rank is proven',
  exampleLead:
    'Each bound follows, step by step, from what was published. Two of these ranks as examples:',
  certainlyAbove: (names) => `Certainly above it: ${names}`,
  possiblyAbove: (names) => `Possibly above it: ${names}`,
  couldBeAhead: (name) => `Could ${name} be ahead?`,
  formerLeader: (name, year, known, anotherWay) =>
    `${name} was first in ${year}${anotherWay ? ' by another way of counting' : ''}, but has no comparable figure now: ${known}`,
  notAhead: (byFigures) =>
    byFigures
      ? 'No: the figures rule it out'
      : 'Not if the statements of first place are right; the figures alone don’t settle it',
  compared: 'The comparison (JSON)',
  wholeMethod: 'The full method: what is assumed, every rule with a diagram, and how it is tested',

  programsHead: 'For developers',
  programsLead: 'One command, no key. Every address returns the evidence behind each rank.',
  thisRanking: 'This ranking with every derivation (JSON)',
  allRankings: 'All rankings of this subject (JSON)',
  api: 'API documentation',

  dataHead: 'The data',
  tables: 'All tables to download',
  otherSubjects: 'Other subjects',
  bases: 'Ways of counting',
};
