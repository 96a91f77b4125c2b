/**
 * Snapshot of the release that was current at the deploy, stored as static assets under the keys of KV. It depends only on
 * the deployment, and is read only if KV and memory have no value.
 */

import { POINTER_KEY } from '../../engine/model/address.ts';
import { type Pointer, parsePointer } from '../../engine/model/manifest.ts';
import type { AssetReader, KeyValueReader } from '../env.ts';
import type { Incidents } from '../log.ts';
import { LruCache } from './lru-cache.ts';

/** Time before a missing value is read again, in milliseconds. */
const MISS_TTL_MS = 30_000;
const MAX_MISSES = 1000;
/** Time before the presence of the assets is checked again, in milliseconds. */
const CHECK_INTERVAL_MS = 10_000;

/** Reads a value of the snapshot; null if there is none. Throws if the assets can't be read. */
async function fetchValue(assets: AssetReader, key: string): Promise<ArrayBuffer | null> {
  // The host is arbitrary: the binding uses the path alone.
  const response = await assets.fetch(`https://assets.local/_snapshot/${key}`);
  if (response.ok) return response.arrayBuffer();
  if (response.status === 404) return null;
  throw new Error(`status ${response.status}`);
}

/** The snapshot in place of KV, for a preview copy, which has none. */
export function snapshotReader(assets: AssetReader): KeyValueReader {
  return { get: (key) => fetchValue(assets, key) };
}

/** Reads the snapshot. `now` is the time in milliseconds. */
export class BundledRelease {
  readonly #assets: AssetReader;
  readonly #incidents: Incidents;
  readonly #now: () => number;
  readonly #missingUntil = new LruCache<number>(MAX_MISSES);
  #pointer: Pointer | null = null;
  #isPresent = true;
  #checkedAt = Number.NEGATIVE_INFINITY;

  constructor(assets: AssetReader, incidents: Incidents, now: () => number) {
    this.#assets = assets;
    this.#incidents = incidents;
    this.#now = now;
  }

  /** The pointer in the snapshot; null if there is none. */
  async pointer(): Promise<Pointer | null> {
    this.#pointer ??= await this.read(POINTER_KEY, (value) => parsePointer(new Uint8Array(value)));
    return this.#pointer;
  }

  /** Whether the assets are there, checked every ten seconds: they may have disappeared since a value was read. */
  async isPresent(): Promise<boolean> {
    if (this.#now() < this.#checkedAt + CHECK_INTERVAL_MS) return this.#isPresent;
    this.#checkedAt = this.#now();
    this.#isPresent = (await fetchValue(this.#assets, POINTER_KEY).catch(() => null)) !== null;
    return this.#isPresent;
  }

  /** Reads a value and parses it with `accept`; null if it is missing or invalid, or the read fails. */
  async read<T>(
    key: string,
    accept: (value: ArrayBuffer) => T | null | Promise<T | null>,
  ): Promise<T | null> {
    if (this.#now() < (this.#missingUntil.get(key) ?? 0)) return null;
    try {
      const value = await fetchValue(this.#assets, key);
      const accepted = value && (await accept(value));
      if (!accepted) this.#missingUntil.set(key, this.#now() + MISS_TTL_MS, 1);
      return accepted;
    } catch (error) {
      this.#incidents.record({ store: 'snapshot', trouble: 'failed', key, reason: String(error) });
      return null;
    }
  }
}
