/** What contract tests know of a deployment: only what it says itself. */

import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { exampleUrl, type Operation, operations } from '../../../site/api/operations.ts';
import { fetchSample, type Sample } from '../../../site/api/sample.ts';
import { fetchDatasets, fetchDocument, get } from './http.ts';
import { type OpenApi, OpenApiChecker } from './openapi-checker.ts';

/** A deployment as it describes itself. */
export interface Deployment {
  readonly datasets: readonly DatasetDocument[];
  readonly checker: OpenApiChecker;
  readonly description: OpenApi;
  readonly sample: Sample;
  /** The release that answers now. */
  readonly release: string;
  /** Scheme and host by which it calls itself, which needn't be those at which it is asked. */
  readonly origin: string;
}

/** Asks a deployment for what it says of itself. */
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

/** The address of an operation's example, in the current release where it names one. */
export function exampleAddress(operation: Operation, { sample, release }: Deployment): string {
  const living = exampleUrl(operation, sample);
  return operation.isFrozen ? living.replace('/v1', `/v1/releases/${release}`) : living;
}

/** All operations by what is asked; tests make one case of each. */
export const ALL_OPERATIONS: readonly (readonly [path: string, operation: Operation])[] =
  operations().map((operation) => [operation.path, operation]);
