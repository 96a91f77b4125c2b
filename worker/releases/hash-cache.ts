/**
 * Values that never change, because they are named by their hash: remembered, else read from KV, else from the snapshot, and
 * checked once, when they are read. What isn't there is not asked for again at once, and then with KV told to look anew: it
 * remembers what it lacks as long as what it has.
 */

import { hasHashPrefix } from '../../engine/model/hash.ts';
import type { WaitUntil } from '../env.ts';
import type { BundledRelease } from './bundled-release.ts';
import type { InFlightReads, KvClient } from './kv-client.ts';
import { LruCache } from './lru-cache.ts';

/** Where values come from; `now` is the time in milliseconds. */
export interface CacheSources {
  readonly kv: KvClient;
  readonly bundled: BundledRelease;
  readonly now: () => number;
}

/** What kind of values they are. */
export interface HashCacheOptions<T> {
  /** The key of a value, from its hash. */
  readonly keyOf: (hash: string) => string;
  /** Opens what has the right hash; null where that makes no sense. */
  readonly parse: (bytes: Uint8Array<ArrayBuffer>) => T | null;
  /** How many bytes of them are remembered. */
  readonly maxBytes: number;
}

/** How long KV may remember a value, in seconds; and at least has to, which is for what it lacked before. */
const CACHE_TTL = 600;
const RETRY_CACHE_TTL = 30;
/** In milliseconds. */
const MISS_TTL_MS = 30_000;
const MAX_MISSES = 1000;

/** All values of one kind. */
export class HashCache<T> {
  readonly #sources: CacheSources;
  readonly #options: HashCacheOptions<T>;
  readonly #cache: LruCache<T>;
  readonly #inFlight: InFlightReads<T> = new Map();
  readonly #missingUntil = new LruCache<number>(MAX_MISSES);

  constructor(sources: CacheSources, kind: HashCacheOptions<T>) {
    this.#sources = sources;
    this.#options = kind;
    this.#cache = new LruCache(kind.maxBytes);
  }

  /** The value with this hash; null where nobody has it. */
  async get(hash: string, waitUntil: WaitUntil): Promise<T | null> {
    const key = this.#options.keyOf(hash);
    const known = this.#cache.get(key);
    if (known) return known;
    const accept = (value: ArrayBuffer) => this.#accept(key, hash, value);
    return (await this.#fromKv(key, accept, waitUntil)) ?? this.#sources.bundled.read(key, accept);
  }

  async #fromKv(
    key: string,
    accept: (value: ArrayBuffer) => Promise<T | null>,
    waitUntil: WaitUntil,
  ): Promise<T | null> {
    const { kv, now } = this.#sources;
    const absentUntil = this.#missingUntil.get(key);
    if (absentUntil !== undefined && now() < absentUntil) return null;
    const read = {
      key,
      cacheTtl: absentUntil === undefined ? CACHE_TTL : RETRY_CACHE_TTL,
      inFlight: this.#inFlight,
      accept: async (value: ArrayBuffer | null) => {
        const kept = value && (await accept(value));
        if (!kept) this.#missingUntil.set(key, now() + MISS_TTL_MS, 1);
        return kept;
      },
    };
    return kv.read(read, waitUntil);
  }

  async #accept(key: string, hash: string, value: ArrayBuffer): Promise<T | null> {
    const bytes = new Uint8Array(value);
    const opened = (await hasHashPrefix(bytes, hash)) ? this.#options.parse(bytes) : null;
    if (opened) this.#cache.set(key, opened, bytes.byteLength);
    return opened;
  }
}
