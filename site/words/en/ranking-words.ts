/** Words of a ranking's page except those of the ranking. */
import { lowerFirst } from '../../../engine/model/text.ts';

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
