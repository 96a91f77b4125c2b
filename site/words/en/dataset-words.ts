/** Words of a dataset's page, apart from the data's titles and descriptions. */

/** The words of a dataset's page in one language. */
export interface DatasetWords {
  /** The size of the dataset and the date of its latest data, as a sentence. */
  counts(
    counts: Readonly<Record<'observations' | 'claims' | 'sources' | 'entities', number>>,
    date: string,
  ): string;
  /** Precedes the licence's name. */
  readonly licence: string;
  /** What is counted, and for which level. */
  subject(what: string, among: string): string;
  readonly tablesHead: string;
  readonly table: string;
  readonly holds: string;
  readonly download: string;
  readonly allAtOnce: string;
  readonly dataPackage: string;
  readonly whatChanged: string;
  readonly feed: string;
  readonly howToAsk: string;
  /** Separator between sentences. */
  readonly gap: string;
  readonly rankingsHead: string;
  periods(count: number): string;
  readonly whoLed: string;
  coverage(listed: number, of: number): string;
  readonly metricsHead: string;
  readonly basesHead: string;
  readonly mixed: string;
}

export const datasetWords: DatasetWords = {
  counts: ({ observations, claims, sources, entities }, date) =>
    `${observations} figures and ${claims} claims of rank from ${sources} sources, on ${entities} places or makers; known up to ${date}.`,
  licence: 'Licence:',
  subject: (what, among) => `${what}, ${among}`,
  tablesHead: 'Tables',
  table: 'Table',
  holds: 'What it holds',
  download: 'Download',
  allAtOnce: 'Everything at once:',
  dataPackage: 'data package',
  whatChanged: 'What changed:',
  feed: 'feed',
  howToAsk: 'How to ask',
  gap: '. ',
  rankingsHead: 'Rankings',
  periods: (count) => (count === 1 ? '1 period' : `${count} periods`),
  whoLed: 'Who led each year',
  coverage: (listed, of) => `${listed} of ${of}`,
  metricsHead: 'What is counted',
  basesHead: 'Ways of counting',
  mixed: 'Figures counted in this way aren’t compared with one another.',
};
