/** Words of a dataset's page except titles and descriptions from the data. */

import { html, type Markup } from '../../layout/html.ts';

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
