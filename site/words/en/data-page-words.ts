/** Words of the pages of datasets, rankings, entities and changes, except names, titles and numbers from the data. */

import { lowerFirst } from '../../../engine/model/text.ts';
import type { LeadersStatus } from '../../../engine/model/vocabulary.ts';
import { html, type Markup } from '../../layout/html.ts';
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';

/** Addresses of a dataset's other documents. */
export interface DatasetLinks {
  readonly dataPackage: string;
  readonly feed: string;
  readonly changes: string;
  readonly docs: string;
}

/** The words of a dataset's page in one language. */
export interface DatasetWords {
  /** How many members each level has. */
  members(levels: readonly { readonly level: string; readonly count: number }[]): string;
  /** The size of the dataset and the date of its latest data, as a sentence; `members` may be empty. */
  counts(
    counts: Readonly<Record<'observations' | 'claims' | 'sources', number>>,
    members: string,
    date: string,
  ): string;
  /** Precedes the licence's name. */
  readonly licence: string;
  /** What is counted, and for which level. */
  subject(what: string, among: string): string;
  readonly tablesHead: string;
  readonly table: string;
  readonly contents: string;
  readonly download: string;
  /** Links to all tables as one package, the changes and the API. */
  links(links: DatasetLinks): Markup;
  readonly rankingsHead: string;
  periods(count: number): string;
  readonly leadersOfEachYear: string;
  coverage(listed: number, of: number): string;
  readonly metricsHead: string;
  readonly basesHead: string;
  readonly mixed: string;
  /** Head of the sources without an address, of which there are `count` of `of`. */
  readonly unlinkedHead: string;
  unlinkedLead(count: number, of: number): string;
  /** For a source without address and note. */
  readonly notOnline: string;
}

export const datasetWords: DatasetWords = {
  members: (levels) => levels.map(({ level, count }) => `${level}: ${count}`).join(', '),
  counts: ({ observations, claims, sources }, members, date) =>
    `${members && `${members}; `}${observations} figures and ${claims} statements of rank from ${sources} ${sources === 1 ? 'source' : 'sources'}, as published up to ${date}.`,
  licence: 'Licence:',
  subject: (what, among) => `${what}, ${among}`,
  tablesHead: 'Tables',
  table: 'Table',
  contents: 'Contents',
  download: 'Download',
  links: ({ dataPackage, feed, changes, docs }) =>
    html`All tables together: <a href="${dataPackage}">data package</a>. Changes: <a href="${feed}">feed</a>, <a href="${changes}">JSON</a>. <a href="${docs}">API documentation</a>`,
  rankingsHead: 'Rankings',
  periods: (count) => (count === 1 ? '1 period' : `${count} periods`),
  leadersOfEachYear: 'Who led each year',
  coverage: (listed, of) => `${listed} of ${of}`,
  metricsHead: 'What is counted',
  basesHead: 'Ways of counting',
  mixed: 'Figures counted in this way aren’t compared with one another.',
  unlinkedHead: 'Sources without a link',
  unlinkedLead: (count, of) =>
    `${count} of the ${of} sources ${count === 1 ? 'has' : 'have'} no address to link to. Each says why.`,
  notOnline: 'Not online.',
};

/** The words of a ranking's page in one language. */
export interface RankingWords {
  sideBySide(title: string, count: number): string;
  /** For an entity that is the only one of so many with a figure. */
  onlyOne(of: number): string;
  /** For an entity that is the only member of its level. */
  readonly onlyMember: string;
  /** In place of “How sure?” where nothing is ranked, and the answer if the way of counting has no description. */
  readonly whyUnranked: string;
  unranked(way: string): string;
  /** A way of counting that only figures which aren’t compared here have. */
  otherWay(title: string, description: string): string;
  /** The highest figure by another way of counting, if it is above all in the table. */
  highestOtherwise(name: string, value: string, way: string): string;
  /**
   * Those in the table that have figures by another way of counting too; `fold`: where they are. `names` is empty if all of them have, and
   * `of` is how many the level has, if it is all of these; else 0.
   */
  otherFigures(names: string, count: number, fold: string, of: number): string;
  /** How few of the level have a figure by this way of counting. */
  withFigure(count: number, of: number): string;
  /** Title for search engines. */
  searchTitle(title: string, level: string, basis: string): string;
  /** Label of the breadcrumbs, for screen readers. */
  readonly crumbs: string;
  readonly yearsAround: string;
  readonly allRankings: string;
  /** Label of the days on which the ranking changed. */
  readonly versions: string;

  readonly evidenceHead: string;
  readonly evidenceLead: string;
  /** Said if a figure is shown with “about”. */
  readonly aboutRead: string;
  readonly evidenceOfRanges: string;
  /** Where a figure “over” a number ends; `next` is the same form with the next number. */
  overRead(stated: string, name: string, value: string, next: string): string;
  /** Why several have the upper end of one, which is stated to be the first of a level. */
  sameUpperEnd(
    names: string,
    first: string,
    level: string,
    publishers: string,
    count: number,
  ): string;
  /** One of them that isn’t ranked. */
  notRanked(name: string): string;
  /** What follows from stated ranks. */
  readonly statedRanks: string;
  /** Joins the status of a figure and its note. */
  remark(parts: readonly string[]): string;
  readonly report: string;
  readonly sourcesHead: string;
  /** Heads of the sources of what is ranked, and of the others. */
  readonly rankedSources: string;
  readonly otherSources: string;
  /** Whose figures or ranks a source has. */
  usedFor(names: string): string;
  /** Instead of a date of publication. */
  publicBy(date: string): string;
  /** The title of a source as a text in this language has it. */
  sourceTitle(title: string): string;

  readonly downloadsHead: string;
  readonly card: string;
  readonly tall: string;
  readonly feed: string;
  readonly citeHead: string;
  citation(title: string, dataset: string, date: string, address: string): string;
}

export const rankingWords: RankingWords = {
  sideBySide: (title, count) => `${title}: ${count} figures side by side, not ranked`,
  onlyOne: (of) => `It is the only one of ${of} with a comparable figure, so it has no rank`,
  onlyMember: 'It is the only one of its kind, so there is nothing to compare it with',
  whyUnranked: 'Why no ranking?',
  otherWay: (title, description) =>
    `Another way of counting, not used in the table: “${title}”. ${description}`,
  unranked: (way) => `The figures are counted in different ways: ${lowerFirst(way)}.`,
  highestOtherwise: (name, value, way) =>
    `counted another way, ${name} has the highest figure of all: ${value} (${lowerFirst(way)})`,
  otherFigures: (names, count, fold, of) => {
    const all = of > 0 ? `all ${of} have` : 'all in the table also have';
    const who = names ? `${names} also ${count > 1 ? 'have' : 'has'}` : all;
    return `${who} figures counted another way: see “${fold}”`;
  },
  withFigure: (count, of) => `figures counted this way were found for only ${count} of the ${of}`,
  searchTitle: (title, level, basis) => `${title}: ${lowerFirst(level)}, ${lowerFirst(basis)}`,
  crumbs: 'Breadcrumb',
  yearsAround: 'The same months in other years',
  allRankings: 'All rankings of this subject',
  versions: 'Versions, with only figures published up to',

  evidenceHead: 'What is this based on?',
  evidenceLead: 'Open a name to see its sources and each step.',
  aboutRead: '“About” marks a rounded figure.',
  evidenceOfRanges: 'Each range follows from published figures and stated 1st places.',
  overRead: (stated, name, value, next) =>
    `“${stated}” (${name}) is taken to be below ${value}: otherwise it would say “${next}”.`,
  sameUpperEnd: (names, first, level, publishers, count) =>
    `${names} can at most equal ${first}: they are among the ${lowerFirst(level)} too, of which ${publishers} ${count > 1 ? 'put' : 'puts'} ${first} first.`,
  notRanked: (name) => `${name} (not ranked)`,
  statedRanks:
    'Ranks rest on figures and on stated ranks: one that is stated to be 3rd has two above it, and all others below. No statement is a proof: if that of the first place is wrong, “How sure?” says who else isn’t ruled out.',
  remark: (parts) => parts.join('; '),
  report: 'Report an error',
  sourcesHead: 'Sources',
  rankedSources: 'Figures and statements used',
  otherSources: 'Other figures',
  usedFor: (names) => `For ${names}.`,
  publicBy: (date) => `undated, public by ${date}`,
  sourceTitle: (title) => title,

  downloadsHead: 'Download, embed, cite',
  card: 'Wide picture',
  tall: 'Tall picture',
  feed: 'Feed of changes',
  citeHead: 'Cite',
  citation: (title, dataset, date, address) =>
    `Likewise, “${title}”, in ${dataset}, as published up to ${date}, ${address}`,
};

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

/** Addresses of the other formats of the page. */
export interface ChangesLinks {
  readonly atom: string;
  readonly self: string;
}

/** The words of the page of changes in one language. */
export interface ChangesWords {
  readonly title: string;
  pageTitle(subject: string): string;
  readonly lead: string;
  /** The other formats of the page, and a link to the section on reporting an error. */
  formats(subject: string, links: ChangesLinks): Markup;
  /** The number of changes of a kind on one day. */
  count(kind: ChangeKind, count: number): string;
  readonly heads: Readonly<Record<ChangeKind, string>>;
  /** Joins parts of a line. */
  join(parts: readonly string[]): string;
  /** A figure or a statement of rank, with its subject and its source. */
  evidence(subject: string, what: string, source: Markup): Markup;
  /** A change in first place, with its ranking, and the leaders now and before. */
  firstPlace(ranking: Markup, after: string, before: string): Markup;
  /** The leaders of a year: `A, as stated`. */
  leaders(status: LeadersStatus, names: string): string;
  previously(value: string): string;
  because(reason: string): string;
  claimText(rank: number, among: string): string;
  rewrittenFrom(date: string): string;
  /** Figures and statements of rank of past periods that were added on a day. */
  addedOld(counts: string): string;
  more(count: number): string;
  earlier(year: string): string;

  readonly reportHead: string;
  readonly reportLead: string;
  /** Precedes the reported figure. */
  readonly reportFigure: string;
  readonly labels: Readonly<
    Record<'entity' | 'metric' | 'period' | 'basis' | 'source' | 'id', string>
  >;
  readonly byIssue: string;
  readonly byMail: string;
  readonly noContact: string;
  readonly whatHappens: string;
}

const NOUNS: Readonly<Record<ChangeKind, readonly [one: string, several: string]>> = {
  rewrites: ['change to earlier dates', 'changes to earlier dates'],
  corrections: ['correction', 'corrections'],
  withdrawals: ['withdrawal', 'withdrawals'],
  firstPlaces: ['change in first place', 'changes in first place'],
  figures: ['figure', 'figures'],
  claims: ['statement of rank', 'statements of rank'],
};

export const changesWords: ChangesWords = {
  title: 'What changed',
  pageTitle: (subject) => `${subject}: What changed`,
  lead: 'Every figure that was published, corrected or withdrawn, day by day, with the reason, and how first places changed. Nothing is deleted: you can still see every earlier day as it was.',
  formats: (subject, { atom, self }) =>
    html`${subject}. Also available as a <a href="${atom}">feed</a> and as <a href="${self}">JSON</a>. <a href="#report">Report an error</a>`,
  count: (kind, count) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`,
  heads: {
    rewrites: 'Changes to earlier dates',
    corrections: 'Corrected',
    withdrawals: 'Withdrawn',
    firstPlaces: 'First place',
    figures: 'Figures',
    claims: 'Statements of rank',
  },
  join: (parts) => parts.join(', '),
  evidence: (subject, what, source) => html`${subject}: <b>${what}</b> (${source})`,
  firstPlace: (ranking, after, before) => html`${ranking}: <b>${after}</b>; before: ${before}`,
  leaders: (status, names) =>
    ({
      proven: `${names}, proven`,
      stated: `${names}, as stated`,
      leading: `${names}, by the figures published`,
      open: names,
      thin: 'unknown, too few figures',
      none: 'unknown, no figures',
    })[status],
  previously: (value) => `, previously ${value}`,
  because: (reason) => `, reason: ${reason}`,
  claimText: (rank, among) => `rank ${rank} among “${among}”`,
  rewrittenFrom: (date) => `what is shown for ${date} and later`,
  addedOld: (counts) => `Added for past periods: ${counts}`,
  more: (count) => `and ${count} more`,
  earlier: (year) => year,

  reportHead: 'Report an error',
  reportLead:
    'If a figure differs from its source, a source is missing, or a place is counted wrongly, please tell us which figure it is and where you saw the correct one.',
  reportFigure: 'You are reporting this figure:',
  labels: {
    entity: 'Place or company',
    metric: 'What is counted',
    period: 'Period',
    basis: 'Way of counting',
    source: 'Published by',
    id: 'ID',
  },
  byIssue: 'Report it publicly',
  byMail: 'Report it by e-mail',
  noContact: 'The operator of this copy hasn’t given an address for reports yet.',
  whatHappens:
    'A wrong figure isn’t deleted. It is withdrawn with the date and the reason, and the correct figure is listed with it. This page and the feed report both.',
};
