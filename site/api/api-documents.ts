/**
 * What describes the interface, for programs and for people, made by asking the release that it describes. A build makes them
 * into static assets, which answer without the worker: nothing of this room is in it.
 */
import type { DatasetDocument, DatasetsDocument } from '../../engine/model/documents/mod.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { STATIC_ROUTES } from '../../worker/routes.ts';
import { factsOf } from './docs/docs-data.ts';
import { docsPage } from './docs/docs-page.ts';
import { examplesOf } from './examples.ts';
import { openApi } from './openapi.ts';
import { type Ask, sampleOf } from './sample.ts';

/** A finished file, by the path at which it answers. */
export interface ApiDocument {
  readonly path: string;
  /** As the route states it. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

async function documentAt<T>(ask: Ask, address: string): Promise<T> {
  const answer = await ask(address);
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}; expected 200`);
  // The release was made from this very type.
  return (await answer.json()) as T;
}

/** Every dataset of the release. */
async function datasetsOf(ask: Ask): Promise<DatasetDocument[]> {
  const { datasets } = await documentAt<DatasetsDocument>(ask, '/v1/datasets');
  return Promise.all(datasets.map(({ link }) => documentAt<DatasetDocument>(ask, link)));
}

function described(body: Uint8Array): ApiDocument {
  const { path, endings } = STATIC_ROUTES.openapi;
  return { path: `${path}.json`, mediaType: endings['.json'], body };
}

/**
 * The finished files: the description for programs and, where there is a dataset to show, the documentation for people. `ask`
 * answers a path-absolute address from the release; `origin` is scheme and host, without a slash at the end. Throws where the
 * first dataset's default ranking doesn't answer.
 */
export async function apiDocuments(ask: Ask, origin: string): Promise<ApiDocument[]> {
  const datasets = await datasetsOf(ask);
  const [first] = datasets;
  if (!first) return [described(jsonBody(openApi(datasets, null, new Map())))];
  const sample = await sampleOf(ask, first, origin);
  const examples = await examplesOf(ask, sample);
  const facts = await factsOf(ask, sample, examples);
  const { path, endings } = STATIC_ROUTES.docs;
  return [
    described(jsonBody(openApi(datasets, sample, examples))),
    { path, mediaType: endings[''], body: Buffer.from(docsPage(facts)) },
  ];
}
