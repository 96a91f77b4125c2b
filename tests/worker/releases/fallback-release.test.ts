/** Responses from a fallback release: their headers, and how soon caches replace them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestKey } from '../../../engine/model/address.ts';
import { BRIEF, FROZEN, MISTAKE } from '../../../worker/http/cache-policy.ts';
import { markedRelease, RESPONSE_PARTS } from '../../support/releases/marked-release.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { type FakeEnv, fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import {
  type CacheKind,
  cachePolicyFor,
  type HeaderFields,
  HttpCache,
  headerFields,
} from '../../support/worker/http-cache.ts';
import {
  ADDRESSES,
  EXAMPLE_ASSETS,
  EXAMPLE_RELEASE,
  frozenAddress,
} from '../../support/worker/route-examples.ts';

const NEXT = markedRelease(1);
const RANKING = '/v1/rankings/vehicles/total/2025';
const UNKNOWN = '/v1/datasets/vehicle';
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
const ASSETS = new Map([...EXAMPLE_ASSETS, ...RESPONSE_PARTS]);
const shipped = () => new Map([...publishedFiles(EXAMPLE_RELEASE), ...ASSETS]);

/** Bindings by state; in each the example release is a fallback. */
const STATES: Readonly<Record<string, () => Promise<FakeEnv>>> = {
  'an empty KV': async () => fakeEnv(new Map(), shipped()),
  'a failing KV': async () => {
    const env = fakeEnv(publishedFiles(NEXT), shipped());
    env.RELEASES.mode = 'failing';
    return env;
  },
  'a current release that is not visible yet': async () => {
    const files = publishedFiles(NEXT, EXAMPLE_RELEASE);
    files.delete(manifestKey(NEXT.id));
    return fakeEnv(files, ASSETS);
  },
  'a KV that has failed for more than a minute': async () => {
    const env = fakeEnv(publishedFiles(EXAMPLE_RELEASE), ASSETS);
    for (const address of ADDRESSES) await fetchWorker(env, address);
    env.RELEASES.mode = 'failing';
    later(60);
    return env;
  },
};

/** Addresses that belong to no release. */
const OF_NO_RELEASE = ['/healthz', '/v1/releases'];

describe.each(Object.entries(STATES))('with %s', (_, stateOf) => {
  it.each(ADDRESSES.filter((address) => !OF_NO_RELEASE.includes(address)))(
    '%s names its release and has a brief lifetime',
    async (address) => {
      const response = await fetchWorker(await stateOf(), address);
      expect(response.status).toBe(200);
      expect(response.headers.get('Likewise-Release')).toBe(EXAMPLE_RELEASE.id);
      expect(headerFields(response)).toMatchObject({
        'cache-control': BRIEF['Cache-Control'],
        'cloudflare-cdn-cache-control': BRIEF['Cloudflare-CDN-Cache-Control'],
      });
    },
  );
});

describe('with only the snapshot', () => {
  const env = () => fakeEnv(new Map(), shipped());

  it('the list of releases has a brief lifetime', async () => {
    const response = await fetchWorker(env(), '/v1/releases');
    expect(response.headers.get('Cache-Control')).toBe(BRIEF['Cache-Control']);
  });

  it('so has a 404 of a name, but not an error in every release', async () => {
    const lifetimeAt = async (address: string) =>
      (await fetchWorker(env(), address)).headers.get('Cache-Control');
    expect(await lifetimeAt(UNKNOWN)).toBe(BRIEF['Cache-Control']);
    expect(await lifetimeAt(`${RANKING}?levle=city`)).toBe(MISTAKE['Cache-Control']);
    expect(await lifetimeAt('/v1/nothing')).toBe(MISTAKE['Cache-Control']);
  });

  it('a document of a named release has its usual lifetime', async () => {
    const response = await fetchWorker(env(), frozenAddress(RANKING, EXAMPLE_RELEASE.id));
    expect(response.headers.get('Cache-Control')).toBe(FROZEN['Cache-Control']);
  });

  it('a 304 has the same lifetime as the 200', async () => {
    const known = await fetchWorker(env(), RANKING);
    const headers = { 'If-None-Match': known.headers.get('ETag') ?? '' };
    const response = await fetchWorker(env(), RANKING, { headers });
    expect(response.status).toBe(304);
    expect(response.headers.get('Cache-Control')).toBe(BRIEF['Cache-Control']);
  });
});

describe.each<CacheKind>(['browser', 'proxy', 'edge'])('a cache (%s)', (keeper) => {
  it('keeps a fallback for five seconds, then revalidates, and uses it on errors for a day', async () => {
    const response = await fetchWorker(fakeEnv(new Map(), shipped()), RANKING);
    const policy = cachePolicyFor(keeper, {
      status: response.status,
      headers: headerFields(response),
    });
    const request = { url: '/', method: 'GET', headers: {} };
    const failed = { status: 503, headers: {} };
    const start = Date.now();
    const cases: readonly (readonly [number, boolean, boolean])[] = [
      [0, true, true],
      [4, true, true],
      [6, false, true],
      [DAY, false, true],
      [DAY + 6, false, false],
    ];
    for (const [age, isGiven, isFallback] of cases) {
      vi.setSystemTime(start + age * 1000);
      const { response } = policy.evaluateRequest(request);
      expect([age, response !== undefined]).toEqual([age, isGiven]);
      const { modified } = policy.revalidatedPolicy(request, failed);
      expect([age, !modified]).toEqual([age, isFallback]);
    }
  });

  it('has the current release six seconds after KV recovers', async () => {
    const env = fakeEnv(new Map(), shipped());
    const cache = new HttpCache(keeper, async (address: string, headers: HeaderFields) => {
      const response = await fetchWorker(env, address, { headers });
      return {
        status: response.status,
        headers: headerFields(response),
        body: await response.text(),
      };
    });
    const releaseNow = async () => (await cache.get(RANKING, {})).headers['likewise-release'];
    expect(await releaseNow()).toBe(EXAMPLE_RELEASE.id);
    later(30);
    expect(await releaseNow()).toBe(EXAMPLE_RELEASE.id);
    env.RELEASES.files = publishedFiles(NEXT);
    later(30);
    expect(await releaseNow()).toBe(NEXT.id);
  });
});
