/**
 * An answer follows from path, query and release alone: a cache that keeps one for everybody must not be fooled by what
 * else a request says. `If-None-Match` is the exception, and caches know it.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FakeLimiter } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import {
  ADDRESSES,
  ERROR_EXAMPLES,
  EXAMPLE_RELEASE,
  exampleEnv,
  FREEZABLE,
  frozenAddress,
} from '../../support/worker/route-examples.ts';

const RELEASE = EXAMPLE_RELEASE;
/** With the limit on, and never reached: it reads an address that must not show. */
const ENV = { ...exampleEnv(), RATE_LIMIT: 'on', LIMITER: new FakeLimiter() };
const ALL = [
  ...ADDRESSES,
  ...FREEZABLE.map((address) => frozenAddress(address, RELEASE.id)),
  ...ERROR_EXAMPLES.map(([, address]) => address),
];

/** What real requests carry, and what has been used to poison caches. */
const NAMES = [
  'Accept',
  'Accept-Charset',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'CDN-Loop',
  'CF-Connecting-IP',
  'CF-IPCountry',
  'CF-Visitor',
  'Content-Type',
  'Cookie',
  'DPR',
  'Forwarded',
  'From',
  'Host',
  'If-Match',
  'If-Modified-Since',
  'If-Range',
  'If-Unmodified-Since',
  'Origin',
  'Pragma',
  'Prefer',
  'Range',
  'Referer',
  'Save-Data',
  'Sec-CH-UA-Mobile',
  'Sec-Fetch-Dest',
  'Sec-Fetch-Mode',
  'Sec-Fetch-Site',
  'Sec-GPC',
  'User-Agent',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Port',
  'X-Forwarded-Prefix',
  'X-Forwarded-Proto',
  'X-Forwarded-Scheme',
  'X-Host',
  'X-HTTP-Method',
  'X-HTTP-Method-Override',
  'X-Method-Override',
  'X-Original-Host',
  'X-Original-URL',
  'X-Real-IP',
  'X-Requested-With',
  'X-Rewrite-URL',
];

const TELLING = fc.constantFrom(
  '*',
  '*/*',
  'text/csv',
  'text/html,application/xhtml+xml',
  'zh-CN,zh;q=0.9',
  'gzip, br, zstd',
  'bytes=0-1',
  'no-cache',
  'max-age=0',
  'https://elsewhere.example',
  'elsewhere.example',
  '/healthz',
  '/v1/datasets',
  'DELETE',
  'POST',
  'http',
  '8080',
  '?1',
  '192.0.2.1',
  '"x"',
  'Fri, 01 Jan 2100 00:00:00 GMT',
  'level=province',
);
const VALUE = fc.oneof(TELLING, TELLING, fc.stringMatching(/^[!-~]{0,40}$/));
const REQUEST = fc.record({
  address: fc.constantFrom(...ALL),
  headers: fc.dictionary(fc.constantFrom(...NAMES), VALUE, { minKeys: 1, maxKeys: 12 }),
  origin: fc.constantFrom(
    'https://likewise.test',
    'http://likewise.test',
    'https://elsewhere.example:8443',
    'https://likewise.workers.example',
    'http://[2001:db8::1]',
  ),
});

interface Plain {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const plain = new Map<string, Plain>();

async function seen(response: Response): Promise<Plain> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { status: response.status, headers: [...response.headers], body };
}

beforeAll(async () => {
  for (const address of ALL) plain.set(address, await seen(await fetchWorker(ENV, address)));
});

describe('no header but If-None-Match', () => {
  it('changes a byte or a header of any answer, whoever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(REQUEST, async ({ address, headers, origin }) => {
        const answer = await seen(await fetchWorker(ENV, address, { headers }, origin));
        expect(answer).toEqual(plain.get(address));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(NAMES)('%s changes nothing at any address', async (name) => {
    for (const address of ALL) {
      for (const value of ['*', 'elsewhere.example', 'zh', 'DELETE', 'bytes=0-1']) {
        const answer = await seen(await fetchWorker(ENV, address, { headers: { [name]: value } }));
        expect(answer).toEqual(plain.get(address));
      }
    }
  });

  it('and no method but those that are refused, makes HEAD differ from GET', async () => {
    await fc.assert(
      fc.asyncProperty(REQUEST, async ({ address, headers, origin }) => {
        const answer = await seen(
          await fetchWorker(ENV, address, { method: 'HEAD', headers }, origin),
        );
        expect(answer).toEqual({ ...plain.get(address), body: '' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('an answer', () => {
  it.each(ALL)(
    'at %s names only the stated host, never the one that was asked',
    async (address) => {
      const response = await fetchWorker(ENV, address, {}, 'https://asked.example:8443');
      const text = JSON.stringify([...response.headers]) + (await response.text());
      expect(text).not.toContain('asked.example');
      expect(text).not.toContain('8443');
    },
  );

  it('is the same in another isolate', async () => {
    const other = exampleEnv();
    for (const address of ALL)
      expect(await seen(await fetchWorker(other, address))).toEqual(plain.get(address));
  });

  it('is the same whatever was asked before', async () => {
    const other = exampleEnv();
    for (const address of ALL.toReversed()) {
      expect(await seen(await fetchWorker(other, address))).toEqual(plain.get(address));
    }
  });
});
