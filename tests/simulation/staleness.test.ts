/** The age of responses behind caches, in virtual time, during releases and failures. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedFiles, type SyntheticRelease } from '../support/releases/packed-release.ts';
import { syntheticRelease } from '../support/releases/synthetic-release.ts';
import { fakeEnv } from '../support/stores/fake-bindings.ts';
import { fetchWorker } from '../support/worker/fetch-worker.ts';
import { type HeaderFields, HttpCache, headerFields } from '../support/worker/http-cache.ts';

/** In seconds: the maximum age of a cached response while the origin works, and of a pointer in the worker. */
const OLDEST = 60 + 300;
const POINTER = 60;
const WEEK = 7 * 86_400;
const START = Date.UTC(2026, 0, 18);
const ADDRESS = '/v1';

const RELEASES = Array.from({ length: 12 }, (_, number) =>
  syntheticRelease({}, { v1: `${number}` }),
);

function release(number: number): SyntheticRelease {
  const found = RELEASES[number % RELEASES.length];
  if (!found) throw new Error(`no release ${number}`);
  return found;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const seconds = () => (Date.now() - START) / 1000;
const later = (by: number) => vi.setSystemTime(Date.now() + by * 1000);

/** A browser, the edge and the worker, over a store that a test fills and breaks. */
class World {
  env = fakeEnv(publishedFiles(release(0)));
  requests = 0;
  reachable = true;
  readonly #edge = new HttpCache('edge', (address, headers) => this.#worker(address, headers));
  readonly #browser = new HttpCache('browser', this.#edge.get);

  async #worker(address: string, headers: HeaderFields) {
    this.requests += 1;
    if (!this.reachable) throw new Error('no connection');
    const response = await fetchWorker(this.env, address, { headers });
    const { status } = response;
    return { status, headers: headerFields(response), body: await response.text() };
  }

  /** A response by the browser’s cache or by the edge alone, after background work has ended. */
  async see(by: 'browser' | 'edge' = 'edge', address = ADDRESS) {
    const cache = by === 'browser' ? this.#browser : this.#edge;
    const answer = await cache.get(address, {});
    await this.#browser.settled();
    await this.#edge.settled();
    await new Promise((resolve) => setImmediate(resolve));
    return { ...answer, age: Number(answer.headers.age) };
  }
}

/** Events in order: time passes, a release is published, a reader requests it. */
const EVENTS = fc.array(
  fc.record({
    wait: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 900 })),
    what: fc.constantFrom('publish', 'browser', 'edge', 'browser', 'edge'),
  }),
  { minLength: 5, maxLength: 60 },
);

describe('while the origin works', () => {
  it('no response is older than its maximum age, plus the delay after which the worker knows of a release', async () => {
    await fc.assert(
      fc.asyncProperty(EVENTS, async (events) => {
        vi.setSystemTime(START);
        const world = new World();
        const since = [0];
        for (const { wait, what } of events) {
          later(wait);
          if (what === 'publish') {
            world.env.RELEASES.files = publishedFiles(
              release(since.length),
              release(since.length - 1),
            );
            since.push(seconds());
            continue;
          }
          const { status, body, age } = await world.see(what === 'browser' ? 'browser' : 'edge');
          expect(status).toBe(200);
          expect(age).toBeLessThanOrEqual(OLDEST);
          // The newest release with this body, and its end.
          const number = since.findLastIndex((_, at) => at % RELEASES.length === Number(body));
          const ended = since[number + 1] ?? Number.POSITIVE_INFINITY;
          expect(number).toBeGreaterThanOrEqual(0);
          expect(seconds() - ended).toBeLessThanOrEqual(OLDEST + POINTER);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a popular document is a minute old at most, and costs one request a minute', async () => {
    const world = new World();
    for (let second = 0; second < 600; second += 1) {
      expect((await world.see()).age).toBeLessThanOrEqual(60);
      later(1);
    }
    expect(world.requests).toBe(10);
  });

  it('a document without requests for six minutes is revalidated first', async () => {
    const world = new World();
    await world.see();
    world.env.RELEASES.files = publishedFiles(release(1), release(0));
    later(OLDEST + 1);
    expect(await world.see()).toMatchObject({ body: '1', age: 0 });
  });

  it('a stale document is served once more, and revalidated in the background', async () => {
    const world = new World();
    await world.see();
    world.env.RELEASES.files = publishedFiles(release(1), release(0));
    later(200);
    expect(await world.see()).toMatchObject({ body: '0', age: 200 });
    expect(await world.see()).toMatchObject({ body: '1', age: 0 });
  });

  it('a 404 ends half a minute after the worker knows of the release', async () => {
    const world = new World();
    world.env.RELEASES.files = publishedFiles(syntheticRelease({}, {}));
    expect((await world.see()).status).toBe(404);
    world.env.RELEASES.files = publishedFiles(release(1));
    later(30);
    expect((await world.see()).status).toBe(404);
    later(31);
    expect(await world.see()).toMatchObject({ status: 200, body: '1' });
  });

  it('a withdrawn document is not served as during a failure', async () => {
    const world = new World();
    await world.see();
    world.env.RELEASES.files = publishedFiles(syntheticRelease({}, {}));
    later(OLDEST + 1);
    expect((await world.see()).status).toBe(404);
  });
});

describe('while the origin fails', () => {
  const FAILURES: readonly (readonly [string, (world: World) => void])[] = [
    [
      'has no store',
      (world) => {
        world.env = fakeEnv();
      },
    ],
    [
      'can’t be reached',
      (world) => {
        world.reachable = false;
      },
    ],
  ];

  it.each(FAILURES)('because it %s, the last response is served for a week', async (_, fail) => {
    const world = new World();
    await world.see();
    fail(world);
    for (const age of [59, 61, 359, 361, 3600, 86_400, WEEK, WEEK + 59]) {
      vi.setSystemTime(START + age * 1000);
      expect(await world.see()).toMatchObject({ status: 200, body: '0', age });
    }
  });

  it('for longer than a week, the response is an error', async () => {
    const world = new World();
    await world.see();
    world.env = fakeEnv();
    later(WEEK + 61);
    expect(await world.see()).toMatchObject({ status: 503 });
  });

  it('and works again, the new response is served at once', async () => {
    const world = new World();
    await world.see();
    world.env = fakeEnv();
    later(3600);
    expect(await world.see()).toMatchObject({ body: '0', age: 3600 });
    world.env = fakeEnv(publishedFiles(release(1), release(0)));
    expect(await world.see()).toMatchObject({ body: '1', age: 0 });
  });

  it('the failure itself is not stored', async () => {
    const world = new World();
    world.env = fakeEnv();
    expect((await world.see()).status).toBe(503);
    world.env = fakeEnv(publishedFiles(release(0)));
    expect((await world.see('browser')).status).toBe(200);
  });

  it('a 429 doesn’t replace a stored response', async () => {
    const world = new World();
    await world.see('browser');
    const refusing = { ...world.env, RATE_LIMIT: 'on' };
    refusing.LIMITER.broken = false;
    world.env = refusing;
    later(30);
    expect((await world.see('browser')).status).toBe(200);
  });
});
