/**
 * The pointer, the one value that changes: read at most once in half a minute, in the background while what is known is
 * younger than a minute, waited for when it is older. Where KV doesn't give one, the last known stands, then the snapshot's.
 */

import type { Pointer } from '../../engine/model/documents/mod.ts';
import { parsePointer } from '../../engine/model/pointer.ts';
import { POINTER_KEY } from '../../engine/model/urls.ts';
import type { WaitUntil } from '../env.ts';
import type { Snapshot } from './bundled-release.ts';
import type { Standing } from './freshness.ts';
import type { Flights, KvReader, Wanted } from './kv-client.ts';

/** A pointer, and how good the word is. */
export interface Named {
  readonly pointer: Pointer;
  readonly standing: Exclude<Standing, 'previous'>;
}

/** For how long a pointer is believed, in milliseconds. */
export const POINTER_STALE = 60_000;
/** How long KV may remember it, in seconds: the shortest that it allows. */
export const POINTER_CACHE_TTL = 30;

// Times in milliseconds.
const FRESH = 30_000;
/** A place of KV is seldom behind itself for so long: a lower sequence is then a store that was begun anew. */
const BEHIND = 600_000;

/** One isolate's view of the pointer. `now` is the time in milliseconds. */
export class PointerWatch {
  readonly #kv: KvReader;
  readonly #snapshot: Snapshot;
  readonly #now: () => number;
  readonly #flights: Flights<Pointer> = new Map();
  #known: Pointer | null = null;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(kv: KvReader, snapshot: Snapshot, now: () => number) {
    this.#kv = kv;
    this.#snapshot = snapshot;
    this.#now = now;
  }

  /** The pointer that answers now; null where there is none, not even in the snapshot. */
  async named(waitUntil: WaitUntil): Promise<Named | null> {
    const arrival = this.#look(waitUntil);
    if (arrival) await arrival;
    if (this.#known) {
      return { pointer: this.#known, standing: this.#isStale() ? 'last good' : 'current' };
    }
    const pointer = await this.#snapshot.pointer();
    return pointer && { pointer, standing: 'snapshot' };
  }

  /** The pointer, where it is known to be current and nothing has to be waited for; null otherwise. Reads it when it is time to. */
  settled(waitUntil: WaitUntil): Pointer | null {
    return this.#look(waitUntil) || this.#isStale() ? null : this.#known;
  }

  /** Reads the pointer if it is time to; what has to be waited for, if anything. */
  #look(waitUntil: WaitUntil): Promise<unknown> | null {
    const now = this.#now();
    const wanted = this.#wanted(now);
    const due = now >= this.#askedAt + FRESH && !this.#kv.resting;
    if (due) this.#askedAt = now;
    // Who comes while another waits for it waits with them, and doesn't ask again.
    if (this.#isStale() && (due || this.#flights.size > 0)) return this.#kv.read(wanted, waitUntil);
    if (due) this.#kv.renew(wanted, waitUntil);
    return null;
  }

  #isStale(): boolean {
    return this.#now() >= this.#confirmedAt + POINTER_STALE;
  }

  #wanted(begun: number): Wanted<Pointer> {
    const keep = (value: ArrayBuffer | null) => {
      const pointer = value && parsePointer(new Uint8Array(value));
      return pointer && this.#keep(pointer, begun);
    };
    return { key: POINTER_KEY, cacheTtl: POINTER_CACHE_TTL, flights: this.#flights, keep };
  }

  /** Keeps what a read brought that was begun at that time, unless something newer is known. */
  #keep(pointer: Pointer, begun: number): Pointer {
    if (this.#known && this.#isBehind(pointer, this.#known, begun)) return this.#known;
    this.#known = pointer;
    this.#confirmedAt = Math.max(begun, this.#confirmedAt);
    return pointer;
  }

  #isBehind({ sequence }: Pointer, known: Pointer, begun: number): boolean {
    if (sequence === known.sequence) return begun < this.#confirmedAt;
    return sequence < known.sequence && begun < this.#confirmedAt + BEHIND;
  }
}
