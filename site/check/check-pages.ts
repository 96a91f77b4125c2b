/** The pages that show verdicts, as finished files for the worker: `/check` empty and as a template, and the page for an iframe. */
import type {
  DatasetDocument,
  DatasetsDocument,
  EntityRow,
  RankingView,
} from '../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import type { FetchPath } from '../api/sample.ts';
import { type CheckPageProps, checkPage } from './check-page.ts';
import { verdictEmbedPages } from './verdict-embed-page.ts';

async function fetchDocument<Shape>(fetchPath: FetchPath, address: string): Promise<Shape> {
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  return (await response.json()) as Shape;
}

async function pageProps(fetchPath: FetchPath, origin: string): Promise<CheckPageProps | null> {
  const { datasets } = await fetchDocument<DatasetsDocument>(fetchPath, '/v1/datasets');
  const [first] = datasets;
  if (!first) return null;
  const dataset = await fetchDocument<DatasetDocument>(fetchPath, first.link);
  const table = `${first.link}/entities`;
  const { entities } = await fetchDocument<{ readonly entities: readonly EntityRow[] }>(
    fetchPath,
    table,
  );
  const { metric, period } = dataset.defaults;
  const address = rankingUrl(dataset.id, metric, period, {}, '.view.json');
  const { entries } = await fetchDocument<RankingView>(fetchPath, address);
  return {
    ...{ origin, datasets, dataset },
    names: entities.map(({ name }) => name),
    examples: entries.slice(0, 2).map(({ entity }) => entity.name),
  };
}

/** The pages by file name, from the release's documents; `origin` is scheme and host. None if there is no dataset. */
export async function checkPages(
  fetchPath: FetchPath,
  origin: string,
): Promise<ReadonlyMap<string, string>> {
  const props = await pageProps(fetchPath, origin);
  if (!props) return new Map();
  const pages = PAGE_LANGUAGES.flatMap((language): [string, string][] => [
    [`check-${language}.html`, checkPage(props, language, false)],
    [`verdict-${language}.html`, checkPage(props, language, true)],
  ]);
  return new Map([...pages, ...verdictEmbedPages(origin)]);
}
