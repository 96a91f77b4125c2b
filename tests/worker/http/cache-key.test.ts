/**
 * The cache key: a response depends on path, query and release alone, so a shared cache can't be poisoned by another part
 * of a request. `If-None-Match` is the exception, which caches handle.
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
/** With a rate limit that is never reached. It reads the client's address, which must not affect the response. */
const ENV = { ...exampleEnv(), RATE_LIMIT: 'on', LIMITER: new FakeLimiter() };
const ALL = [
  ...ADDRESSES,
  ...FREEZABLE.map((address) => frozenAddress(address, RELEASE.id)),
  ...ERROR_EXAMPLES.map(([, address]) => address),
];

/** Headers of real requests, and headers that have been used to poison caches. */
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

const VALUES = [
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
];
const KNOWN_VALUE = fc.constantFrom(...VALUES);
const VALUE = fc.oneof(KNOWN_VALUE, KNOWN_VALUE, fc.stringMatching(/^[!-~]{0,40}$/));
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

interface Content {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Responses to requests without headers. */
const plain = new Map<string, Content>();

async function contentOf(response: Response): Promise<Content> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { status: response.status, headers: [...response.headers], body };
}

beforeAll(async () => {
  for (const address of ALL) plain.set(address, await contentOf(await fetchWorker(ENV, address)));
});

describe('request headers other than If-None-Match', () => {
  it('change neither a byte nor a header of any response, whatever the host', async () => {
    await fc.assert(
      fc.asyncProperty(REQUEST, async ({ address, headers, origin }) => {
        const response = await contentOf(await fetchWorker(ENV, address, { headers }, origin));
        expect(response).toEqual(plain.get(address));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(VALUES)('all with the value %s change no response to GET or HEAD', async (value) => {
    const headers = Object.fromEntries(NAMES.map((name) => [name, value]));
    for (const address of ALL) {
      const get = await contentOf(await fetchWorker(ENV, address, { headers }));
      expect(get).toEqual(plain.get(address));
      const head = await contentOf(await fetchWorker(ENV, address, { method: 'HEAD', headers }));
      expect(head).toEqual({ ...get, body: '' });
    }
  });
});

describe('a response', () => {
  it.each(ALL)('at %s names only PUBLIC_ORIGIN, never the host of the request', async (address) => {
    const response = await fetchWorker(ENV, address, {}, 'https://requested.example:8443');
    const text = JSON.stringify([...response.headers]) + (await response.text());
    expect(text).not.toContain('requested.example');
    expect(text).not.toContain('8443');
  });

  it('is the same in another isolate', async () => {
    const other = exampleEnv();
    for (const address of ALL)
      expect(await contentOf(await fetchWorker(other, address))).toEqual(plain.get(address));
  });

  it('does not depend on earlier requests', async () => {
    const other = exampleEnv();
    for (const address of ALL.toReversed()) {
      expect(await contentOf(await fetchWorker(other, address))).toEqual(plain.get(address));
    }
  });
});
