/** Subject of the examples: the first dataset's default ranking and its first two entries. */

import type { DatasetDocument, RankingView } from '../../engine/model/documents.ts';
import { compareUrl, embedUrl, rankingUrl } from '../../engine/model/urls.ts';

/** Fetches a path-absolute address. */
export type FetchPath = (address: string) => Promise<Response>;

/** Path parameters by name, and what else examples need. */
export interface Sample {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly entity: string;
  readonly level: string;
  readonly basis: string;
  /** Ids of the first and the second entry; equal if there is only one. */
  readonly first: string;
  readonly second: string;
  /** Date on which the ranking last changed. */
  readonly asOf: string;
  /** Scheme and host. */
  readonly origin: string;
}

/** Fetches the sample of a dataset. Throws if its default ranking can't be fetched or lists nothing. */
export async function fetchSample(
  fetchPath: FetchPath,
  { id: dataset, defaults }: DatasetDocument,
  origin: string,
): Promise<Sample> {
  const { metric, period } = defaults;
  const address = rankingUrl(dataset, metric, period, {}, '.view.json');
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  const { entries, level, basis, asOf } = (await response.json()) as RankingView;
  const [first, second = first] = entries.map(({ entity }) => entity.id);
  if (first === undefined || second === undefined) throw new Error(`${address} lists nothing`);
  return { dataset, metric, period, entity: first, level, basis, first, second, asOf, origin };
}

/** URL of the sample's ranking. */
export function sampleRankingUrl(
  { dataset, metric, period }: Sample,
  ending: '' | `.${string}` = '',
): string {
  return rankingUrl(dataset, metric, period, {}, ending);
}

/** URL of the comparison "the second is above the first". */
export function sampleComparisonUrl({ dataset, metric, period, first, second }: Sample): string {
  return compareUrl(dataset, metric, period, { a: second, b: first });
}

/** Absolute URL of the sample's embed page. */
export function sampleEmbedUrl({ origin, dataset, metric, period }: Sample): string {
  return origin + embedUrl(dataset, metric, period);
}
