/** Words of a ranking's page except those of the ranking. */
import { lowerFirst } from './lower-first.ts';

/** The words of a ranking's page in one language. */
export interface RankingWords {
  sideBySide(title: string): string;
  /** For an entity that is the only one of so many with a figure. */
  onlyOne(of: number): string;
  /** For an entity that is the only member of its level. */
  readonly onlyMember: string;
  /** In place of “How sure?” where nothing is ranked, and the answer if the way of counting has no description. */
  readonly whyUnranked: string;
  unranked(way: string): string;
  /** One that isn’t in the table, and has more than all that are. */
  larger(name: string, value: string, way: string): string;
  /** Those in the table that have figures by another way of counting too. */
  otherFigures(names: string, count: number): string;
  /** Title for search engines. */
  searchTitle(title: string, level: string, basis: string): string;
  scope(level: string, basis: string): string;
  /** Label of the breadcrumbs, for screen readers. */
  readonly crumbs: string;
  readonly yearsAround: string;
  readonly allRankings: string;

  readonly evidenceHead: string;
  readonly evidenceLead: string;
  readonly evidenceOfRanges: string;
  /** Where a figure “over” a number ends; `next` is the same form with the next number. */
  overRead(stated: string, name: string, value: string, next: string): string;
  /** Why several have the upper end of one, which is stated to be the first of a level. */
  sameUpperEnd(names: string, first: string, limit: string, level: string): string;
  /** What stated ranks from the second on are used for. */
  readonly statedRanks: string;
  /** Joins the status of a figure and its note. */
  remark(parts: readonly string[]): string;
  readonly report: string;
  readonly sourcesHead: string;
  /** Heads of the sources of what is ranked, and of the others. */
  readonly rankedSources: string;
  readonly otherSources: string;
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
  sideBySide: (title) => `${title}: figures side by side, not ranked`,
  onlyOne: (of) => `It is the only one of ${of} with a comparable figure, so it has no rank`,
  onlyMember: 'It is the only one of its kind, so there is nothing to compare it with',
  whyUnranked: 'Why no ranking?',
  unranked: (way) => `The figures are counted in different ways: ${lowerFirst(way)}.`,
  larger: (name, value, way) =>
    `a larger figure, ${value} for ${name}, is counted otherwise (${lowerFirst(way)})`,
  otherFigures: (names, count) =>
    `${names} also ${count > 1 ? 'have' : 'has'} other figures, listed below the table`,
  searchTitle: (title, level, basis) => `${title}: ${lowerFirst(level)}, ${lowerFirst(basis)}`,
  scope: (level, basis) => `${level} · ${basis}`,
  crumbs: 'Breadcrumb',
  yearsAround: 'The same months in other years',
  allRankings: 'All rankings of this subject',

  evidenceHead: 'What is this based on?',
  evidenceLead: 'Open a name to see its sources and each step.',
  evidenceOfRanges:
    'Each range follows from published figures and statements of rank. An upper limit can come from the figure of a larger place or a longer period, minus what the rest of it is known to have.',
  overRead: (stated, name, value, next) =>
    `“${stated}” (${name}) is taken to be below ${value}: otherwise it would say “${next}”.`,
  sameUpperEnd: (names, first, limit, level) =>
    `${names} can at most equal ${first} (${limit}), which is stated to be 1st of the ${lowerFirst(level)}.`,
  statedRanks:
    'A statement that one is 1st limits all others. A stated rank other than 1st is used for its own row only. If it is right, the ranges around it are narrower than shown; they don’t assume it, because such statements rarely say what was compared, and by which figures.',
  remark: (parts) => parts.join('; '),
  report: 'Report an error',
  sourcesHead: 'Sources',
  rankedSources: 'Figures and statements used',
  otherSources: 'Earlier years and figures not compared',
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
