/** One place of a faulty KV that a test directs, in this process or in workerd: nothing here needs Node. */

import { seeded } from '../simulation/seeded-random.ts';
import { type Delay, type Fault, type Faults, FaultyKv, FaultyStore } from './faulty-kv.ts';

/** What KV is told to do from now on. */
export interface Direction {
  /** Values to write; null deletes. */
  readonly write?: ReadonlyMap<string, Uint8Array | null> | undefined;
  readonly faults?: Faults | undefined;
  /** Only keys that contain it suffer. */
  readonly only?: string | undefined;
  /** Keys that contain it are not visible here until they are shown; an empty text hides none. */
  readonly hide?: string | undefined;
  /** How long until what is written from now on is visible. */
  readonly delay?: Delay | undefined;
}

/** What KV was asked and did. */
export interface Account {
  readonly asked: readonly string[];
  readonly suffered: Readonly<Record<Fault, number>>;
}

/** A place of KV that does as it is directed. */
export class DirectedKv {
  readonly #store: FaultyStore;
  readonly #place: FaultyKv;

  constructor(now: () => number, sleep: (time: number) => Promise<void>) {
    this.#store = new FaultyStore(now);
    this.#place = new FaultyKv(this.#store, { now, sleep, random: seeded(20_261_124) });
  }

  direct({ write, faults, only, hide, delay }: Direction): void {
    if (hide !== undefined) this.#place.hidden = hide === '' ? null : (key) => key.includes(hide);
    if (delay) this.#place.delay = delay;
    if (faults) this.#place.faults = faults;
    if (faults) this.#place.only = only === undefined ? null : (key) => key.includes(only);
    for (const [key, value] of write ?? []) this.#store.write(key, value);
  }

  account(): Account {
    return { asked: this.#place.asked, suffered: this.#place.suffered };
  }

  get(key: string, options: { readonly type: 'arrayBuffer'; readonly cacheTtl: number }) {
    return this.#place.get(key, options);
  }
}
