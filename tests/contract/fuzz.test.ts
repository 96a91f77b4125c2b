/** The same random requests as in tests/worker/real-release.test.ts, over HTTP, where a server may be in between. */
import type { IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntitiesTable } from '../../engine/model/documents.ts';
import {
  ALL_OPERATIONS,
  type Deployment,
  exampleAddress,
  readDeployment,
} from '../support/contract/deployment.ts';
import { fetchDocument, type RawResponse, sendRaw } from '../support/contract/http.ts';
import {
  ignoredHeaders,
  requests,
  type Vocabulary,
  vocabularyOf,
} from '../support/contract/random-requests.ts';
import { ResponseChecker } from '../support/contract/response-checker.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const RUNS = isDeep ? 2000 : 200;
const HEADER_RUNS = 20;

let deployed: Deployment;
let vocabulary: Vocabulary;

beforeAll(async () => {
  deployed = await readDeployment();
  const tables = deployed.datasets.map(({ id }) =>
    fetchDocument<EntitiesTable>(`/v1/datasets/${id}/entities`),
  );
  const entities = (await Promise.all(tables)).flatMap((table) => table.entities);
  vocabulary = vocabularyOf(
    deployed.datasets,
    entities.map(({ id }) => id),
    [deployed.release, '0123456789abcdef'],
    deployed.origin,
  );
});

function headersOf(headers: IncomingHttpHeaders): Headers {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return new Headers(pairs);
}

/** Headers of the connection. */
const OF_THE_WIRE = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** The parts of a response that must be the same for all clients. */
function stableParts({ status, headers, body }: RawResponse): unknown {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_WIRE.includes(name));
  return { status, headers: Object.fromEntries(kept), body: body.toString('base64') };
}

it('every response matches the API’s description', async () => {
  const checker = new ResponseChecker(deployed.checker);
  // Without requests that HTTP clients change: fragments aren’t sent, and `get` becomes `GET`.
  const sendable = requests(vocabulary).filter(
    ({ address, method }) => !/[#"<>\\^`{|}\s]/.test(address) && method !== 'get',
  );
  await fc.assert(
    fc.asyncProperty(sendable, async (request) => {
      const { method, address, headers } = request;
      const plain = { 'accept-encoding': 'identity', ...headers };
      const response = await sendRaw(address, { method, headers: plain });
      // Static assets redirect other spellings to the plain one, and have their own 405 and 404.
      if ([301, 307, 308].includes(response.status)) return;
      const { status, body } = response;
      expect(status).toBeLessThan(500);
      const error = checker.errorOf(request, {
        status,
        headers: headersOf(response.headers),
        body,
      });
      expect(error).toBe('');
    }),
    { numRuns: RUNS },
  );
  expect(checker.counts.get(200)).toBeGreaterThan(RUNS / 10);
});

/** Over the wire one address of each media type; `tests/worker/real-release.test.ts` checks every address. */
const OF_EACH_TYPE = [
  ...new Map(
    ALL_OPERATIONS.map(([path, operation]) => [operation.mediaType, [path, operation] as const]),
  ).values(),
];

describe('no response depends on a header of the request', () => {
  it.each(OF_EACH_TYPE)('%s', async (_, operation) => {
    const address = exampleAddress(operation, deployed);
    const encoding = { 'accept-encoding': 'identity' };
    const plain = stableParts(await sendRaw(address, { headers: encoding }));
    await fc.assert(
      fc.asyncProperty(ignoredHeaders, async (headers) => {
        expect(
          stableParts(await sendRaw(address, { headers: { ...headers, ...encoding } })),
        ).toEqual(plain);
      }),
      { numRuns: HEADER_RUNS },
    );
  });
});
