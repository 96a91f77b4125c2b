/** Requests to the served product, for contract tests that any deployment must pass. */
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { inject } from 'vitest';
import type {
  DatasetDocument,
  DatasetsDocument,
  RankingDocument,
} from '../../../engine/model/documents.ts';

/** Scheme and host of the product, without a slash at the end. */
export const BASE = inject('baseUrl');

/** Maximum number of tries of a request that gets a 429. */
const MAX_TRIES = 5;

/** Repeats a request after a 429, when `Retry-After` allows it. The local product has no limit. */
async function retryWhenLimited<Reply extends { readonly status: number }>(
  send: () => Promise<Reply>,
  retryAfter: (response: Reply) => string | null | undefined,
): Promise<Reply> {
  for (let tries = 1; ; tries += 1) {
    const response = await send();
    const seconds = Number(retryAfter(response) ?? Number.NaN);
    if (response.status !== 429 || Number.isNaN(seconds) || tries === MAX_TRIES) return response;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Fetches a path-absolute address with its query; doesn’t follow redirects. */
export function get(address: string, init: RequestInit = {}): Promise<Response> {
  return retryWhenLimited(
    () => fetch(BASE + address, { redirect: 'manual', ...init }),
    ({ headers }) => headers.get('Retry-After'),
  );
}

/** The document at an address. Throws if the status isn’t 200. */
export async function fetchDocument<T>(address: string): Promise<T> {
  const response = await get(address);
  if (response.status !== 200) throw new Error(`${address} has status ${response.status}`);
  return (await response.json()) as T;
}

/** A ranking with all of its derivations. */
export function fetchRanking(address: string): Promise<RankingDocument> {
  return fetchDocument<RankingDocument>(address);
}

/** All datasets. Throws if there are none. */
export async function fetchDatasets(): Promise<readonly DatasetDocument[]> {
  const { datasets } = await fetchDocument<DatasetsDocument>('/v1/datasets');
  if (datasets.length === 0) throw new Error('no datasets are served');
  return Promise.all(datasets.map(({ link }) => fetchDocument<DatasetDocument>(link)));
}

/** A response as received. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends path, method and headers unchanged; `fetch` would normalize them. */
export function sendRaw(path: string, options: RequestOptions = {}): Promise<RawResponse> {
  return retryWhenLimited(
    () => send(path, options),
    ({ headers }) => headers['retry-after'],
  );
}

function send(path: string, options: RequestOptions): Promise<RawResponse> {
  const { protocol, hostname, port } = new URL(BASE);
  const requestFor = protocol === 'https:' ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const sent = requestFor({ hostname, port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
