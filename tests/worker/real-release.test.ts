/**
 * The worker in process over the release of the real data, which takes half a minute to build: every listed ranking, and
 * random requests, whose responses match the API's description. `npm run test:deep` sends 20,000 of them.
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
import { testListedRankings } from '../support/contract/listed-rankings.ts';
import { type OpenApi, OpenApiChecker } from '../support/contract/openapi-checker.ts';
import {
  ignoredHeaders,
  requests,
  type Vocabulary,
  verdictRequests,
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
const RUNS = isDeep ? 20_000 : 2000;
/** Random requests rarely have an address that is too long. */
const LONG = { method: 'GET', address: `/v1/releases/${'x'.repeat(5000)}`, headers: {} };
const VERDICT_RUNS = isDeep ? 20_000 : 2000;
const HEADER_RUNS = isDeep ? 60 : 5;

let fetchPath: FetchPath;
let release: string;
let datasets: readonly DatasetDocument[];
let vocabulary: Vocabulary;
let description: OpenApi;

async function documentAt<T>(address: string): Promise<T> {
  return (await (await fetchPath(address)).json()) as T;
}

beforeAll(async () => {
  const made = await realRelease();
  release = made.id;
  fetchPath = await productFetcher(made);
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

describe('listed rankings', () => {
  testListedRankings(async () => fetchPath, { isComplete: true });
});

it('every response matches the API’s description', async () => {
  const checker = new ResponseChecker(new OpenApiChecker(description));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(requests(vocabulary), async (request) => {
      const { method, address, headers } = request;
      const response = await fetchPath(address, { method, headers });
      const body = new Uint8Array(await response.arrayBuffer());
      const error = checker.errorOf(request, {
        ...{ status: response.status, headers: response.headers, body },
      });
      expect(error).toBe('');
      expect(logged.mock.calls).toEqual([]);
    }),
    { numRuns: RUNS, examples: [[LONG]] },
  );
  logged.mockRestore();
  // The random requests must be a mix of valid and invalid ones.
  const { counts } = checker;
  for (const status of [200, 304, 400, 404, 405, 410, 414])
    expect(counts.get(status)).toBeGreaterThan(0);
  expect(counts.get(200)).toBeGreaterThan(RUNS / 10);
});

it('every request for a verdict gets one, or a problem that names a parameter', async () => {
  const checker = new ResponseChecker(new OpenApiChecker(description));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const verdicts = new Map<string, number>();
  // Of names drawn from all datasets few belong together, so half of the requests are about full years of one dataset.
  const [first] = datasets;
  if (!first) throw new Error('no datasets');
  const table = await documentAt<EntitiesTable>(`/v1/datasets/${first.id}/entities`);
  const ids = table.entities.map(({ id }) => id);
  const ofOne = vocabularyOf([first], ids, [release], ORIGIN);
  const years = (ofOne.period ?? []).filter((period) => /^\d{4}$/.test(period));
  const anyRequest = fc.oneof(
    verdictRequests(vocabulary),
    verdictRequests({ ...ofOne, period: years }),
  );
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const response = await fetchPath(request.address);
      const body = new Uint8Array(await response.arrayBuffer());
      const { status, headers } = response;
      expect([request.address, status < 500]).toEqual([request.address, true]);
      expect(checker.errorOf(request, { status, headers, body })).toBe('');
      expect(logged.mock.calls).toEqual([]);
      if (status !== 200 || headers.get('Content-Type') !== 'application/json') return;
      const { verdict } = JSON.parse(new TextDecoder().decode(body)) as { verdict: string };
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }),
    { numRuns: VERDICT_RUNS },
  );
  logged.mockRestore();
  for (const status of [200, 400, 404]) expect(checker.counts.get(status)).toBeGreaterThan(0);
  expect([...verdicts.keys()]).toEqual(expect.arrayContaining(['proven', 'open', 'refuted']));
});

describe('request headers other than If-None-Match', () => {
  it('change no response, of the current release or of a named one', async () => {
    const [first] = datasets;
    if (!first) throw new Error('no datasets');
    const sample = await fetchSample(fetchPath, first, ORIGIN);
    for (const operation of operations()) {
      const current = exampleUrl(operation, sample);
      const address = operation.isFrozen
        ? current.replace('/v1', `/v1/releases/${release}`)
        : current;
      const plain = await fetchPath(address);
      const bytes = Buffer.from(await plain.arrayBuffer());
      await fc.assert(
        fc.asyncProperty(ignoredHeaders, async (headers) => {
          const response = await fetchPath(address, { headers });
          expect([address, response.status]).toEqual([address, plain.status]);
          expect([...response.headers]).toEqual([...plain.headers]);
          expect(bytes.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
        }),
        { numRuns: HEADER_RUNS },
      );
    }
  });
});
