/** Words of a ranking's page, apart from the ranking itself. */

/** The words of a ranking's page in one language. */
export interface RankingWords {
  /** The title of the ranking, the leader and its value. */
  headline(title: string, name: string, value: string): string;
  anyOf(title: string, count: number): string;
  sideBySide(title: string): string;
  /** For an entity that is the only one of so many with a figure. */
  onlyOne(of: number): string;
  readonly noRival: string;
  /** Title for search engines. */
  searchTitle(title: string, level: string, basis: string): string;
  scope(level: string, basis: string): string;
  /** Label of the breadcrumbs, for screen readers. */
  readonly crumbs: string;
  readonly yearsAround: string;
  readonly elsewhere: string;
  readonly allRankings: string;

  readonly evidenceHead: string;
  readonly evidenceLead: string;
  readonly report: string;
  readonly sourcesHead: string;

  readonly downloadsHead: string;
  readonly card: string;
  readonly tall: string;
  readonly feed: string;
  readonly citeHead: string;
  citation(title: string, dataset: string, date: string, address: string): string;
}

export const rankingWords: RankingWords = {
  headline: (title, name, value) => `${title}: ${name}, ${value}`,
  anyOf: (title, count) => `${title}: any of ${count} could be first`,
  sideBySide: (title) => `${title}: figures side by side, not ranked`,
  onlyOne: (of) => `Of ${of}, it is the only one with a comparable figure, so there is no rank`,
  noRival: 'There is nothing of its kind to compare it with',
  searchTitle: (title, level, basis) =>
    `${title}: ${level.toLowerCase()}, ${basis.charAt(0).toLowerCase()}${basis.slice(1)}`,
  scope: (level, basis) => `${level} · ${basis}`,
  crumbs: 'Part of',
  yearsAround: 'The same months of other years',
  elsewhere: 'Everything',
  allRankings: 'All rankings of this subject',

  evidenceHead: 'Says who?',
  evidenceLead:
    'Each range follows, step by step, from what was published. Open a place to read its steps; the numbers lead to the sources.',
  report: 'Report an error',
  sourcesHead: 'Sources',

  downloadsHead: 'Take it with you',
  card: 'Picture, wide',
  tall: 'Picture, tall',
  feed: 'Feed of changes',
  citeHead: 'Cite it',
  citation: (title, dataset, date, address) =>
    `Likewise, “${title}”, in ${dataset}, as published by ${date}, ${address}`,
};
