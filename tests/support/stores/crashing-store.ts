/** A store whose publisher is killed: after a given step nothing more happens, even in the middle of writing many values. */
import type { KeyValueStore } from '../../../publish/store/open-store.ts';
import type { Random } from '../simulation/seeded-random.ts';
import type { MemoryStore } from './memory-store.ts';

/** The end of the calling process. */
export class Killed extends Error {}

/**
 * A process's access to a store until it is killed. Each read, each list, each value written and each key removed is a step;
 * the values of one write are stored in any order, as at Cloudflare.
 */
export class CrashingStore implements KeyValueStore {
  /** The number of steps so far. */
  steps = 0;
  hasCrashed = false;
  readonly #store: MemoryStore;
  readonly #last: number;
  readonly #random: Random;

  /** Dies instead of taking the step after the `last`. */
  constructor(store: MemoryStore, last: number, random: Random) {
    this.#store = store;
    this.#last = last;
    this.#random = random;
  }

  #step(): void {
    this.hasCrashed ||= this.steps >= this.#last;
    if (this.hasCrashed) throw new Killed(`killed after ${this.steps} steps`);
    this.steps += 1;
  }

  #shuffled<T>(some: Iterable<T>): T[] {
    return [...some]
      .map((item) => ({ item, at: this.#random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  async list() {
    this.#step();
    return this.#store.list();
  }

  async read(key: string) {
    this.#step();
    return this.#store.read(key);
  }

  async write(values: ReadonlyMap<string, Uint8Array>) {
    for (const pair of this.#shuffled(values)) {
      this.#step();
      await this.#store.write(new Map([pair]));
    }
  }

  async remove(keys: readonly string[]) {
    for (const key of this.#shuffled(keys)) {
      this.#step();
      await this.#store.remove([key]);
    }
  }

  async close() {}
}
