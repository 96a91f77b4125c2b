/**
 * Whatever is asked, the worker answers, and as it is described: no failure of its own, no line in the log of errors. In
 * process, over the real release. `npm run test:deep` asks 20,000 times.
 */

import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  DatasetDocument,
  DatasetsDocument,
  EntitiesTable,
} from '../../engine/model/documents.ts';
import type { FetchPath } from '../../scripts/lib/release-fetcher.ts';
import { exampleUrl, operations } from '../../site/api/operations.ts';
import { fetchSample } from '../../site/api/sample.ts';
import { type OpenApi, OpenApiChecker } from '../support/contract/openapi-checker.ts';
import {
  ignoredHeaders,
  requests,
  type Vocabulary,
  vocabularyOf,
} from '../support/contract/random-requests.ts';
import { ResponseChecker } from '../support/contract/response-checker.ts';
import {
  GONE_RELEASE,
  ORIGIN,
  productFetcher,
  realRelease,
} from '../support/releases/in-memory-product.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const RUNS = isDeep ? 20_000 : 600;
const HEADER_RUNS = isDeep ? 60 : 5;

let ask: FetchPath;
let release: string;
let datasets: readonly DatasetDocument[];
let vocabulary: Vocabulary;
let description: OpenApi;

async function documentAt<T>(address: string): Promise<T> {
  return (await (await ask(address)).json()) as T;
}

beforeAll(async () => {
  const made = await realRelease();
  release = made.id;
  ask = await productFetcher(made);
  description = await documentAt<OpenApi>('/v1/openapi.json');
  const list = await documentAt<DatasetsDocument>('/v1/datasets');
  datasets = await Promise.all(list.datasets.map(({ link }) => documentAt<DatasetDocument>(link)));
  const tables = datasets.map(({ id }) => documentAt<EntitiesTable>(`/v1/datasets/${id}/entities`));
  const entities = (await Promise.all(tables)).flatMap((table) => table.entities);
  vocabulary = vocabularyOf(
    datasets,
    entities.map(({ id }) => id),
    [release, GONE_RELEASE, '0123456789abcdef'],
    ORIGIN,
  );
}, 300_000);

it('every request is answered as it is described', async () => {
  const soundness = new ResponseChecker(new OpenApiChecker(description));
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(requests(vocabulary), async (request) => {
      const { method, address, headers } = request;
      const answer = await ask(address, { method, headers });
      const body = new Uint8Array(await answer.arrayBuffer());
      const fault = soundness.errorOf(request, {
        ...{ status: answer.status, headers: answer.headers, body },
      });
      expect(fault).toBe('');
      expect(errors.mock.calls).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  errors.mockRestore();
  // A grammar that asks for nothing that exists, or only for that, would find nothing.
  const got = soundness.counts;
  for (const status of [200, 304, 400, 404, 405, 410]) expect(got.get(status)).toBeGreaterThan(0);
  expect(got.get(200)).toBeGreaterThan(RUNS / 10);
});

describe('no answer depends on a header of the request', () => {
  it('at any address, living or of a named release', async () => {
    const [first] = datasets;
    if (!first) throw new Error('no datasets');
    const sample = await fetchSample(ask, first, ORIGIN);
    for (const operation of operations()) {
      const living = exampleUrl(operation, sample);
      const address = operation.isFrozen
        ? living.replace('/v1', `/v1/releases/${release}`)
        : living;
      const plain = await ask(address);
      const bytes = Buffer.from(await plain.arrayBuffer());
      await fc.assert(
        fc.asyncProperty(ignoredHeaders, async (headers) => {
          const answer = await ask(address, { headers });
          expect([address, answer.status]).toEqual([address, plain.status]);
          expect([...answer.headers]).toEqual([...plain.headers]);
          expect(bytes.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
        }),
        { numRuns: HEADER_RUNS },
      );
    }
  });
});
