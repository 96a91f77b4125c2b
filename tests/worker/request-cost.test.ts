/** The maximum cost of a request under the limits of the free plan; the worker only reads. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POINTER_KEY } from '../../engine/model/address.ts';
import type { Env, KeyValueReader } from '../../worker/env.ts';
import {
  MARKED_ADDRESSES,
  markedRelease,
  RESPONSE_PARTS,
} from '../support/releases/marked-release.ts';
import { publishedFiles, type StoreFiles } from '../support/releases/packed-release.ts';
import { FakeAssets, FakeKv, fakeEnv } from '../support/stores/fake-bindings.ts';
import { fetchWorker } from '../support/worker/fetch-worker.ts';
import { ADDRESSES, EXAMPLE_RELEASE, exampleEnv } from '../support/worker/route-examples.ts';

/** Subrequests per request on the free plan. */
const MOST_ALLOWED = 50;
/** The number of packs of the largest body, with half more than the real data has. */
const PARTS = 5;
const LARGE = '/v1/datasets/vehicles/observations';

const [SHIPPED, GOOD, PREVIOUS, CURRENT] = [0, 1, 2, 3].map((number) =>
  markedRelease(number, PARTS),
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Bindings that count reads. */
function counted(files: StoreFiles, shipped: StoreFiles) {
  const kv = new FakeKv(files);
  const assets = new FakeAssets(shipped);
  let fetches = 0;
  const fetch = (address: string) => {
    fetches += 1;
    return assets.fetch(address);
  };
  const env: Env = { ...fakeEnv(), RELEASES: kv, ASSETS: { fetch } };
  return { env, kv, count: () => fetches + kv.reads.length };
}

/** The store without the packs of all parts but the last of each large body. */
function withoutParts(files: StoreFiles): StoreFiles {
  const lacks = [GOOD, PREVIOUS, CURRENT].flatMap((release) =>
    (release?.manifest.packs ?? []).slice(-PARTS, -1).map((hash) => `pack/${hash}`),
  );
  return new Map([...files].filter(([key]) => !lacks.includes(key)));
}

describe('the reads for one request', () => {
  it('stay below the free plan’s limit in the worst case', async () => {
    if (!SHIPPED || !GOOD || !PREVIOUS || !CURRENT) throw new Error('no releases');
    const { env, kv, count } = counted(
      publishedFiles(GOOD),
      new Map([...publishedFiles(SHIPPED), ...RESPONSE_PARTS]),
    );
    await fetchWorker(env, '/v1');
    kv.files = withoutParts(new Map([...GOOD.files, ...publishedFiles(CURRENT, PREVIOUS)]));
    vi.setSystemTime(Date.now() + 61_000);
    const before = count();
    const response = await fetchWorker(env, LARGE);
    expect(response.headers.get('Likewise-Release')).toBe(SHIPPED.id);
    // Four releases were tried, which is the worst case.
    expect(count() - before).toBeGreaterThan(4 * PARTS);
    expect(count() - before).toBeLessThanOrEqual(MOST_ALLOWED);
  });

  it.each(MARKED_ADDRESSES)(
    'are three at most in a new isolate with a healthy KV, and then none: %s',
    async (address) => {
      if (!CURRENT) throw new Error('no release');
      const { env, kv, count } = counted(publishedFiles(CURRENT), RESPONSE_PARTS);
      expect((await fetchWorker(env, address)).status).toBe(200);
      const parts = address === LARGE ? PARTS - 1 : 0;
      expect(kv.reads).toHaveLength(3 + parts);
      const before = count();
      await fetchWorker(env, address);
      expect(count()).toBe(before);
    },
  );

  it('skip the parts of a body for a 304 or HEAD', async () => {
    if (!CURRENT) throw new Error('no release');
    const whole = await fetchWorker(counted(publishedFiles(CURRENT), RESPONSE_PARTS).env, LARGE);
    const { env, kv } = counted(publishedFiles(CURRENT), RESPONSE_PARTS);
    const head = await fetchWorker(env, LARGE, { method: 'HEAD' });
    expect(head.headers.get('Content-Length')).toBe(`${(await whole.bytes()).byteLength}`);
    const etag = whole.headers.get('ETag') ?? '';
    expect((await fetchWorker(env, LARGE, { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    );
    expect(kv.reads).toHaveLength(3);
  });
});

describe('a cached document', () => {
  const RANKING = '/v1/rankings/vehicles/total/2025';
  const HOT = ['', '.json', '.view.json', '.csv', '.svg'].map((ending) => RANKING + ending);

  /** Spies on work that a cached pack avoids. */
  function watched() {
    return [
      vi.spyOn(JSON, 'parse'),
      vi.spyOn(JSON, 'stringify'),
      vi.spyOn(crypto.subtle, 'digest'),
    ];
  }

  it.each(HOT)('needs no JSON and no hash: %s', async (address) => {
    const env = exampleEnv();
    const first = await fetchWorker(env, address);
    const etag = first.headers.get('ETag') ?? '';
    const spies = watched();
    expect((await fetchWorker(env, address)).status).toBe(200);
    expect((await fetchWorker(env, address, { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    );
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('costs at most one KV read in half a minute, whatever the traffic', async () => {
    const { env, kv } = counted(publishedFiles(EXAMPLE_RELEASE), RESPONSE_PARTS);
    for (const address of HOT) await fetchWorker(env, address);
    for (let half = 1; half <= 4; half += 1) {
      vi.setSystemTime(Date.now() + 30_000);
      const before = kv.reads.length;
      for (let turn = 0; turn < 20; turn += 1)
        for (const address of HOT) await fetchWorker(env, address);
      expect(kv.reads.length - before).toBeLessThanOrEqual(1);
      expect(kv.reads.slice(before).every((key) => key === POINTER_KEY)).toBe(true);
    }
  });
});

describe('the worker', () => {
  /** An object that records which of its properties are used. */
  function noting<T extends object>(target: T, name: string, used: Set<string>): T {
    return new Proxy(target, {
      get(it, property) {
        if (typeof property === 'string') used.add(`${name}.${property}`);
        const value: unknown = Reflect.get(it, property);
        return typeof value === 'function' ? value.bind(it) : value;
      },
    });
  }

  it('only reads from its bindings and counts, at every address', async () => {
    const used = new Set<string>();
    const { RELEASES, ASSETS, LIMITER, ...rest } = exampleEnv();
    const env = {
      ...rest,
      RATE_LIMIT: 'on',
      RELEASES: noting<KeyValueReader>(RELEASES ?? { get: async () => null }, 'RELEASES', used),
      ASSETS: noting<Env['ASSETS']>(ASSETS, 'ASSETS', used),
      LIMITER: noting<Env['LIMITER']>(LIMITER, 'LIMITER', used),
    };
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      for (const address of [...ADDRESSES, '/widget-0123abcd.js', '/nothing']) {
        await fetchWorker(env, address, { method });
      }
    }
    expect([...used].sort()).toEqual(['ASSETS.fetch', 'LIMITER.limit', 'RELEASES.get']);
  });

  it('has no secret among its bindings', () => {
    // Each binding has its line in wrangler.toml, which is public, and none of them is a secret.
    expect(Object.keys(fakeEnv()).sort()).toEqual([
      'ASSETS',
      'LIMITER',
      'PUBLIC_ORIGIN',
      'RATE_LIMIT',
      'RELEASES',
    ]);
  });

  it('reads the pointer from the publisher’s key', async () => {
    const { env, kv } = counted(new Map(), new Map());
    await fetchWorker(env, '/v1');
    expect(kv.reads).toEqual([POINTER_KEY]);
  });
});
