/**
 * One region: its location of KV, isolates that start and end, an edge cache before them, and browsers behind that. Every
 * response is checked, both from the worker and as readers see it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/address.ts';
import type { Env, KeyValueReader } from '../../../worker/env.ts';
import type { Freshness } from '../../../worker/releases/freshness.ts';
import { ReleaseStore } from '../../../worker/releases/release-store.ts';
import type { StoreFiles } from '../releases/packed-release.ts';
import { FakeAssets, fakeEnv } from '../stores/fake-bindings.ts';
import type { FaultyKv } from '../stores/faulty-kv.ts';
import { fetchWorker } from '../worker/fetch-worker.ts';
import {
  type CacheableResponse,
  type HeaderFields,
  HttpCache,
  headerFields,
} from '../worker/http-cache.ts';
import { MAX_ISOLATE_STALENESS, MAX_READER_STALENESS } from '../worker/max-staleness.ts';
import type { SimulationCounters } from './counters.ts';
import type { ReleaseTimeline } from './release-timeline.ts';
import { type Random, randomItem } from './seeded-random.ts';

/** Shared by all regions. */
export interface RegionContext {
  readonly history: ReleaseTimeline;
  readonly tally: SimulationCounters;
  readonly random: Random;
  /** The last deployed snapshot. */
  readonly shipped: () => StoreFiles;
}

/** Recorded during a request to the worker. */
interface RequestTrace {
  reads: string[];
  freshness: Freshness | undefined;
}

/** An isolate, and when it last gave up on KV. */
interface Isolate {
  readonly env: Env;
  gaveUp: number;
}

const ISOLATES = 3;
const BROWSERS = 4;
/** Average number of requests in an isolate's lifetime. */
const REQUESTS_PER_ISOLATE = 300;
/** The worker's timeout for KV, and the time its circuit breaker stays open; in milliseconds. */
const KV_TIMEOUT = 150;
const BREAKER_OPEN = 30_000;
const notes = new AsyncLocalStorage<RequestTrace>();

/** Records the freshness of each response's release, until mocks are restored. */
export function recordFreshness(): void {
  const { use } = ReleaseStore.prototype;
  vi.spyOn(ReleaseStore.prototype, 'use').mockImplementation(function (
    this: ReleaseStore,
    read,
    ...rest
  ) {
    return use.call(
      this,
      (release, readBody) => {
        const note = notes.getStore();
        if (note) note.freshness = release.freshness;
        return read(release, readBody);
      },
      ...rest,
    );
  });
}

/** A region. */
export class Region {
  readonly kv: FaultyKv;
  /** The time since which KV is healthy here; infinite while it isn't. */
  healthySince = 0;
  readonly #around: RegionContext;
  #isolates: readonly Isolate[] = [];
  #edge: HttpCache;
  readonly #browsers: readonly HttpCache[];

  constructor(kv: FaultyKv, around: RegionContext) {
    this.kv = kv;
    this.#around = around;
    this.#edge = this.#newEdge();
    const edge = (address: string, headers: HeaderFields) => this.#edge.get(address, headers);
    this.#browsers = Array.from({ length: BROWSERS }, () => new HttpCache('browser', edge));
    this.deploy();
  }

  /** Deploys: new isolates and a new edge cache, which keeps versions apart. */
  deploy(): void {
    this.#isolates = Array.from({ length: ISOLATES }, () => this.#newIsolate());
    this.#edge = this.#newEdge();
  }

  /** A reader's request, possibly through a browser that has been here before. */
  async visit(address: string): Promise<void> {
    const { random, tally, history } = this.#around;
    const cache = random() < 0.3 ? randomItem(random, this.#browsers) : this.#edge;
    const { status, headers, body } = await cache.get(address, {});
    void cache.settled();
    tally.visits += 1;
    if (status >= 500) return this.#judgeFailure(address, status);
    if (status !== 200) return undefined;
    const release = headers['likewise-release'];
    if (!history.isConsistent(body, release))
      tally.mixedReleases.push(`${address} shows ${body.slice(0, 200)}`);
    if (!isNamed(address))
      this.#judgeAge(release, MAX_READER_STALENESS, `${address}, as somebody sees it`);
    return undefined;
  }

  #newIsolate(): Isolate {
    const get: KeyValueReader['get'] = (key, options) => {
      notes.getStore()?.reads.push(key);
      return this.kv.get(key, options);
    };
    const assets = new FakeAssets(this.#around.shipped());
    return {
      env: { ...fakeEnv(), RELEASES: { get }, ASSETS: assets },
      gaveUp: Number.NEGATIVE_INFINITY,
    };
  }

  #newEdge(): HttpCache {
    return new HttpCache('edge', (address, headers) => this.#answer(address, headers));
  }

  async #answer(address: string, headers: HeaderFields): Promise<CacheableResponse> {
    const { random } = this.#around;
    if (random() < ISOLATES / REQUESTS_PER_ISOLATE) {
      const dies = randomItem(random, this.#isolates);
      this.#isolates = this.#isolates.map((one) => (one === dies ? this.#newIsolate() : one));
    }
    const isolate = randomItem(random, this.#isolates);
    const note: RequestTrace = { reads: [], freshness: undefined };
    const began = Date.now();
    const response = await notes.run(note, () => fetchWorker(isolate.env, address, { headers }));
    this.#judgePatience(isolate, Date.now() - began);
    const answer = {
      status: response.status,
      headers: headerFields(response),
      body: await response.text(),
    };
    this.#judge(address, answer, note);
    return answer;
  }

  #judge(address: string, { status, headers, body }: CacheableResponse, note: RequestTrace): void {
    const { history, tally } = this.#around;
    const release = headers['likewise-release'];
    tally.count(`${status}`, sourceOf(note));
    tally.maxReads = Math.max(tally.maxReads, note.reads.length);
    if (status === 200 && !history.isConsistent(body, release)) {
      tally.mixedReleases.push(`${address} says ${release}: ${body.slice(0, 200)}`);
    }
    if (status === 200 || status === 304) {
      if (!isNamed(address))
        this.#judgeAge(release, MAX_ISOLATE_STALENESS, `${address}, as the worker answers`);
    }
  }

  #judgeAge(release: string | undefined, bound: number, what: string): void {
    const { history, tally } = this.#around;
    const now = Date.now();
    if (now - this.healthySince < MAX_READER_STALENESS * 1000) return;
    const past = history.endedFor(release ?? '', now) / 1000;
    tally.maxStaleness[bound] = Math.max(tally.maxStaleness[bound] ?? 0, past);
    if (past > bound)
      tally.staleAnswers.push(`${what}: ${past} s after its end, ${new Date().toISOString()}`);
  }

  #judgeFailure(address: string, status: number): void {
    if (!isNamed(address)) this.#around.tally.readerErrors.push(`${address}: ${status}`);
  }

  /** No request waits longer than the limit, and no isolate gives up more than once in half a minute. */
  #judgePatience(isolate: Isolate, waited: number): void {
    if (waited === 0) return;
    const { tally } = this.#around;
    const now = Date.now();
    if (waited > KV_TIMEOUT) tally.longWaits.push(`${waited} ms`);
    if (now > isolate.gaveUp && now < isolate.gaveUp + BREAKER_OPEN)
      tally.longWaits.push(`again after ${now - isolate.gaveUp} ms`);
    isolate.gaveUp = now;
    tally.timeouts += 1;
  }
}

function isNamed(address: string): boolean {
  return address.startsWith('/v1/releases/');
}

function sourceOf({ reads, freshness }: RequestTrace): string {
  if (freshness !== 'current') return freshness ?? 'none';
  return reads.some((key) => key !== POINTER_KEY) ? 'kv' : 'memory';
}
