/**
 * The pointer, the one value that changes: read at most once in half a minute, in the background while what is known is
 * younger than a minute, waited for when it is older. Where KV doesn't give one, the last known stands, then the snapshot's.
 */

import { type Pointer, parsePointer } from '../../engine/model/pointer.ts';
import { POINTER_KEY } from '../../engine/model/store-keys.ts';
import type { WaitUntil } from '../env.ts';
import type { BundledRelease } from './bundled-release.ts';
import type { Freshness } from './freshness.ts';
import type { InFlightReads, KvClient, KvRead } from './kv-client.ts';

/** A pointer, and how good the word is. */
export interface CachedPointer {
  readonly pointer: Pointer;
  readonly freshness: Exclude<Freshness, 'previous'>;
}

/** For how long a pointer is believed, in milliseconds. */
export const POINTER_MAX_AGE_MS = 60_000;
/** How long KV may remember it, in seconds: the shortest that it allows. */
export const POINTER_CACHE_TTL = 30;

// Times in milliseconds.
const REFRESH_INTERVAL_MS = 30_000;
/** A place of KV is seldom behind itself for so long: a lower sequence is then a store that was begun anew. */
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

  /** The pointer that answers now; null where there is none, not even in the snapshot. */
  async current(waitUntil: WaitUntil): Promise<CachedPointer | null> {
    const arrival = this.#refreshIfDue(waitUntil);
    if (arrival) await arrival;
    if (this.#known) {
      return { pointer: this.#known, freshness: this.#isStale() ? 'last good' : 'current' };
    }
    const pointer = await this.#bundled.pointer();
    return pointer && { pointer, freshness: 'snapshot' };
  }

  /** Reads the pointer if it is time to; what has to be waited for, if anything. */
  #refreshIfDue(waitUntil: WaitUntil): Promise<unknown> | null {
    const now = this.#now();
    const read = this.#kvRead(now);
    const due = now >= this.#requestedAt + REFRESH_INTERVAL_MS && !this.#kv.isBreakerOpen;
    if (due) this.#requestedAt = now;
    // Who comes while another waits for it waits with them, and doesn't ask again.
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

  /** Keeps what a read brought that was begun at that time, unless something newer is known. */
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
