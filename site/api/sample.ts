/** What the examples ask about: the first dataset's default ranking and its first two entries. Nothing here knows any dataset. */

import type { DatasetDocument, RankingView } from '../../engine/model/documents.ts';
import { compareUrl, embedUrl, rankingUrl } from '../../engine/model/urls.ts';

/** Answers a request for a path-absolute address. */
export type FetchPath = (address: string) => Promise<Response>;

/** Parts of the path by name, and what else examples need. */
export interface Sample {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly entity: string;
  readonly level: string;
  readonly basis: string;
  /** Names of the first and the second entry; the same where there is only one. */
  readonly first: string;
  readonly second: string;
  /** The day on which the ranking last changed. */
  readonly asOf: string;
  /** Scheme and host. */
  readonly origin: string;
}

/** The sample of a dataset. Throws where its default ranking doesn't answer or lists nothing. */
export async function fetchSample(
  ask: FetchPath,
  { id: dataset, defaults }: DatasetDocument,
  origin: string,
): Promise<Sample> {
  const { metric, period } = defaults;
  const address = rankingUrl(dataset, metric, period, {}, '.view.json');
  const answer = await ask(address);
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}; expected 200`);
  // The release was made from this very type.
  const { entries, level, basis, asOf } = (await answer.json()) as RankingView;
  const [first, second = first] = entries.map(({ entity }) => entity.id);
  if (first === undefined || second === undefined) throw new Error(`${address} lists nothing`);
  return { dataset, metric, period, entity: first, level, basis, first, second, asOf, origin };
}

/** The ranking of the sample. */
export function sampleRankingUrl(
  { dataset, metric, period }: Sample,
  ending: '' | `.${string}` = '',
): string {
  return rankingUrl(dataset, metric, period, {}, ending);
}

/** Whether the second is above the first. */
export function sampleComparisonUrl({ dataset, metric, period, first, second }: Sample): string {
  return compareUrl(dataset, metric, period, { a: second, b: first });
}

/** The page that embeds the ranking, with its host. */
export function sampleEmbedUrl({ origin, dataset, metric, period }: Sample): string {
  return origin + embedUrl(dataset, metric, period);
}
