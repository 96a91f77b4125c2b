/** Caches under RFC 9111: which responses are stored, for how long, and what a 304 updates. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as policies from '../../../worker/http/cache-policy.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { type FakeEnv, FakeLimiter, fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { type CacheKind, cachePolicyFor, headerFields } from '../../support/worker/http-cache.ts';
import {
  ADDRESSES,
  EXAMPLE_RELEASE,
  exampleEnv,
  FREEZABLE,
  frozenAddress,
} from '../../support/worker/route-examples.ts';

const RELEASE = EXAMPLE_RELEASE;
const GONE = '0'.repeat(16);
const FILES = publishedFiles(RELEASE, undefined, { gone: [GONE] });
const KINDS: readonly CacheKind[] = ['browser', 'proxy', 'edge'];
const RANKING = '/v1/rankings/vehicles/total/2025';
const DAY = 86_400;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 18) });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const well = () => exampleEnv(FILES);
const limited = (): FakeEnv => ({ ...well(), RATE_LIMIT: 'on', LIMITER: new FakeLimiter(0) });

async function answerAt(address: string, env = well(), init: RequestInit = {}) {
  const response = await fetchWorker(env, address, init);
  return { status: response.status, headers: headerFields(response) };
}

describe.each(KINDS)('a cache (%s)', (kind) => {
  it.each<[string, string, number, number, number, number]>([
    ['a document', RANKING, 200, 60, 360, 7 * DAY + 60],
    ['a page', '/', 200, 60, 360, 7 * DAY + 60],
    ['a table', '/v1/datasets/vehicles/bounds.csv', 200, 60, 360, 7 * DAY + 60],
    [
      'a comparison',
      '/v1/compare/vehicles/total/2025?a=xian&b=shenzhen',
      200,
      60,
      360,
      7 * DAY + 60,
    ],
    ['the list of releases', '/v1/releases', 200, 60, 360, 7 * DAY + 60],
    [
      'a document of a named release',
      frozenAddress(RANKING, RELEASE.id),
      200,
      DAY,
      2 * DAY,
      8 * DAY,
    ],
    ['a 404', '/v1/datasets/vehicle', 404, 30, 30, 30],
    ['a 410', `/v1/releases/${GONE}`, 410, 30, 30, 30],
  ])(
    'keeps %s for its stated lifetime',
    async (_, address, status, fresh, whileRevalidated, onError) => {
      const response = await answerAt(address);
      expect(response.status).toBe(status);
      const policy = cachePolicyFor(kind, response);
      const request = { url: '/', method: 'GET', headers: {} };
      expect(policy.storable()).toBe(true);
      expect(policy.maxAge()).toBe(fresh);
      // The time for which it may be used, fresh or stale.
      expect(policy.timeToLive()).toBe(onError * 1000);
      const failed = { status: 503, headers: {} };
      for (const age of [
        0,
        fresh - 1,
        fresh + 1,
        359,
        361,
        2 * DAY - 1,
        2 * DAY + 1,
        7 * DAY + 59,
        7 * DAY + 61,
        8 * DAY + 1,
      ]) {
        vi.setSystemTime(Date.UTC(2026, 0, 18) + age * 1000);
        const { response, revalidation } = policy.evaluateRequest(request);
        const expected = age < fresh ? 'fresh' : age < whileRevalidated ? 'stale' : 'revalidates';
        const is = response ? (revalidation ? 'stale' : 'fresh') : 'revalidates';
        expect([age, is]).toEqual([age, expected]);
        expect([age, policy.revalidatedPolicy(request, failed).modified]).toEqual([
          age,
          age >= onError,
        ]);
      }
    },
  );

  it.each<[string, string, () => FakeEnv, RequestInit, number]>([
    ['health', '/healthz', well, {}, 200],
    ['a 405', RANKING, well, { method: 'POST' }, 405],
    ['a preflight', RANKING, well, { method: 'OPTIONS' }, 204],
    ['a 429', RANKING, limited, {}, 429],
    ['a 503', RANKING, fakeEnv, {}, 503],
  ])(
    'never stores the response for %s, not even as one to GET',
    async (_, address, env, init, status) => {
      const response = await answerAt(address, env(), init);
      expect(response.status).toBe(status);
      for (const method of ['GET', 'HEAD', init.method ?? 'GET']) {
        expect(cachePolicyFor(kind, response, method).storable()).toBe(false);
        expect(cachePolicyFor(kind, response, method).timeToLive()).toBe(0);
      }
    },
  );

  it('may keep a 400 as long as a 404', async () => {
    const [bad, unknown] = [
      await answerAt(`${RANKING}?x=1`),
      await answerAt('/v1/datasets/vehicle'),
    ];
    // http-cache-semantics never stores a 400; RFC 9111 allows it for a response with an explicit lifetime.
    expect(bad.headers['cache-control']).toBe(unknown.headers['cache-control']);
    expect(cachePolicyFor(kind, { ...bad, status: 404 }).timeToLive()).toBe(30_000);
  });

  it.each(
    [...ADDRESSES, ...FREEZABLE.map((address) => frozenAddress(address, RELEASE.id))].filter(
      (address) => address !== '/healthz',
    ),
  )('updates %s with a 304, and keeps all headers', async (address) => {
    const env = well();
    const stored = await answerAt(address, env);
    const policy = cachePolicyFor(kind, stored);
    later(policy.maxAge() + 1);
    const request = { url: '/', method: 'GET', headers: {} };
    expect(policy.stale()).toBe(true);
    const revalidation = policy.revalidationHeaders(request);
    expect(revalidation).toEqual({ 'if-none-match': stored.headers.etag });
    const response = await answerAt(address, env, {
      headers: { 'If-None-Match': String(revalidation['if-none-match']) },
    });
    expect(response.status).toBe(304);
    const renewed = policy.revalidatedPolicy(request, response);
    expect([renewed.matches, renewed.modified]).toEqual([true, false]);
    expect(renewed.policy.stale()).toBe(false);
    expect(renewed.policy.timeToLive()).toBeGreaterThan(policy.timeToLive());
    const { age, date: _, ...kept } = renewed.policy.responseHeaders();
    expect(age).toBe('0');
    expect(kept).toEqual(stored.headers);
  });

  it('updates a stored GET with the response to HEAD', async () => {
    const stored = await answerAt(RANKING);
    const policy = cachePolicyFor(kind, stored);
    later(61);
    const request = { url: '/', method: 'HEAD', headers: {} };
    const revalidation = policy.revalidationHeaders(request);
    const response = await answerAt(RANKING, well(), {
      method: 'HEAD',
      headers: { 'If-None-Match': String(revalidation['if-none-match']) },
    });
    expect(policy.revalidatedPolicy(request, response)).toMatchObject({
      matches: true,
      modified: false,
    });
  });

  it('replaces the response when a release changed it', async () => {
    const next = syntheticRelease({ vehicles: VEHICLES }, { ...DOCUMENTS, v1: '{"name":"next"}' });
    const stored = await answerAt('/v1');
    const policy = cachePolicyFor(kind, stored);
    const headers = { 'If-None-Match': stored.headers.etag ?? '' };
    const response = await answerAt('/v1', fakeEnv(publishedFiles(next, RELEASE)), { headers });
    const request = { url: '/', method: 'GET', headers: {} };
    expect(policy.revalidatedPolicy(request, response)).toMatchObject({ modified: true });
  });

  it('serves all clients the same response, because nothing varies', async () => {
    const policy = cachePolicyFor(kind, await answerAt(RANKING));
    const headers = {
      accept: 'text/csv',
      origin: 'https://a.example',
      cookie: 'a=1',
      'accept-language': 'zh',
    };
    expect(policy.satisfiesWithoutRevalidation({ url: '/', method: 'GET', headers })).toBe(true);
  });
});

describe('the named lifetimes', () => {
  const NAMED = Object.entries(policies);

  it.each(NAMED)('%s is the same for browsers and for the edge', (_, lifetime) => {
    expect(lifetime['Cloudflare-CDN-Cache-Control']).toBe(lifetime['Cache-Control']);
  });

  it.each(NAMED)('%s has no directive that disables stale responses at the edge', (_, lifetime) => {
    expect(lifetime['Cache-Control']).not.toMatch(
      /s-maxage|must-revalidate|proxy-revalidate|no-cache|private/,
    );
  });

  it('are a complete list', () => {
    const names = ['BRIEF', 'DOCUMENT', 'EVERGREEN', 'FROZEN', 'IMMUTABLE', 'MISTAKE', 'NEVER'];
    expect(NAMED.map(([name]) => name).sort()).toEqual(names);
  });

  it('are immutable only for names with a hash', () => {
    const immutable = NAMED.filter(([, { 'Cache-Control': words }]) => words.includes('immutable'));
    expect(immutable.map(([name]) => name)).toEqual(['IMMUTABLE']);
  });
});
