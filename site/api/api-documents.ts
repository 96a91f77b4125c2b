/**
 * OpenAPI, `/docs`, the same as Markdown and `/llms.txt` as finished files, with examples fetched from the release they describe. A build writes them as
 * static assets, so nothing in this folder is in the worker's bundle.
 */
import type { DatasetDocument, DatasetsDocument } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { STATIC_ROUTES } from '../../worker/routes.ts';
import { fetchDocsData } from './docs/docs-data.ts';
import { docsMarkdown, llmsText } from './docs/docs-markdown.ts';
import { docsPage } from './docs/docs-page.ts';
import { fetchExamples } from './examples.ts';
import { openApi } from './openapi.ts';
import { type FetchPath, fetchSample } from './sample.ts';

/** A finished file and the path it is served at. */
export interface ApiDocument {
  readonly path: string;
  /** Media type of its route. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

async function fetchDocument<T>(fetchPath: FetchPath, address: string): Promise<T> {
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  return (await response.json()) as T;
}

/** Every dataset of the release. */
async function fetchDatasets(fetchPath: FetchPath): Promise<DatasetDocument[]> {
  const { datasets } = await fetchDocument<DatasetsDocument>(fetchPath, '/v1/datasets');
  return Promise.all(datasets.map(({ link }) => fetchDocument<DatasetDocument>(fetchPath, link)));
}

function openApiDocument(body: Uint8Array): ApiDocument {
  const { path, endings } = STATIC_ROUTES.openapi;
  return { path: `${path}.json`, mediaType: endings['.json'], body };
}

/**
 * The finished files: `openapi.json` and, if there is a dataset, the documentation. `fetchPath` fetches a path-absolute address from the
 * release; `origin` is scheme and host without a trailing slash. Throws if the first dataset's default ranking can't be fetched.
 */
export async function apiDocuments(fetchPath: FetchPath, origin: string): Promise<ApiDocument[]> {
  const datasets = await fetchDatasets(fetchPath);
  const [first] = datasets;
  if (!first) return [openApiDocument(jsonBody(openApi(datasets, null, new Map())))];
  const sample = await fetchSample(fetchPath, first, origin);
  const examples = await fetchExamples(fetchPath, sample);
  const data = await fetchDocsData(fetchPath, sample, examples);
  const { llms } = STATIC_ROUTES;
  const { path, endings } = STATIC_ROUTES.docs;
  return [
    openApiDocument(jsonBody(openApi(datasets, sample, examples))),
    { path, mediaType: endings[''], body: Buffer.from(docsPage(data)) },
    { path: `${path}.md`, mediaType: endings['.md'], body: Buffer.from(docsMarkdown(data)) },
    {
      path: `${llms.path}.txt`,
      mediaType: llms.endings['.txt'],
      body: Buffer.from(llmsText(datasets, sample)),
    },
  ];
}
