/** What the page of an entity says beside the data's own names and titles. */

/** The words of an entity's page in one language. */
export interface EntityWords {
  title(name: string, dataset: string): string;
  description(name: string, dataset: string): string;
  /** That it lies in another, and what lies in it. */
  readonly inside: string;
  readonly holds: string;
  readonly code: string;
  readonly valueHead: string;
  readonly rankHead: string;
  /** Its place among so many with figures. */
  among(place: string, count: number, level: string): string;
  onlyOne(level: string): string;
  notListed(level: string): string;
  /** On a way of counting that compares nothing. */
  notRanked(level: string): string;
  partsOfYears(count: number): string;
  /** Between things of a list. */
  readonly comma: string;
  readonly allBounds: string;
  readonly milestonesHead: string;
  readonly setAsideHead: string;
  readonly setAsideLead: string;
  readonly downloadsHead: string;
}

const english: EntityWords = {
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

const chinese: EntityWords = {
  title: (name, dataset) => `${name}：${dataset}`,
  description: (name, dataset) =>
    `${name}在“${dataset}”各项排名中的位置：每年可能的范围、由此证明的名次、大事，以及未采用的数字，均注明来源。`,
  inside: '属于',
  holds: '辖有',
  code: '行政区划代码',
  valueHead: '数字',
  rankHead: '在有数字者中的名次',
  among: (place, count, level) => `${place}，共${count}个（${level}）`,
  onlyOne: (level) => `唯一有数字者（${level}）`,
  notListed: (level) => `无可比数字（${level}）`,
  notRanked: (level) => `并列，不作排名（${level}）`,
  partsOfYears: (count) => `${count}个不足一年的时期`,
  comma: '、',
  allBounds: '全部范围与名次（CSV）',
  milestonesHead: '大事',
  setAsideHead: '未采用的数字',
  setAsideLead: '以下数字已公布但未采用，任何名次都不以它们为依据。各附理由。',
  downloadsHead: '取用',
};

export const entityWords = { en: english, zh: chinese };
