/**
 * The release that was current at the deploy, as static assets under the keys of KV. It needs nothing but the
 * deployment itself, and is asked only where KV and memory cannot answer.
 */

import { type Pointer, parsePointer } from '../../engine/model/pointer.ts';
import { POINTER_KEY } from '../../engine/model/store-keys.ts';
import type { AssetReader } from '../env.ts';
import type { Incidents } from './incidents.ts';
import { LruCache } from './lru-cache.ts';

/** What is lacking is asked for again after so many milliseconds. */
const MISS_TTL_MS = 30_000;
const MAX_MISSES = 1000;

/** Reads the snapshot. `now` is the time in milliseconds. */
export class BundledRelease {
  readonly #assets: AssetReader;
  readonly #incidents: Incidents;
  readonly #now: () => number;
  readonly #missingUntil = new LruCache<number>(MAX_MISSES);
  #pointer: Pointer | null = null;

  constructor(assets: AssetReader, incidents: Incidents, now: () => number) {
    this.#assets = assets;
    this.#incidents = incidents;
    this.#now = now;
  }

  /** Which release it holds; null where it has none. */
  async pointer(): Promise<Pointer | null> {
    this.#pointer ??= await this.read(POINTER_KEY, (value) => parsePointer(new Uint8Array(value)));
    return this.#pointer;
  }

  /** What `keep` makes of the value of a key; null where there is none of any use. */
  async read<T>(
    key: string,
    keep: (value: ArrayBuffer) => T | null | Promise<T | null>,
  ): Promise<T | null> {
    if (this.#now() < (this.#missingUntil.get(key) ?? 0)) return null;
    try {
      const value = await this.#fetch(key);
      const kept = value && (await keep(value));
      if (!kept) this.#missingUntil.set(key, this.#now() + MISS_TTL_MS, 1);
      return kept;
    } catch (error) {
      this.#incidents.record({ store: 'snapshot', trouble: 'failed', key, reason: String(error) });
      return null;
    }
  }

  async #fetch(key: string): Promise<ArrayBuffer | null> {
    // The host is nobody's: a binding's fetch goes by the path.
    const response = await this.#assets.fetch(`https://assets.local/_snapshot/${key}`);
    if (response.ok) return response.arrayBuffer();
    if (response.status === 404) return null;
    throw new Error(`status ${response.status}`);
  }
}
