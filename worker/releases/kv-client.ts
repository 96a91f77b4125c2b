/**
 * KV with a limit to patience, and one read for all who want the same at the same time. Whoever reads waits 150 ms at most;
 * once that was in vain, nobody waits for half a minute, and nobody even asks until something came back. A promise is never
 * shared between requests, because the runtime binds it to the request that made it: each has one of its own, which the
 * read resolves; and what a slow read brings in the end is kept.
 */
import type { KeyValueReader, WaitUntil } from '../env.ts';
import type { Incidents } from './incidents.ts';

/** Reads that are going on, by key, each with those who wait for it. */
export type InFlightReads<T> = Map<string, InFlightRead<T>>;

interface InFlightRead<T> {
  readonly startedAt: number;
  readonly waiters: Set<(value: T | null) => void>;
}

/** What is to be read. */
export interface KvRead<T> {
  readonly key: string;
  /** How long KV may remember it, or that it lacks it, in seconds. */
  readonly cacheTtl: number;
  /** Checks, opens and remembers what KV has, null where it lacks the key; null where that is of no use. */
  readonly accept: (value: ArrayBuffer | null) => T | null | Promise<T | null>;
  readonly inFlight: InFlightReads<T>;
}

// Times in milliseconds.
const TIMEOUT_MS = 150;
const BREAKER_MS = 30_000;

/** Reads values of KV. `now` is the time in milliseconds. */
export class KvClient {
  readonly #kv: KeyValueReader;
  readonly #incidents: Incidents;
  readonly #now: () => number;
  readonly #releaseWaiters = new Set<() => void>();
  #breakerOpenUntil = 0;
  #failFastUntil = 0;

  constructor(kv: KeyValueReader, incidents: Incidents, now: () => number) {
    this.#kv = kv;
    this.#incidents = incidents;
    this.#now = now;
  }

  /** Whether nobody asks KV at the moment. */
  get isBreakerOpen(): boolean {
    return this.#now() < this.#breakerOpenUntil;
  }

  /** What `keep` makes of a value; null where KV lacks it, fails, is slow or rests. */
  async read<T>(request: KvRead<T>, waitUntil: WaitUntil): Promise<T | null> {
    const read = this.#join(request, waitUntil);
    if (!read || this.#now() < this.#failFastUntil) return null;
    return this.#wait(read, request.key);
  }

  /** The same in the background, where it may take its time. */
  refresh<T>(request: KvRead<T>, waitUntil: WaitUntil): void {
    this.#join(request, waitUntil);
  }

  /** The read that is going on, else a new one; null while KV rests. One that never ends isn't joined for ever. */
  #join<T>(request: KvRead<T>, waitUntil: WaitUntil): InFlightRead<T> | null {
    const now = this.#now();
    const known = request.inFlight.get(request.key);
    if (known && now < known.startedAt + BREAKER_MS) return known;
    if (now < this.#breakerOpenUntil) return null;
    const read: InFlightRead<T> = { startedAt: now, waiters: new Set() };
    request.inFlight.set(request.key, read);
    waitUntil(this.#execute(read, request));
    return read;
  }

  async #execute<T>(read: InFlightRead<T>, request: KvRead<T>): Promise<void> {
    const { key, inFlight } = request;
    const release = () => settle(read, null);
    this.#releaseWaiters.add(release);
    const kept = await this.#get(request);
    this.#releaseWaiters.delete(release);
    if (inFlight.get(key) === read) inFlight.delete(key);
    settle(read, kept);
  }

  async #get<T>({ key, cacheTtl, accept }: KvRead<T>): Promise<T | null> {
    try {
      const value = await this.#kv.get(key, { type: 'arrayBuffer', cacheTtl });
      const kept = await accept(value);
      this.#breakerOpenUntil = 0;
      if (!kept) this.#recordBadValue(key, value);
      return kept;
    } catch (error) {
      this.#breakerOpenUntil = this.#now() + BREAKER_MS;
      this.#incidents.record({ store: 'kv', trouble: 'failed', key, reason: String(error) });
      return null;
    }
  }

  #recordBadValue(key: string, value: ArrayBuffer | null): void {
    const [trouble, reason] = value
      ? (['garbage', 'not what its name says'] as const)
      : (['missing', 'KV has no such key'] as const);
    this.#incidents.record({ store: 'kv', trouble, key, reason });
  }

  async #wait<T>(read: InFlightRead<T>, key: string): Promise<T | null> {
    const { promise, resolve } = Promise.withResolvers<T | null>();
    read.waiters.add(resolve);
    const timer = setTimeout(() => read.waiters.has(resolve) && this.#openBreaker(key), TIMEOUT_MS);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends everybody's waiting, so that a hanging KV costs an isolate one limit and not one for each key and reader. */
  #openBreaker(key: string): void {
    const reason = `no answer within ${TIMEOUT_MS} ms`;
    this.#incidents.record({ store: 'kv', trouble: 'slow', key, reason });
    this.#breakerOpenUntil = this.#now() + BREAKER_MS;
    this.#failFastUntil = this.#breakerOpenUntil;
    for (const letGo of this.#releaseWaiters) letGo();
    this.#releaseWaiters.clear();
  }
}

function settle<T>({ waiters: waiting }: InFlightRead<T>, value: T | null): void {
  const waiters = [...waiting];
  waiting.clear();
  for (const resolve of waiters) resolve(value);
}
