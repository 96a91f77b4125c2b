/** Fetches the builder's documents from the API, each address once, and measures the size of responses. */

import type { DatasetDocument, RankingView } from '../../../engine/model/documents.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import type { Choice } from '../builder-options.ts';
import type { WidgetBuild } from '../snippet-input.ts';

const requests = new Map<string, Promise<unknown>>();

async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} returned ${answer.status}; expected 200`);
  return answer.json();
}

/** Fetches a document of our own API, which guarantees its shape. A failed request is retried the next time. */
function fetchOnce<Shape>(path: string): Promise<Shape> {
  const known = requests.get(path) ?? fetchJson(path);
  requests.set(path, known);
  known.catch(() => requests.delete(path));
  return known as Promise<Shape>;
}

/** Fetches the document of a dataset. */
export function fetchDataset(id: string): Promise<DatasetDocument> {
  return fetchOnce(`/v1/datasets/${encodeURIComponent(id)}`);
}

/** Fetches the chosen ranking as known on the chosen day. */
export function fetchRankingView({
  dataset,
  metric,
  period,
  level,
  basis,
  asOf,
}: Choice): Promise<RankingView> {
  const query = { level, basis, asOf: asOf || undefined };
  return fetchOnce(rankingUrl(dataset, metric, period, query, '.view.json'));
}

/** Fetches the newest build of the widget. */
export function fetchNewestBuild(): Promise<WidgetBuild> {
  return fetchOnce('/widget-manifest.json');
}

/** The height of an iframe with the collapsed rows of an embed page at a width; both in CSS pixels. */
export async function fetchEmbedHeight(frame: string, width: number): Promise<number> {
  const query = new URLSearchParams({ url: frame, maxwidth: String(width) });
  const { height } = await fetchOnce<{ readonly height: number }>(`/oembed?${query}`);
  return height;
}

/** The size of a response as transferred: compressed, without headers. */
async function measureResponse(address: string): Promise<number> {
  const answer = await fetch(address);
  const body = await answer.arrayBuffer();
  const timings = performance.getEntriesByName(answer.url, 'resource');
  const sent = timings.map((timing) =>
    timing instanceof PerformanceResourceTiming ? timing.encodedBodySize : 0,
  );
  return Math.max(...sent) || body.byteLength;
}

const measured = new Map<string, Promise<number>>();

/** The total size of several responses; null if one failed. */
export async function measureResponses(addresses: readonly string[]): Promise<number | null> {
  try {
    const all = addresses.map((address) => {
      const known = measured.get(address) ?? measureResponse(address);
      measured.set(address, known);
      return known;
    });
    return (await Promise.all(all)).reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    // The cost is shown without bytes; a failed response is measured again the next time.
    for (const address of addresses) measured.delete(address);
    return null;
  }
}
