/** A deployment under test, from its own description. */

import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { exampleUrl, type Operation, operations } from '../../../site/api/operations.ts';
import { fetchSample, type Sample } from '../../../site/api/sample.ts';
import { fetchDatasets, fetchDocument, get } from './http.ts';
import { type OpenApi, OpenApiChecker } from './openapi-checker.ts';

/** A deployment, from its own documents. */
export interface Deployment {
  readonly datasets: readonly DatasetDocument[];
  readonly checker: OpenApiChecker;
  readonly description: OpenApi;
  readonly sample: Sample;
  /** The current release. */
  readonly release: string;
  /** Its stated scheme and host, which may differ from those of the requests. */
  readonly origin: string;
}

/** Fetches the documents that describe a deployment. */
export async function readDeployment(): Promise<Deployment> {
  const datasets = await fetchDatasets();
  const description = await fetchDocument<OpenApi>('/v1/openapi.json');
  const [index, docs] = await Promise.all([get('/v1'), get('/docs')]);
  await index.arrayBuffer();
  const [, origin = ''] = /rel="canonical" href="([^"]*)\/docs"/.exec(await docs.text()) ?? [];
  const [first] = datasets;
  if (!first) throw new Error('no datasets');
  return {
    datasets,
    description,
    checker: new OpenApiChecker(description),
    sample: await fetchSample(get, first, origin),
    release: index.headers.get('Likewise-Release') ?? '',
    origin,
  };
}

/** The address of an operation’s example; a named release is the current one. */
export function exampleAddress(operation: Operation, { sample, release }: Deployment): string {
  const living = exampleUrl(operation, sample);
  return operation.isFrozen ? living.replace('/v1', `/v1/releases/${release}`) : living;
}

/** All operations by path, for one test case each. */
export const ALL_OPERATIONS: readonly (readonly [path: string, operation: Operation])[] =
  operations().map((operation) => [operation.path, operation]);
