/** Requests to the served product, for contract tests that any deployment must pass. */
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { inject } from 'vitest';
import type {
  DatasetDocument,
  DatasetsDocument,
  RankingDocument,
} from '../../../engine/model/documents.ts';

/** Where the product answers. */
export const BASE = inject('baseUrl');

/** How often a deployment that limits whoever asks too often is asked again. */
const MOST_TRIES = 5;

/** Asks again when a deployment says to, as whoever is limited should; here at home nobody is. */
async function retryWhenLimited<Answer extends { readonly status: number }>(
  ask: () => Promise<Answer>,
  retryAfter: (answer: Answer) => string | null | undefined,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    const seconds = Number(retryAfter(answer) ?? Number.NaN);
    if (answer.status !== 429 || Number.isNaN(seconds) || tries === MOST_TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Asks for a path-absolute address, with its query; redirects are not followed. */
export function get(address: string, init: RequestInit = {}): Promise<Response> {
  return retryWhenLimited(
    () => fetch(BASE + address, { redirect: 'manual', ...init }),
    ({ headers }) => headers.get('Retry-After'),
  );
}

/** The document at an address, which must be there. */
export async function fetchDocument<T>(address: string): Promise<T> {
  const response = await get(address);
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as T;
}

/** A ranking with all of its derivations. */
export function fetchRanking(address: string): Promise<RankingDocument> {
  return fetchDocument<RankingDocument>(address);
}

/** Every dataset there is; none is a failure. */
export async function fetchDatasets(): Promise<readonly DatasetDocument[]> {
  const { datasets } = await fetchDocument<DatasetsDocument>('/v1/datasets');
  if (datasets.length === 0) throw new Error('no datasets are served');
  return Promise.all(datasets.map(({ link }) => fetchDocument<DatasetDocument>(link)));
}

/** An answer as it came over the wire. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends path, method and headers as they are, which `fetch` would mend first. */
export function sendRaw(path: string, options: RequestOptions = {}): Promise<RawResponse> {
  return retryWhenLimited(
    () => send(path, options),
    ({ headers }) => headers['retry-after'],
  );
}

function send(path: string, options: RequestOptions): Promise<RawResponse> {
  const { protocol, hostname, port } = new URL(BASE);
  const asked = protocol === 'https:' ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const sent = asked({ hostname, port, path, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
