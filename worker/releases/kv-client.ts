/**
 * KV reads with a timeout, single flight and a circuit breaker. A read waits at most 150 ms. After a timeout no request waits
 * for half a minute, and no read starts until one succeeds or that time is over. The value of a slow read is still kept.
 * The runtime binds a promise to the request that created it, so each waiting request has its own, which the read resolves.
 */
import type { KeyValueReader, WaitUntil } from '../env.ts';
import type { Incidents } from '../log.ts';

/** Reads in flight, by key. */
export type InFlightReads<T> = Map<string, InFlightRead<T>>;

interface InFlightRead<T> {
  readonly startedAt: number;
  readonly waiters: Set<(value: T | null) => void>;
}

/** A read of one key. */
export interface KvRead<T> {
  readonly key: string;
  /** How long KV may cache the value or the miss, in seconds. */
  readonly cacheTtl: number;
  /** Verifies, parses and caches a value, null if KV has none. Returns null if the value is invalid. */
  readonly accept: (value: ArrayBuffer | null) => T | null | Promise<T | null>;
  readonly inFlight: InFlightReads<T>;
}

// Times in milliseconds.
const TIMEOUT_MS = 150;
const BREAKER_MS = 30_000;

/** Reads values of KV. */
export class KvClient {
  readonly #kv: KeyValueReader;
  readonly #incidents: Incidents;
  readonly #clock: Clock;
  readonly #releaseWaiters = new Set<() => void>();
  #breakerOpenUntil = 0;
  #failFastUntil = 0;

  constructor(kv: KeyValueReader, incidents: Incidents, clock: Clock) {
    this.#kv = kv;
    this.#incidents = incidents;
    this.#clock = clock;
  }

  /** Whether the circuit breaker is open, so that no read starts. */
  get isBreakerOpen(): boolean {
    return this.#clock.now() < this.#breakerOpenUntil;
  }

  /** The value from `accept`; null if KV has none, fails or is slow, or the breaker is open. */
  async read<T>(request: KvRead<T>, waitUntil: WaitUntil): Promise<T | null> {
    const read = this.#join(request, waitUntil);
    if (!read || this.#clock.now() < this.#failFastUntil) return null;
    return this.#wait(read, request.key);
  }

  /** Reads in the background, without a timeout. */
  refresh<T>(request: KvRead<T>, waitUntil: WaitUntil): void {
    this.#join(request, waitUntil);
  }

  /** The read in flight, else a new one; null while the breaker is open. A read that hangs is replaced after half a minute. */
  #join<T>(request: KvRead<T>, waitUntil: WaitUntil): InFlightRead<T> | null {
    const now = this.#clock.now();
    const current = request.inFlight.get(request.key);
    if (current && now < current.startedAt + BREAKER_MS) return current;
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
    const value = await this.#get(request);
    this.#releaseWaiters.delete(release);
    if (inFlight.get(key) === read) inFlight.delete(key);
    settle(read, value);
  }

  async #get<T>({ key, cacheTtl, accept }: KvRead<T>): Promise<T | null> {
    try {
      const value = await this.#kv.get(key, { type: 'arrayBuffer', cacheTtl });
      const accepted = await accept(value);
      this.#breakerOpenUntil = 0;
      if (!accepted) this.#recordBadValue(key, value);
      return accepted;
    } catch (error) {
      this.#breakerOpenUntil = this.#clock.now() + BREAKER_MS;
      this.#incidents.record({ store: 'kv', trouble: 'failed', key, reason: String(error) });
      return null;
    }
  }

  #recordBadValue(key: string, value: ArrayBuffer | null): void {
    const [trouble, reason] = value
      ? (['garbage', 'the value is invalid or does not match the hash in its key'] as const)
      : (['missing', 'KV has no such key'] as const);
    this.#incidents.record({ store: 'kv', trouble, key, reason });
  }

  async #wait<T>(read: InFlightRead<T>, key: string): Promise<T | null> {
    const { promise, resolve } = Promise.withResolvers<T | null>();
    read.waiters.add(resolve);
    const cancelTimer = this.#clock.startTimer(TIMEOUT_MS, () => {
      if (read.waiters.has(resolve)) this.#openBreaker(key);
    });
    try {
      return await promise;
    } finally {
      cancelTimer();
    }
  }

  /** Releases all waiting requests, so that a hanging KV costs an isolate one timeout, and not one per key and request. */
  #openBreaker(key: string): void {
    const reason = `no response within ${TIMEOUT_MS} ms`;
    this.#incidents.record({ store: 'kv', trouble: 'slow', key, reason });
    this.#breakerOpenUntil = this.#clock.now() + BREAKER_MS;
    this.#failFastUntil = this.#breakerOpenUntil;
    for (const release of this.#releaseWaiters) release();
    this.#releaseWaiters.clear();
  }
}

function settle<T>({ waiters }: InFlightRead<T>, value: T | null): void {
  const resolvers = [...waiters];
  waiters.clear();
  for (const resolve of resolvers) resolve(value);
}

/** Resolves as `work` does, or rejects after `limit` milliseconds; doesn't cancel the work. */
export async function withTimeout<T>(limit: number, work: Promise<T>): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no response within ${limit} ms`)), limit);
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** Times in milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** Calls back once after a delay. Returns a function that cancels the timer. */
  readonly startTimer: (delay: number, callback: () => void) => () => void;
}

/** The clock of the runtime. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  startTimer: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};
