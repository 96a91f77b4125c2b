/**
 * Cache of the pointer, the one mutable value. Reads it at most once in half a minute: in the background while the cached
 * pointer is younger than a minute, else the request waits. Falls back to the last known pointer, then to the snapshot's.
 */

import { POINTER_KEY } from '../../engine/model/address.ts';
import { type Pointer, parsePointer } from '../../engine/model/manifest.ts';
import type { WaitUntil } from '../env.ts';
import type { BundledRelease } from './bundled-release.ts';
import type { Freshness } from './freshness.ts';
import type { InFlightReads, KvClient, KvRead } from './kv-client.ts';

/** A pointer and its freshness. */
export interface CachedPointer {
  readonly pointer: Pointer;
  readonly freshness: Exclude<Freshness, 'previous'>;
}

/** Age from which a pointer is stale, in milliseconds. */
export const POINTER_MAX_AGE_MS = 60_000;
/** How long KV may cache it, in seconds: the shortest time that KV allows. */
export const POINTER_CACHE_TTL = 30;

// Times in milliseconds.
const REFRESH_INTERVAL_MS = 30_000;
/** A location of KV rarely lags longer. After this time a lower sequence means that the store was created anew. */
const MAX_REPLICATION_LAG_MS = 600_000;

/** One isolate's view of the pointer. `now` is the time in milliseconds. */
export class PointerCache {
  readonly #kv: KvClient;
  readonly #bundled: BundledRelease;
  readonly #now: () => number;
  readonly #inFlight: InFlightReads<Pointer> = new Map();
  #known: Pointer | null = null;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #requestedAt = Number.NEGATIVE_INFINITY;

  constructor(kv: KvClient, bundled: BundledRelease, now: () => number) {
    this.#kv = kv;
    this.#bundled = bundled;
    this.#now = now;
  }

  /** The pointer to use now; null if there is none, not even in the snapshot. */
  async current(waitUntil: WaitUntil): Promise<CachedPointer | null> {
    const read = this.#refreshIfDue(waitUntil);
    // Without a read nothing is awaited, so that a background read can't settle first.
    if (read) await read;
    if (this.#known) {
      return { pointer: this.#known, freshness: this.#isStale() ? 'last good' : 'current' };
    }
    const pointer = await this.#bundled.pointer();
    return pointer && { pointer, freshness: 'snapshot' };
  }

  /** Starts a read if one is due. Returns the read if the request has to wait for it, else null. */
  #refreshIfDue(waitUntil: WaitUntil): Promise<unknown> | null {
    const now = this.#now();
    const read = this.#kvRead(now);
    const due = now >= this.#requestedAt + REFRESH_INTERVAL_MS && !this.#kv.isBreakerOpen;
    if (due) this.#requestedAt = now;
    // A request that arrives while another one waits joins that read.
    if (this.#isStale() && (due || this.#inFlight.size > 0)) return this.#kv.read(read, waitUntil);
    if (due) this.#kv.refresh(read, waitUntil);
    return null;
  }

  #isStale(): boolean {
    return this.#now() >= this.#confirmedAt + POINTER_MAX_AGE_MS;
  }

  #kvRead(begun: number): KvRead<Pointer> {
    const accept = (value: ArrayBuffer | null) => {
      const pointer = value && parsePointer(new Uint8Array(value));
      return pointer && this.#accept(pointer, begun);
    };
    return { key: POINTER_KEY, cacheTtl: POINTER_CACHE_TTL, inFlight: this.#inFlight, accept };
  }

  /** Keeps the pointer of a read that began at `begun`, unless a newer one is known. */
  #accept(pointer: Pointer, begun: number): Pointer {
    if (this.#known && this.#isOlder(pointer, this.#known, begun)) return this.#known;
    this.#known = pointer;
    this.#confirmedAt = Math.max(begun, this.#confirmedAt);
    return pointer;
  }

  #isOlder({ sequence }: Pointer, known: Pointer, begun: number): boolean {
    if (sequence === known.sequence) return begun < this.#confirmedAt;
    return sequence < known.sequence && begun < this.#confirmedAt + MAX_REPLICATION_LAG_MS;
  }
}
