/**
 * KV at its worst: a write becomes visible in each location after a delay of its own, so also in another order than written;
 * each location caches values and misses; reads fail, hang, are late, return a part of the value, other bytes, or an older
 * value. It counts reads and faults. Uses nothing of Node: it runs in workerd too.
 */
import { type Random, randomInteger } from '../simulation/seeded-random.ts';

/** Faults of a read; at most one, the first that applies. */
export type KvFault = 'failing' | 'hanging' | 'late' | 'truncated' | 'corrupt' | 'stale';

/** The probability of each, from 0 to 1. */
export type KvFaults = Readonly<Partial<Record<KvFault, number>>>;

/** The delay until a write is visible, in milliseconds. */
export interface Delay {
  readonly least: number;
  readonly most: number;
}

/** The environment of a location: `now` and the argument of `sleep` in milliseconds. */
export interface KvClock {
  readonly now: () => number;
  readonly sleep: (time: number) => Promise<void>;
  readonly random: Random;
}

interface Version {
  /** Null if the key was deleted. */
  readonly value: Uint8Array | null;
  readonly at: number;
}

interface CachedRead {
  readonly value: Uint8Array | null;
  readonly at: number;
}

/** Minimum cache lifetime that KV accepts, in seconds. */
const LEAST_TTL = 30;
const HOUR = 3_600_000;
/** Longer than the worker's timeout, shorter than its circuit breaker's; in milliseconds. */
const LATE = { least: 160, most: 900 };
/** More than are written before the first of them is visible everywhere. */
const MOST_VERSIONS = 50;
const KINDS: readonly KvFault[] = ['failing', 'hanging', 'late', 'truncated', 'corrupt', 'stale'];

/** The central store as the publisher sees it: immediately consistent. */
export class FaultyStore {
  readonly #now: () => number;
  readonly #versions = new Map<string, Version[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Writes a value, or with null deletes it. */
  write(key: string, value: Uint8Array | null): void {
    const versions = this.versions(key);
    // A copy: slices of a buffer would share its bytes.
    const own = value && new Uint8Array(value);
    this.#versions.set(key, [...versions.slice(-MOST_VERSIONS), { value: own, at: this.#now() }]);
  }

  /** The newest value; null if there is none. */
  read(key: string): Uint8Array | null {
    return this.versions(key).at(-1)?.value ?? null;
  }

  /** Keys that have a value. */
  keys(): string[] {
    return [...this.#versions.keys()].filter((key) => this.read(key) !== null);
  }

  /** The last versions of a value, the newest last. */
  versions(key: string): readonly Version[] {
    return this.#versions.get(key) ?? [];
  }
}

/** One location of KV, from which isolates read. */
export class FaultyKv {
  readonly #store: FaultyStore;
  readonly #world: KvClock;
  readonly #visibleAt = new WeakMap<Version, number>();
  readonly #remembered = new Map<string, CachedRead>();
  /** Every key that was read, in order. */
  readonly reads: string[] = [];
  /** The number of occurrences of each fault. */
  readonly faultCounts: Record<KvFault, number> = {
    failing: 0,
    hanging: 0,
    late: 0,
    truncated: 0,
    corrupt: 0,
    stale: 0,
  };
  faults: KvFaults = {};
  /** Of values written from now on. */
  delay: Delay = { least: 0, most: 0 };
  /** Keys affected by `faults`; without it all are. */
  isAffected: ((key: string) => boolean) | null = null;
  /** Keys that are not visible here, whatever was written. */
  isHidden: ((key: string) => boolean) | null = null;

  constructor(store: FaultyStore, world: KvClock) {
    this.#store = store;
    this.#world = world;
  }

  /** Reads as KV's binding does. */
  async get(
    key: string,
    { type, cacheTtl }: { readonly type: string; readonly cacheTtl: number },
  ): Promise<ArrayBuffer | null> {
    if (type !== 'arrayBuffer') throw new Error(`type ${type}; expected arrayBuffer`);
    if (cacheTtl < LEAST_TTL) throw new Error(`Invalid cache_ttl of ${cacheTtl}`);
    this.reads.push(key);
    const fault = this.#fault(key);
    if (fault === 'failing') throw new Error('KV GET failed: 500 Internal Server Error');
    if (fault === 'hanging') await this.#world.sleep(HOUR);
    if (fault === 'late') await this.#world.sleep(this.#draw(LATE));
    const value = this.#value(key, cacheTtl, fault);
    return value && new Uint8Array(value).buffer;
  }

  #fault(key: string): KvFault | null {
    if (this.isAffected && !this.isAffected(key)) return null;
    for (const kind of KINDS) {
      if (this.#world.random() >= (this.faults[kind] ?? 0)) continue;
      this.faultCounts[kind] += 1;
      return kind;
    }
    return null;
  }

  /** The cached value, if the reader allows its age, else the visible value, which is then cached. */
  #value(key: string, cacheTtl: number, fault: KvFault | null): Uint8Array | null {
    const now = this.#world.now();
    const known = this.#remembered.get(key);
    if (known && now < known.at + cacheTtl * 1000) return known.value;
    const value = this.#damaged(this.#visible(key, fault === 'stale'), fault);
    this.#remembered.set(key, { value, at: now });
    return value;
  }

  /** The newest version that is visible here; if the read is stale, the previous one. */
  #visible(key: string, isStale: boolean): Uint8Array | null {
    if (this.isHidden?.(key)) return null;
    const now = this.#world.now();
    const visible = this.#store.versions(key).filter((version) => now >= this.#arrival(version));
    return visible.at(isStale && visible.length > 1 ? -2 : -1)?.value ?? null;
  }

  #arrival(version: Version): number {
    const known = this.#visibleAt.get(version);
    if (known !== undefined) return known;
    const arrival = version.at + this.#draw(this.delay);
    this.#visibleAt.set(version, arrival);
    return arrival;
  }

  #damaged(value: Uint8Array | null, fault: KvFault | null): Uint8Array | null {
    if (!value || (fault !== 'truncated' && fault !== 'corrupt')) return value;
    if (fault === 'truncated') return value.slice(0, this.#below(value.length));
    const damaged = value.slice();
    const at = this.#below(value.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << this.#below(8));
    return damaged;
  }

  #below(limit: number): number {
    return Math.floor(this.#world.random() * limit);
  }

  #draw({ least, most }: Delay): number {
    return randomInteger(this.#world.random, least, most);
  }
}
