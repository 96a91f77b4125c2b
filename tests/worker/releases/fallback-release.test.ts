/** What is answered in place of the current release: truthfully marked, and gone soon after that can be read again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestKey } from '../../../engine/model/store-keys.ts';
import { BRIEF, FROZEN, MISTAKE } from '../../../worker/http/cache-policy.ts';
import { EMBED_ASSETS, markedRelease } from '../../support/releases/marked-release.ts';
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
import { ADDRESSES, EXAMPLE_RELEASE, frozenAddress } from '../../support/worker/route-examples.ts';

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
const shipped = () => new Map([...publishedFiles(EXAMPLE_RELEASE), ...EMBED_ASSETS]);

/** Bindings in a state in which the example release answers although it isn't known to be current. */
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
    return fakeEnv(files, EMBED_ASSETS);
  },
  'a KV that fails since more than a minute': async () => {
    const env = fakeEnv(publishedFiles(EXAMPLE_RELEASE), EMBED_ASSETS);
    for (const address of ADDRESSES) await fetchWorker(env, address);
    env.RELEASES.mode = 'failing';
    later(60);
    return env;
  },
};

/** What isn't of any release. */
const OF_NO_RELEASE = ['/healthz', '/v1/releases'];

describe.each(Object.entries(STATES))('with %s', (_, stateOf) => {
  it.each(ADDRESSES.filter((address) => !OF_NO_RELEASE.includes(address)))(
    '%s names its release and lives briefly',
    async (address) => {
      const answer = await fetchWorker(await stateOf(), address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Likewise-Release')).toBe(EXAMPLE_RELEASE.id);
      expect(headerFields(answer)).toMatchObject({
        'cache-control': BRIEF['Cache-Control'],
        'cloudflare-cdn-cache-control': BRIEF['Cloudflare-CDN-Cache-Control'],
      });
    },
  );
});

describe('with only the snapshot', () => {
  const env = () => fakeEnv(new Map(), shipped());

  it('the list of releases lives briefly too', async () => {
    const answer = await fetchWorker(env(), '/v1/releases');
    expect(answer.headers.get('Cache-Control')).toBe(BRIEF['Cache-Control']);
  });

  it('so does what it doesn’t know, but not a mistake that any release would find', async () => {
    const lifetimeAt = async (address: string) =>
      (await fetchWorker(env(), address)).headers.get('Cache-Control');
    expect(await lifetimeAt(UNKNOWN)).toBe(BRIEF['Cache-Control']);
    expect(await lifetimeAt(`${RANKING}?levle=city`)).toBe(MISTAKE['Cache-Control']);
    expect(await lifetimeAt('/nothing')).toBe(MISTAKE['Cache-Control']);
  });

  it('a document of a named release lives as long as ever: it is that document', async () => {
    const answer = await fetchWorker(env(), frozenAddress(RANKING, EXAMPLE_RELEASE.id));
    expect(answer.headers.get('Cache-Control')).toBe(FROZEN['Cache-Control']);
  });

  it('a 304 says the same as the answer in its place would', async () => {
    const known = await fetchWorker(env(), RANKING);
    const headers = { 'If-None-Match': known.headers.get('ETag') ?? '' };
    const answer = await fetchWorker(env(), RANKING, { headers });
    expect(answer.status).toBe(304);
    expect(answer.headers.get('Cache-Control')).toBe(BRIEF['Cache-Control']);
  });
});

describe.each<CacheKind>(['browser', 'proxy', 'edge'])('a cache (%s)', (keeper) => {
  it('gives what stood in for five seconds, then asks first, and on errors falls back on it for a day', async () => {
    const answer = await fetchWorker(fakeEnv(new Map(), shipped()), RANKING);
    const policy = cachePolicyFor(keeper, { status: answer.status, headers: headerFields(answer) });
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

  it('has the current release six seconds after it can be read again', async () => {
    const env = fakeEnv(new Map(), shipped());
    const cache = new HttpCache(keeper, async (address: string, headers: HeaderFields) => {
      const answer = await fetchWorker(env, address, { headers });
      return { status: answer.status, headers: headerFields(answer), body: await answer.text() };
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
