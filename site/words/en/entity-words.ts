/** Words of an entity's page, apart from the data's names and titles. */

/** The words of an entity's page in one language. */
export interface EntityWords {
  title(name: string, dataset: string): string;
  description(name: string, dataset: string): string;
  /** The entity's parent, and its children. */
  readonly inside: string;
  readonly holds: string;
  readonly code: string;
  readonly valueHead: string;
  readonly rankHead: string;
  /** Its rank among the entities with figures. */
  among(place: string, count: number, level: string): string;
  onlyOne(level: string): string;
  notListed(level: string): string;
  /** For a way of counting that compares nothing. */
  notRanked(level: string): string;
  partsOfYears(count: number): string;
  /** Separator of a list. */
  readonly comma: string;
  readonly allBounds: string;
  readonly milestonesHead: string;
  readonly setAsideHead: string;
  readonly setAsideLead: string;
  readonly downloadsHead: string;
}

export const entityWords: EntityWords = {
  title: (name, dataset) => `${name}: ${dataset}`,
  description: (name, dataset) =>
    `${name} in every ranking of “${dataset}”: what is possible of each year, which ranks that proves, its milestones, and the figures that were set aside, each with its source.`,
  inside: 'Lies in',
  holds: 'In it lie',
  code: 'Official code',
  valueHead: 'Figure',
  rankHead: 'Rank among those with figures',
  among: (place, count, level) => `${place} of ${count} (${level.toLowerCase()})`,
  onlyOne: (level) => `the only one with a figure (${level.toLowerCase()})`,
  notListed: (level) => `no comparable figure (${level.toLowerCase()})`,
  notRanked: (level) => `side by side, not ranked (${level.toLowerCase()})`,
  partsOfYears: (count) => (count === 1 ? '1 part of a year' : `${count} parts of years`),
  comma: ', ',
  allBounds: 'All bounds and ranks, as CSV',
  milestonesHead: 'Milestones',
  setAsideHead: 'Set aside',
  setAsideLead:
    'These figures were published, and aren’t used: no rank rests on them. Each with the reason.',
  downloadsHead: 'Take it with you',
};
