/** One location of a faulty KV that a test controls, in this process or in workerd: uses nothing of Node. */

import { seededRandom } from '../simulation/seeded-random.ts';
import { type Delay, FaultyKv, FaultyStore, type KvFault, type KvFaults } from './faulty-kv.ts';

/** Settings for the KV from now on. */
export interface KvCommand {
  /** Values to write; null deletes. */
  readonly write?: ReadonlyMap<string, Uint8Array | null> | undefined;
  readonly faults?: KvFaults | undefined;
  /** Only keys that contain it are affected. */
  readonly only?: string | undefined;
  /** Keys that contain it are hidden here until shown again; an empty string hides none. */
  readonly hide?: string | undefined;
  /** Delay until values written from now on are visible. */
  readonly delay?: Delay | undefined;
}

/** The reads and faults of the KV. */
export interface KvAccount {
  readonly reads: readonly string[];
  readonly faultCounts: Readonly<Record<KvFault, number>>;
}

/** A location of KV under a test's control. */
export class ControlledKv {
  readonly #store: FaultyStore;
  readonly #place: FaultyKv;

  constructor(now: () => number, sleep: (time: number) => Promise<void>) {
    this.#store = new FaultyStore(now);
    this.#place = new FaultyKv(this.#store, { now, sleep, random: seededRandom(20_261_124) });
  }

  direct({ write, faults, only, hide, delay }: KvCommand): void {
    if (hide !== undefined) this.#place.isHidden = hide === '' ? null : (key) => key.includes(hide);
    if (delay) this.#place.delay = delay;
    if (faults) this.#place.faults = faults;
    if (faults) this.#place.isAffected = only === undefined ? null : (key) => key.includes(only);
    for (const [key, value] of write ?? []) this.#store.write(key, value);
  }

  /** Whether reads hang or are late on purpose, so that timeouts expire. */
  get isSlow(): boolean {
    const { hanging = 0, late = 0 } = this.#place.faults;
    return hanging + late > 0;
  }

  account(): KvAccount {
    return { reads: this.#place.reads, faultCounts: this.#place.faultCounts };
  }

  get(key: string, options: { readonly type: 'arrayBuffer'; readonly cacheTtl: number }) {
    return this.#place.get(key, options);
  }
}
