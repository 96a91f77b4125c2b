/**
 * KV with a limit to patience, and one read for all who want the same at the same time. Whoever reads waits 150 ms at most;
 * once that was in vain, nobody waits for half a minute, and nobody even asks until something came back. A promise is never
 * shared between requests, because the runtime binds it to the request that made it: each has one of its own, which the
 * read resolves; and what a slow read brings in the end is kept.
 */
import type { KeyValueReader, WaitUntil } from '../env.ts';
import type { Troubles } from './incidents.ts';

/** Reads that are going on, by key, each with those who wait for it. */
export type Flights<T> = Map<string, Flight<T>>;

interface Flight<T> {
  readonly begun: number;
  readonly waiting: Set<(value: T | null) => void>;
}

/** What is to be read. */
export interface Wanted<T> {
  readonly key: string;
  /** How long KV may remember it, or that it lacks it, in seconds. */
  readonly cacheTtl: number;
  /** Checks, opens and remembers what KV has, null where it lacks the key; null where that is of no use. */
  readonly keep: (value: ArrayBuffer | null) => T | null | Promise<T | null>;
  readonly flights: Flights<T>;
}

// Times in milliseconds.
const LIMIT = 150;
const REST = 30_000;

/** Reads values of KV. `now` is the time in milliseconds. */
export class KvReader {
  readonly #kv: KeyValueReader;
  readonly #troubles: Troubles;
  readonly #now: () => number;
  readonly #letGo = new Set<() => void>();
  #restUntil = 0;
  #hurryUntil = 0;

  constructor(kv: KeyValueReader, troubles: Troubles, now: () => number) {
    this.#kv = kv;
    this.#troubles = troubles;
    this.#now = now;
  }

  /** Whether nobody asks KV at the moment. */
  get resting(): boolean {
    return this.#now() < this.#restUntil;
  }

  /** What `keep` makes of a value; null where KV lacks it, fails, is slow or rests. */
  async read<T>(wanted: Wanted<T>, waitUntil: WaitUntil): Promise<T | null> {
    const flight = this.#flight(wanted, waitUntil);
    if (!flight || this.#now() < this.#hurryUntil) return null;
    return this.#wait(flight, wanted.key);
  }

  /** The same in the background, where it may take its time. */
  renew<T>(wanted: Wanted<T>, waitUntil: WaitUntil): void {
    this.#flight(wanted, waitUntil);
  }

  /** The read that is going on, else a new one; null while KV rests. One that never ends isn't joined for ever. */
  #flight<T>(wanted: Wanted<T>, waitUntil: WaitUntil): Flight<T> | null {
    const now = this.#now();
    const known = wanted.flights.get(wanted.key);
    if (known && now < known.begun + REST) return known;
    if (now < this.#restUntil) return null;
    const flight: Flight<T> = { begun: now, waiting: new Set() };
    wanted.flights.set(wanted.key, flight);
    waitUntil(this.#fly(flight, wanted));
    return flight;
  }

  async #fly<T>(flight: Flight<T>, wanted: Wanted<T>): Promise<void> {
    const { key, flights } = wanted;
    const letGo = () => land(flight, null);
    this.#letGo.add(letGo);
    const kept = await this.#get(wanted);
    this.#letGo.delete(letGo);
    if (flights.get(key) === flight) flights.delete(key);
    land(flight, kept);
  }

  async #get<T>({ key, cacheTtl, keep }: Wanted<T>): Promise<T | null> {
    try {
      const value = await this.#kv.get(key, { type: 'arrayBuffer', cacheTtl });
      const kept = await keep(value);
      this.#restUntil = 0;
      if (!kept) this.#note(key, value);
      return kept;
    } catch (error) {
      this.#restUntil = this.#now() + REST;
      this.#troubles.note({ store: 'kv', trouble: 'failed', key, reason: String(error) });
      return null;
    }
  }

  #note(key: string, value: ArrayBuffer | null): void {
    const [trouble, reason] = value
      ? (['garbage', 'not what its name says'] as const)
      : (['missing', 'KV has no such key'] as const);
    this.#troubles.note({ store: 'kv', trouble, key, reason });
  }

  async #wait<T>(flight: Flight<T>, key: string): Promise<T | null> {
    const { promise, resolve } = Promise.withResolvers<T | null>();
    flight.waiting.add(resolve);
    const timer = setTimeout(() => flight.waiting.has(resolve) && this.#giveUp(key), LIMIT);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends everybody's waiting, so that a hanging KV costs an isolate one limit and not one for each key and reader. */
  #giveUp(key: string): void {
    const reason = `no answer within ${LIMIT} ms`;
    this.#troubles.note({ store: 'kv', trouble: 'slow', key, reason });
    this.#restUntil = this.#now() + REST;
    this.#hurryUntil = this.#restUntil;
    for (const letGo of this.#letGo) letGo();
    this.#letGo.clear();
  }
}

function land<T>({ waiting }: Flight<T>, value: T | null): void {
  const waiters = [...waiting];
  waiting.clear();
  for (const resolve of waiters) resolve(value);
}
