/** Conformance with HTTP (RFC 9110, 9111) of every response of every route. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPageAddress } from '../../../worker/http/errors.ts';
import { etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
import { FakeLimiter, fakeEnv } from '../../support/stores/fake-bindings.ts';
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
const ENV = exampleEnv();
const FROZEN = FREEZABLE.map((address) => frozenAddress(address, RELEASE.id));
const GOOD = [...ADDRESSES, ...FROZEN];
const GONE = '0'.repeat(16);
const BAD: readonly (readonly [number, string])[] = [
  ...ERROR_EXAMPLES,
  [410, `/v1/releases/${GONE}/datasets`],
];
const STRONG = /^"[\x21\x23-\x7e]+"$/;
const STATED =
  /^(public, max-age=\d+(, stale-while-revalidate=\d+)?(, stale-if-error=\d+)?|no-store)$/;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const env = () => exampleEnv(publishedFiles(RELEASE, undefined, { gone: [GONE] }));

function names({ headers }: Response): string[] {
  return [...headers.keys()];
}

/** Checks the headers that every response has. */
function checkLifetime({ status, headers }: Response): void {
  const lifetime = headers.get('Cache-Control');
  expect(lifetime).toMatch(STATED);
  expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(lifetime);
  expect(headers.has('Vary')).toBe(false);
  expect(headers.has('Expires')).toBe(false);
  expect(headers.has('Set-Cookie')).toBe(false);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  if (status === 405 || status === 429 || status >= 500) expect(lifetime).toBe('no-store');
}

describe.each(GOOD)('the response at %s', (address) => {
  it('states its lifetime, type and length, and has a strong ETag', async () => {
    const response = await fetchWorker(ENV, address);
    checkLifetime(response);
    const bytes = await response.bytes();
    expect(response.headers.get('ETag')).toMatch(STRONG);
    expect(response.headers.get('Content-Length')).toBe(String(bytes.byteLength));
    expect(response.headers.get('Content-Type')).toMatch(/^[a-z]+\/[a-z+]+(; charset=utf-8)?$/);
  });

  it('has all the same headers for HEAD, and no body', async () => {
    const get = await fetchWorker(ENV, address);
    const head = await fetchWorker(ENV, address, { method: 'HEAD' });
    expect(head.status).toBe(get.status);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(head.body).toBeNull();
  });

  it.each(['GET', 'HEAD'])(
    'is a 304 to a %s with its ETag, without the headers of a body',
    async (method) => {
      const get = await fetchWorker(ENV, address);
      const known = get.headers.get('ETag') ?? '';
      for (const ifNoneMatch of [known, `W/${known}`, `"x", W/"y,z" ,${known}`, '*']) {
        const response = await fetchWorker(ENV, address, {
          method,
          headers: { 'If-None-Match': ifNoneMatch },
        });
        expect(response.status).toBe(304);
        expect(response.body).toBeNull();
        const kept = [...get.headers].filter(
          ([name]) => !name.startsWith('content-') || name === 'content-security-policy',
        );
        expect([...response.headers]).toEqual(kept);
      }
    },
  );

  it('is a 200 to a client with another ETag or an invalid header', async () => {
    const known = (await fetchWorker(ENV, address)).headers.get('ETag') ?? '';
    const others = [
      etagOf('other'),
      '',
      '""',
      known.slice(1, -1),
      known.slice(0, -1),
      `"x", *`,
      'W/',
      `"${known.slice(1, -1)} "`,
    ];
    for (const ifNoneMatch of others) {
      const response = await fetchWorker(ENV, address, {
        headers: { 'If-None-Match': ifNoneMatch },
      });
      expect([ifNoneMatch, response.status]).toEqual([ifNoneMatch, 200]);
    }
  });
});

describe.each(BAD)('the %i at %s', (status, address) => {
  it('is a problem with a short lifetime and no ETag', async () => {
    const response = await fetchWorker(env(), address);
    checkLifetime(response);
    const body = await response.text();
    expect(response.status).toBe(status);
    const lifetime = isPageAddress(address.split('?')[0] ?? '') ? 'no-store' : 'public, max-age=30';
    expect(response.headers.get('Cache-Control')).toBe(lifetime);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Content-Length')).toBe(String(Buffer.byteLength(body)));
    expect(response.headers.has('ETag')).toBe(false);
    expect(JSON.parse(body)).toMatchObject({ status });
  });

  it('is the same for HEAD, without a body', async () => {
    const get = await fetchWorker(env(), address);
    const head = await fetchWorker(env(), address, { method: 'HEAD' });
    expect([head.status, ...head.headers]).toEqual([get.status, ...get.headers]);
    expect(head.body).toBeNull();
  });

  it('ignores preconditions (RFC 9110, 13.2.1)', async () => {
    const response = await fetchWorker(env(), address, {
      headers: { 'If-None-Match': '*', 'If-Match': '"x"' },
    });
    expect(response.status).toBe(status);
  });
});

describe.each([...new Set([...ADDRESSES, ...BAD.map(([, address]) => address)])])(
  'at %s',
  (address) => {
    it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
      '%s is a 405 that is not stored',
      async (method) => {
        const response = await fetchWorker(env(), address, { method });
        checkLifetime(response);
        expect(response.status).toBe(405);
        expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
        expect(await response.json()).toMatchObject({ status: 405 });
      },
    );

    it('OPTIONS has Allow and the headers of a preflight, without a body', async () => {
      const response = await fetchWorker(env(), address, { method: 'OPTIONS' });
      checkLifetime(response);
      expect(response.status).toBe(204);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('Access-Control-Allow-Headers')).toBe('*');
      expect(response.headers.get('Access-Control-Max-Age')).toBe('86400');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(response.body).toBeNull();
      expect(names(response)).not.toContain('content-length');
    });
  },
);

describe('without a release, or over the limit', () => {
  it('of the store is a 503 that is not stored, at every address', async () => {
    for (const address of GOOD) {
      const response = await fetchWorker(fakeEnv(), address);
      checkLifetime(response);
      expect([address, response.status]).toEqual([address, 503]);
      expect(response.headers.get('Retry-After')).toBe('30');
    }
  });

  it('over the rate limit, a 429 that is not stored, at every address', async () => {
    for (const address of [...GOOD, ...BAD.map(([, bad]) => bad)]) {
      const limited = { ...fakeEnv(), RATE_LIMIT: 'on', LIMITER: new FakeLimiter(0) };
      const response = await fetchWorker(limited, address);
      checkLifetime(response);
      expect(response.status).toBe(429);
    }
  });
});
