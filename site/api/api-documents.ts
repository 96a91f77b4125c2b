/**
 * What describes the interface, for programs and for people, made by asking the release that it describes. A build makes them
 * into static assets, which answer without the worker: nothing of this room is in it.
 */
import type { DatasetDocument, DatasetsDocument } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { STATIC_ROUTES } from '../../worker/routes.ts';
import { fetchDocsData } from './docs/docs-data.ts';
import { docsPage } from './docs/docs-page.ts';
import { fetchExamples } from './examples.ts';
import { openApi } from './openapi.ts';
import { type FetchPath, fetchSample } from './sample.ts';

/** A finished file, by the path at which it answers. */
export interface ApiDocument {
  readonly path: string;
  /** As the route states it. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

async function fetchDocument<T>(ask: FetchPath, address: string): Promise<T> {
  const answer = await ask(address);
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}; expected 200`);
  // The release was made from this very type.
  return (await answer.json()) as T;
}

/** Every dataset of the release. */
async function fetchDatasets(ask: FetchPath): Promise<DatasetDocument[]> {
  const { datasets } = await fetchDocument<DatasetsDocument>(ask, '/v1/datasets');
  return Promise.all(datasets.map(({ link }) => fetchDocument<DatasetDocument>(ask, link)));
}

function openApiDocument(body: Uint8Array): ApiDocument {
  const { path, endings } = STATIC_ROUTES.openapi;
  return { path: `${path}.json`, mediaType: endings['.json'], body };
}

/**
 * The finished files: the description for programs and, where there is a dataset to show, the documentation for people. `ask`
 * answers a path-absolute address from the release; `origin` is scheme and host, without a slash at the end. Throws where the
 * first dataset's default ranking doesn't answer.
 */
export async function apiDocuments(ask: FetchPath, origin: string): Promise<ApiDocument[]> {
  const datasets = await fetchDatasets(ask);
  const [first] = datasets;
  if (!first) return [openApiDocument(jsonBody(openApi(datasets, null, new Map())))];
  const sample = await fetchSample(ask, first, origin);
  const examples = await fetchExamples(ask, sample);
  const facts = await fetchDocsData(ask, sample, examples);
  const { path, endings } = STATIC_ROUTES.docs;
  return [
    openApiDocument(jsonBody(openApi(datasets, sample, examples))),
    { path, mediaType: endings[''], body: Buffer.from(docsPage(facts)) },
  ];
}
