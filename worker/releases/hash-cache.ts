/**
 * Values that never change, because they are named by their hash: remembered, else read from KV, else from the snapshot, and
 * checked once, when they are read. What isn't there is not asked for again at once, and then with KV told to look anew: it
 * remembers what it lacks as long as what it has.
 */

import { hasHash } from '../../engine/model/hash.ts';
import type { WaitUntil } from '../env.ts';
import type { Snapshot } from './bundled-release.ts';
import type { Flights, KvReader } from './kv-client.ts';
import { Memory } from './lru-cache.ts';

/** Where values come from; `now` is the time in milliseconds. */
export interface Sources {
  readonly kv: KvReader;
  readonly snapshot: Snapshot;
  readonly now: () => number;
}

/** What kind of values they are. */
export interface Kind<T> {
  /** The key of a value, from its hash. */
  readonly keyOf: (hash: string) => string;
  /** Opens what has the right hash; null where that makes no sense. */
  readonly open: (bytes: Uint8Array<ArrayBuffer>) => T | null;
  /** How many bytes of them are remembered. */
  readonly limit: number;
}

/** How long KV may remember a value, in seconds; and at least has to, which is for what it lacked before. */
const CACHE_TTL = 600;
const LEAST_CACHE_TTL = 30;
/** In milliseconds. */
const ABSENT = 30_000;
const MOST_ABSENT = 1000;

/** All values of one kind. */
export class Shelf<T> {
  readonly #sources: Sources;
  readonly #kind: Kind<T>;
  readonly #memory: Memory<T>;
  readonly #flights: Flights<T> = new Map();
  readonly #absentUntil = new Memory<number>(MOST_ABSENT);

  constructor(sources: Sources, kind: Kind<T>) {
    this.#sources = sources;
    this.#kind = kind;
    this.#memory = new Memory(kind.limit);
  }

  /** The value with this hash; null where nobody has it. */
  async get(hash: string, waitUntil: WaitUntil): Promise<T | null> {
    const key = this.#kind.keyOf(hash);
    const known = this.#memory.get(key);
    if (known) return known;
    const keep = (value: ArrayBuffer) => this.#keep(key, hash, value);
    return (await this.#fromKv(key, keep, waitUntil)) ?? this.#sources.snapshot.read(key, keep);
  }

  async #fromKv(
    key: string,
    keep: (value: ArrayBuffer) => Promise<T | null>,
    waitUntil: WaitUntil,
  ): Promise<T | null> {
    const { kv, now } = this.#sources;
    const absentUntil = this.#absentUntil.get(key);
    if (absentUntil !== undefined && now() < absentUntil) return null;
    const wanted = {
      key,
      cacheTtl: absentUntil === undefined ? CACHE_TTL : LEAST_CACHE_TTL,
      flights: this.#flights,
      keep: async (value: ArrayBuffer | null) => {
        const kept = value && (await keep(value));
        if (!kept) this.#absentUntil.set(key, now() + ABSENT, 1);
        return kept;
      },
    };
    return kv.read(wanted, waitUntil);
  }

  async #keep(key: string, hash: string, value: ArrayBuffer): Promise<T | null> {
    const bytes = new Uint8Array(value);
    const opened = (await hasHash(bytes, hash)) ? this.#kind.open(bytes) : null;
    if (opened) this.#memory.set(key, opened, bytes.byteLength);
    return opened;
  }
}
