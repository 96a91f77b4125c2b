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

/** So many of the copy's own rankings are samples: with the other samples, they fill two lines. */
const MAX_OWN_SAMPLES = 3;

async function fetchDocument<Shape>(fetchPath: FetchPath, address: string): Promise<Shape> {
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  return (await response.json()) as Shape;
}

/** The view of a dataset's default ranking. Throws if it can't be fetched. */
async function fetchDefaultView(fetchPath: FetchPath, dataset: string): Promise<RankingView> {
  const { id, defaults } = await fetchDocument<DatasetDocument>(fetchPath, dataset);
  const address = rankingUrl(id, defaults.metric, defaults.period, {}, '.view.json');
  return fetchDocument<RankingView>(fetchPath, address);
}

/**
 * The pages, with the default rankings of the release's first datasets as samples. `origin` is scheme and host without a trailing
 * slash. Throws if one of them can't be fetched.
 */
export async function newPages(fetchPath: FetchPath, origin: string): Promise<ApiDocument[]> {
  const { datasets } = await fetchDocument<DatasetsDocument>(fetchPath, '/v1/datasets');
  const views = await Promise.all(
    datasets.slice(0, MAX_OWN_SAMPLES).map(({ link }) => fetchDefaultView(fetchPath, link)),
  );
  return localizedRoutes(STATIC_ROUTES.newRanking).map(({ language, route: { path } }) => ({
    path,
    mediaType: STATIC_ROUTES.newRanking.endings[''],
    body: Buffer.from(newPage(language, { origin, views })),
  }));
}
