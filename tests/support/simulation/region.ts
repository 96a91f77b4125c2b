/**
 * One place of the world: its view of KV, isolates that are born and die, a cache before them, and browsers behind that.
 * Every answer is judged, as the worker gives it and as somebody sees it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/urls.ts';
import type { Env } from '../../../worker/env.ts';
import type { Standing } from '../../../worker/releases/freshness.ts';
import { ReleaseStore } from '../../../worker/releases/release-store.ts';
import type { StoreFiles } from '../releases/packed-release.ts';
import { FakeAssets, fakeEnv } from '../stores/fake-bindings.ts';
import type { FaultyKv } from '../stores/faulty-kv.ts';
import { ask } from '../worker/fetch-worker.ts';
import { Cache, type Fields, fieldsOf, type Message } from '../worker/http-cache.ts';
import { EVERY_ISOLATE, EVERYBODY } from '../worker/max-staleness.ts';
import type { Tally } from './counters.ts';
import type { History } from './release-timeline.ts';
import { oneOf, type Random } from './seeded-random.ts';

/** What all places share. */
export interface Surroundings {
  readonly history: History;
  readonly tally: Tally;
  readonly random: Random;
  /** What was deployed last. */
  readonly shipped: () => StoreFiles;
}

/** What is noted of a request on its way through the worker. */
interface Note {
  asked: string[];
  standing: Standing | undefined;
}

/** An isolate, and when it last gave up on KV. */
interface Isolate {
  readonly env: Env;
  gaveUp: number;
}

const ISOLATES = 3;
const BROWSERS = 4;
/** How many requests an isolate lives for, on average. */
const LIFE = 300;
/** The worker's patience with KV, and for how long it has none after that; in milliseconds. */
const PATIENCE = 150;
const REST = 30_000;
const notes = new AsyncLocalStorage<Note>();

/** Notes why each release answered, until mocks are restored. */
export function noteStandings(): void {
  const { read } = ReleaseStore.prototype;
  vi.spyOn(ReleaseStore.prototype, 'read').mockImplementation(function (
    this: ReleaseStore,
    locate,
    ...rest
  ) {
    return read.call(
      this,
      (release) => {
        const note = notes.getStore();
        if (note) note.standing = release.standing;
        return locate(release);
      },
      ...rest,
    );
  });
}

/** A place. */
export class Place {
  readonly kv: FaultyKv;
  /** Since when KV is well here; infinite while it isn't. */
  wellSince = 0;
  readonly #around: Surroundings;
  #isolates: readonly Isolate[] = [];
  #edge: Cache;
  readonly #browsers: readonly Cache[];

  constructor(kv: FaultyKv, around: Surroundings) {
    this.kv = kv;
    this.#around = around;
    this.#edge = this.#newEdge();
    const edge = (address: string, headers: Fields) => this.#edge.get(address, headers);
    this.#browsers = Array.from({ length: BROWSERS }, () => new Cache('browser', edge));
    this.deploy();
  }

  /** Begins anew with what was deployed: isolates and the cache before them, which keeps versions apart. */
  deploy(): void {
    this.#isolates = Array.from({ length: ISOLATES }, () => this.#newIsolate());
    this.#edge = this.#newEdge();
  }

  /** Somebody asks, who may come through a browser that has been here before. */
  async visit(address: string): Promise<void> {
    const { random, tally, history } = this.#around;
    const cache = random() < 0.3 ? oneOf(random, this.#browsers) : this.#edge;
    const { status, headers, body } = await cache.get(address, {});
    void cache.settled();
    tally.visits += 1;
    if (status >= 500) return this.#judgeFailure(address, status);
    if (status !== 200) return undefined;
    const release = headers['likewise-release'];
    if (!history.isTrue(body, release)) tally.mixed.push(`${address} shows ${body.slice(0, 200)}`);
    if (!isNamed(address)) this.#judgeAge(release, EVERYBODY, `${address}, as somebody sees it`);
    return undefined;
  }

  #newIsolate(): Isolate {
    const get: Env['RELEASES']['get'] = (key, options) => {
      notes.getStore()?.asked.push(key);
      return this.kv.get(key, options);
    };
    const assets = new FakeAssets(this.#around.shipped());
    return {
      env: { ...fakeEnv(), RELEASES: { get }, ASSETS: assets },
      gaveUp: Number.NEGATIVE_INFINITY,
    };
  }

  #newEdge(): Cache {
    return new Cache('edge', (address, headers) => this.#answer(address, headers));
  }

  async #answer(address: string, headers: Fields): Promise<Message> {
    const { random } = this.#around;
    if (random() < ISOLATES / LIFE) {
      const dies = oneOf(random, this.#isolates);
      this.#isolates = this.#isolates.map((one) => (one === dies ? this.#newIsolate() : one));
    }
    const isolate = oneOf(random, this.#isolates);
    const note: Note = { asked: [], standing: undefined };
    const began = Date.now();
    const response = await notes.run(note, () => ask(isolate.env, address, { headers }));
    this.#judgePatience(isolate, Date.now() - began);
    const answer = {
      status: response.status,
      headers: fieldsOf(response),
      body: await response.text(),
    };
    this.#judge(address, answer, note);
    return answer;
  }

  #judge(address: string, { status, headers, body }: Message, note: Note): void {
    const { history, tally } = this.#around;
    const release = headers['likewise-release'];
    tally.count(`${status}`, sourceOf(note));
    tally.most = Math.max(tally.most, note.asked.length);
    if (status === 200 && !history.isTrue(body, release)) {
      tally.mixed.push(`${address} says ${release}: ${body.slice(0, 200)}`);
    }
    if (status === 200 || status === 304) {
      if (!isNamed(address))
        this.#judgeAge(release, EVERY_ISOLATE, `${address}, as the worker answers`);
    }
  }

  #judgeAge(release: string | undefined, bound: number, what: string): void {
    const { history, tally } = this.#around;
    const now = Date.now();
    if (now - this.wellSince < EVERYBODY * 1000) return;
    const past = history.past(release ?? '', now) / 1000;
    tally.oldest[bound] = Math.max(tally.oldest[bound] ?? 0, past);
    if (past > bound)
      tally.late.push(`${what}: ${past} s after its end, ${new Date().toISOString()}`);
  }

  #judgeFailure(address: string, status: number): void {
    if (!isNamed(address)) this.#around.tally.failed.push(`${address}: ${status}`);
  }

  /** Nobody waits longer than the limit, and no isolate gives up more than once in half a minute. */
  #judgePatience(isolate: Isolate, waited: number): void {
    if (waited === 0) return;
    const { tally } = this.#around;
    const now = Date.now();
    if (waited > PATIENCE) tally.waited.push(`${waited} ms`);
    if (now > isolate.gaveUp && now < isolate.gaveUp + REST)
      tally.waited.push(`again after ${now - isolate.gaveUp} ms`);
    isolate.gaveUp = now;
    tally.timeouts += 1;
  }
}

function isNamed(address: string): boolean {
  return address.startsWith('/v1/releases/');
}

function sourceOf({ asked, standing }: Note): string {
  if (standing !== 'current') return standing ?? 'none';
  return asked.some((key) => key !== POINTER_KEY) ? 'kv' : 'memory';
}
