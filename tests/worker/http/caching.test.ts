/** What caches make of the answers, by the rules of RFC 9111: what is stored, for how long, and what a 304 renews. */
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
const KEEPERS: readonly CacheKind[] = ['browser', 'proxy', 'edge'];
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

describe.each(KEEPERS)('a cache (%s)', (keeper) => {
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
    ['something unknown', '/v1/datasets/vehicle', 404, 30, 30, 30],
    ['a release that is gone', `/v1/releases/${GONE}`, 410, 30, 30, 30],
  ])(
    'keeps %s as long as it is said',
    async (_, address, status, fresh, whileRevalidated, onError) => {
      const answer = await answerAt(address);
      expect(answer.status).toBe(status);
      const policy = cachePolicyFor(keeper, answer);
      const request = { url: '/', method: 'GET', headers: {} };
      expect(policy.storable()).toBe(true);
      expect(policy.maxAge()).toBe(fresh);
      // As long as it is of any use, stale or not.
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
        const expected = age < fresh ? 'fresh' : age < whileRevalidated ? 'stale' : 'asks first';
        const is = response ? (revalidation ? 'stale' : 'fresh') : 'asks first';
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
    ['a refused method', RANKING, well, { method: 'POST' }, 405],
    ['a preflight', RANKING, well, { method: 'OPTIONS' }, 204],
    ['too many requests', RANKING, limited, {}, 429],
    ['a failing store', RANKING, fakeEnv, {}, 503],
  ])(
    'never stores the answer to %s, not even as one to GET',
    async (_, address, env, init, status) => {
      const answer = await answerAt(address, env(), init);
      expect(answer.status).toBe(status);
      for (const method of ['GET', 'HEAD', init.method ?? 'GET']) {
        expect(cachePolicyFor(keeper, answer, method).storable()).toBe(false);
        expect(cachePolicyFor(keeper, answer, method).timeToLive()).toBe(0);
      }
    },
  );

  it('may keep the answer to a mistake in the query as long as that to an unknown name', async () => {
    const [bad, unknown] = [
      await answerAt(`${RANKING}?x=1`),
      await answerAt('/v1/datasets/vehicle'),
    ];
    // The oracle stores no 400, whatever it says; the standard lets a cache do so where a lifetime is stated.
    expect(bad.headers['cache-control']).toBe(unknown.headers['cache-control']);
    expect(cachePolicyFor(keeper, { ...bad, status: 404 }).timeToLive()).toBe(30_000);
  });

  it.each(
    [...ADDRESSES, ...FREEZABLE.map((address) => frozenAddress(address, RELEASE.id))].filter(
      (address) => address !== '/healthz',
    ),
  )('renews %s with a 304, and loses no header by it', async (address) => {
    const env = well();
    const stored = await answerAt(address, env);
    const policy = cachePolicyFor(keeper, stored);
    later(policy.maxAge() + 1);
    const request = { url: '/', method: 'GET', headers: {} };
    expect(policy.stale()).toBe(true);
    const asked = policy.revalidationHeaders(request);
    expect(asked).toEqual({ 'if-none-match': stored.headers.etag });
    const answer = await answerAt(address, env, {
      headers: { 'If-None-Match': String(asked['if-none-match']) },
    });
    expect(answer.status).toBe(304);
    const renewed = policy.revalidatedPolicy(request, answer);
    expect([renewed.matches, renewed.modified]).toEqual([true, false]);
    expect(renewed.policy.stale()).toBe(false);
    expect(renewed.policy.timeToLive()).toBeGreaterThan(policy.timeToLive());
    const { age, date: _, ...kept } = renewed.policy.responseHeaders();
    expect(age).toBe('0');
    expect(kept).toEqual(stored.headers);
  });

  it('renews a stored GET with what HEAD answers, which is no less', async () => {
    const stored = await answerAt(RANKING);
    const policy = cachePolicyFor(keeper, stored);
    later(61);
    const request = { url: '/', method: 'HEAD', headers: {} };
    const asked = policy.revalidationHeaders(request);
    const answer = await answerAt(RANKING, well(), {
      method: 'HEAD',
      headers: { 'If-None-Match': String(asked['if-none-match']) },
    });
    expect(policy.revalidatedPolicy(request, answer)).toMatchObject({
      matches: true,
      modified: false,
    });
  });

  it('takes the new answer where the release brought one', async () => {
    const next = syntheticRelease({ vehicles: VEHICLES }, { ...DOCUMENTS, v1: '{"name":"next"}' });
    const stored = await answerAt('/v1');
    const policy = cachePolicyFor(keeper, stored);
    const headers = { 'If-None-Match': stored.headers.etag ?? '' };
    const answer = await answerAt('/v1', fakeEnv(publishedFiles(next, RELEASE)), { headers });
    const request = { url: '/', method: 'GET', headers: {} };
    expect(policy.revalidatedPolicy(request, answer)).toMatchObject({ modified: true });
  });

  it('answers everybody with the same, because nothing varies', async () => {
    const policy = cachePolicyFor(keeper, await answerAt(RANKING));
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

  it.each(NAMED)('%s says the same to browsers and to the edge', (_, lifetime) => {
    expect(lifetime['Cloudflare-CDN-Cache-Control']).toBe(lifetime['Cache-Control']);
  });

  it.each(NAMED)(
    '%s has no word that would switch off stale answers at the edge',
    (_, lifetime) => {
      expect(lifetime['Cache-Control']).not.toMatch(
        /s-maxage|must-revalidate|proxy-revalidate|no-cache|private/,
      );
    },
  );

  it('are all there are', () => {
    const names = ['BRIEF', 'DOCUMENT', 'EVERGREEN', 'FROZEN', 'IMMUTABLE', 'MISTAKE', 'NEVER'];
    expect(NAMED.map(([name]) => name).sort()).toEqual(names);
  });

  it('are for ever only where the name is that of the content', () => {
    const forEver = NAMED.filter(([, { 'Cache-Control': words }]) => words.includes('immutable'));
    expect(forEver.map(([name]) => name)).toEqual(['IMMUTABLE']);
  });
});
