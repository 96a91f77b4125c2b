/** Words of an entity's page except names and titles from the data. */

import { lowerFirst } from '../../../engine/model/text.ts';

/** The words of an entity's page in one language. */
export interface EntityWords {
  title(name: string, dataset: string): string;
  description(name: string, dataset: string): string;
  /** A figure that isn’t exact, and the range that it is taken for. */
  takenAs(value: string, range: string): string;
  /** The levels at which it is ranked. */
  rankedAmong(levels: readonly string[]): string;
  /** Precedes the entity's parent. */
  readonly partOf: string;
  /** Precedes the entity's children. */
  readonly includes: string;
  readonly code: string;
  readonly valueHead: string;
  readonly rankHead: string;
  /** Its rank among the entities with figures. */
  among(place: string, count: number, level: string): string;
  /** Adds its rank among all members of the level. */
  alsoOfAll(among: string, place: string, count: number): string;
  /** What the names, of which there are `count`, state of a rank. */
  calledBy(names: string, count: number, rank: string, of: number): string;
  /** For ranks that rest on others being stated to be first. */
  belowFirst(rank: string, first: string): string;
  /** For a rank that rests on a published statement rather than on figures. */
  asStated(rank: string): string;
  /** For a range of ranks that such statements narrow. */
  partlyAsStated(rank: string): string;
  /** A rank, and what its statements say. */
  named(rank: string, statements: string): string;
  /** Below ranks of which one is a range. */
  readonly whyRange: string;
  onlyOne(level: string): string;
  notListed(level: string): string;
  /** For a way of counting that compares nothing. */
  notRanked(level: string): string;
  /** Folded years that tell next to nothing. */
  littleKnown(count: number): string;
  partialYears(count: number): string;
  /** Above rates of growth: what each compares. */
  readonly growthLead: string;
  /** Marks of the chart: a bar from the lowest to the highest possible value. */
  readonly rangeMark: string;
  /** A dotted line upwards from the lowest possible value. */
  readonly openMark: string;
  /** A broken line between two years. */
  readonly breakMark: string;
  /** Separator of a list. */
  readonly comma: string;
  /** Joins the way of counting and the reasons why a figure isn't used. */
  reasons(parts: readonly string[]): string;
  readonly allBounds: string;
  /** Head of what its levels and each way of counting on the page are. */
  readonly definitionsHead: string;
  readonly milestonesHead: string;
  readonly setAsideHead: string;
  readonly setAsideLead: string;
  readonly downloadsHead: string;
}

export const entityWords: EntityWords = {
  title: (name, dataset) => `${name}: ${dataset}`,
  description: (name, dataset) =>
    `${name} in every ranking of “${dataset}”: the possible values and the proven ranks of each year, milestones, and figures that aren’t used, each with its source.`,
  takenAs: (value, range) => `${value}, taken as ${range}`,
  rankedAmong: (levels) => `Ranked among ${levels.map(lowerFirst).join(' and among ')}`,
  partOf: 'Part of',
  includes: 'Includes',
  code: 'Official code',
  valueHead: 'Figure',
  rankHead: 'Rank among those with figures',
  among: (place, count, level) => `${place} of ${count} with figures (${lowerFirst(level)})`,
  alsoOfAll: (among, place, count) => `${among}; ${place.toLowerCase()} of all ${count}`,
  calledBy: (names, count, rank, of) =>
    `${names} ${count === 1 ? 'calls' : 'call'} it ${rank} of all ${of}`,
  belowFirst: (rank, first) => `${rank}, as ${first} is stated to be 1st`,
  asStated: (rank) => `${rank}, as stated`,
  partlyAsStated: (rank) => `${rank}, partly as stated`,
  named: (rank, statements) => `${rank}: ${statements}`,
  whyRange: 'A rank is a range where figures of others are incomplete or too close to tell apart.',
  onlyOne: (level) => `the only one with a figure (${lowerFirst(level)})`,
  notListed: (level) => `no comparable figure (${lowerFirst(level)})`,
  notRanked: (level) => `side by side, not ranked (${lowerFirst(level)})`,
  littleKnown: (count) =>
    count === 1 ? '1 year of which little is known' : `${count} years of which little is known`,
  partialYears: (count) =>
    count === 1 ? '1 period of less than a year' : `${count} periods of less than a year`,
  growthLead:
    'Each is against the year before, counted in the same way, even where no figure of that year is listed here.',
  rangeMark: 'Range of possible values',
  openMark: 'At least; the rest isn’t known',
  breakMark: 'The way of counting changes',
  comma: ', ',
  reasons: (parts) => parts.join('; '),
  allBounds: 'All possible values and ranks (CSV)',
  definitionsHead: 'What is ranked, and how it is counted',
  milestonesHead: 'Milestones',
  setAsideHead: 'Figures not used',
  setAsideLead:
    'These figures were published but aren’t used: no rank is based on them. The reason is given for each.',
  downloadsHead: 'Downloads',
};
