/** The page for making a ranking in each language, as finished files. A build writes them as static assets. */
import type {
  DatasetDocument,
  DatasetsDocument,
  RankingView,
} from '../../engine/model/documents.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import { localizedRoutes, STATIC_ROUTES } from '../../worker/routes.ts';
import type { ApiDocument } from '../api/api-documents.ts';
import type { FetchPath } from '../api/sample.ts';
import { newPage } from './new-page.ts';

async function fetchDocument<Shape>(fetchPath: FetchPath, address: string): Promise<Shape> {
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  return (await response.json()) as Shape;
}

/** The view of the first dataset's default ranking; null if there is no dataset. Throws if it can't be fetched. */
async function fetchDefaultView(fetchPath: FetchPath): Promise<RankingView | null> {
  const { datasets } = await fetchDocument<DatasetsDocument>(fetchPath, '/v1/datasets');
  const [first] = datasets;
  if (!first) return null;
  const { id, defaults } = await fetchDocument<DatasetDocument>(fetchPath, first.link);
  const address = rankingUrl(id, defaults.metric, defaults.period, {}, '.view.json');
  return fetchDocument<RankingView>(fetchPath, address);
}

/**
 * The pages, with the default ranking of the release's first dataset as a sample. `origin` is scheme and host without a trailing
 * slash.
 */
export async function newPages(fetchPath: FetchPath, origin: string): Promise<ApiDocument[]> {
  const view = await fetchDefaultView(fetchPath);
  return localizedRoutes(STATIC_ROUTES.newRanking).map(({ language, route: { path } }) => ({
    path,
    mediaType: STATIC_ROUTES.newRanking.endings[''],
    body: Buffer.from(newPage(language, { origin, view })),
  }));
}
