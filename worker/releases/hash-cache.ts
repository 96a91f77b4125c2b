/**
 * Cache of immutable values, each named by its hash: reads memory, then KV, then the snapshot, and verifies the hash once.
 * A missing value is read again after half a minute, with a short `cacheTtl`, because KV caches a miss as long as a value.
 */
import { hasHashPrefix } from '../../engine/model/hash.ts';
import type { WaitUntil } from '../env.ts';
import type { BundledRelease } from './bundled-release.ts';
import type { InFlightReads, KvClient } from './kv-client.ts';
import { LruCache } from './lru-cache.ts';

/** Sources of values; `now` is the time in milliseconds. */
export interface CacheSources {
  readonly kv: KvClient;
  readonly bundled: BundledRelease;
  readonly now: () => number;
}

/** Options for one kind of values. */
export interface HashCacheOptions<T> {
  /** The key of the value with a hash. */
  readonly keyOf: (hash: string) => string;
  /** Parses bytes with the right hash; null if they are invalid. */
  readonly parse: (bytes: Uint8Array<ArrayBuffer>) => T | null;
  /** Size of the memory, in bytes of stored values. */
  readonly maxBytes: number;
}

/** How long KV may cache a value, in seconds: normally, and after a miss, where it is the shortest that KV allows. */
const CACHE_TTL = 600;
const RETRY_CACHE_TTL = 30;
/** Time before a missing value is read again, in milliseconds. */
const MISS_TTL_MS = 30_000;
const MAX_MISSES = 1000;

/** Reads and caches all values of one kind. */
export class HashCache<T> {
  readonly #sources: CacheSources;
  readonly #options: HashCacheOptions<T>;
  readonly #cache: LruCache<T>;
  readonly #inFlight: InFlightReads<T> = new Map();
  readonly #missingUntil = new LruCache<number>(MAX_MISSES);

  constructor(sources: CacheSources, options: HashCacheOptions<T>) {
    this.#sources = sources;
    this.#options = options;
    this.#cache = new LruCache(options.maxBytes);
  }

  /** The value with this hash; null if no source has it. */
  async get(hash: string, waitUntil: WaitUntil): Promise<T | null> {
    const key = this.#options.keyOf(hash);
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const accept = (value: ArrayBuffer) => this.#accept(key, hash, value);
    return (await this.#fromKv(key, accept, waitUntil)) ?? this.#sources.bundled.read(key, accept);
  }

  async #fromKv(
    key: string,
    accept: (value: ArrayBuffer) => Promise<T | null>,
    waitUntil: WaitUntil,
  ): Promise<T | null> {
    const { kv, now } = this.#sources;
    const missingUntil = this.#missingUntil.get(key);
    if (missingUntil !== undefined && now() < missingUntil) return null;
    const read = {
      key,
      cacheTtl: missingUntil === undefined ? CACHE_TTL : RETRY_CACHE_TTL,
      inFlight: this.#inFlight,
      accept: async (value: ArrayBuffer | null) => {
        const accepted = value && (await accept(value));
        if (!accepted) this.#missingUntil.set(key, now() + MISS_TTL_MS, 1);
        return accepted;
      },
    };
    return kv.read(read, waitUntil);
  }

  async #accept(key: string, hash: string, value: ArrayBuffer): Promise<T | null> {
    const bytes = new Uint8Array(value);
    const parsed = (await hasHashPrefix(bytes, hash)) ? this.#options.parse(bytes) : null;
    if (parsed) this.#cache.set(key, parsed, bytes.byteLength);
    return parsed;
  }
}
