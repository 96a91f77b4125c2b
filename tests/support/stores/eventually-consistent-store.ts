/**
 * A store that several processes use from different places: every operation takes time, and the changes of one are visible to
 * the others later, each key after a delay of its own.
 */
import type { KeyValueStore } from '../../../publish/store/open-store.ts';
import { type Random, randomInteger } from '../simulation/seeded-random.ts';
import type { VirtualClock } from '../simulation/virtual-clock.ts';
import { MemoryStore } from './memory-store.ts';

interface Version {
  readonly by: string;
  /** Null if it was removed. */
  readonly value: Uint8Array | null;
  /** When the others see it, in milliseconds. */
  readonly seenFrom: number;
}

/** The maximum delay, in milliseconds. */
export interface Latencies {
  readonly operation: number;
  readonly visibility: number;
}

/** One store; each process has a view of it. */
export class EventuallyConsistentStore {
  /** The true state, regardless of views. */
  readonly latest = new MemoryStore();
  /** Called after each change of the true state. */
  onChange: () => void = () => {};
  readonly #versions = new Map<string, Version[]>();
  readonly #clock: VirtualClock;
  readonly #random: Random;
  readonly #lags: Latencies;

  constructor(clock: VirtualClock, random: Random, lags: Latencies) {
    this.#clock = clock;
    this.#random = random;
    this.#lags = lags;
  }

  #put(by: string, key: string, value: Uint8Array | null): void {
    const now = this.#clock.now().getTime();
    const version = {
      by,
      value,
      seenFrom: now + randomInteger(this.#random, 0, this.#lags.visibility),
    };
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), version]);
    if (value) this.latest.values.set(key, value);
    else this.latest.values.delete(key);
    this.onChange();
  }

  #read(by: string, key: string): Uint8Array | null {
    const now = this.#clock.now().getTime();
    const versions = this.#versions.get(key) ?? [];
    return versions.findLast((one) => one.by === by || one.seenFrom <= now)?.value ?? null;
  }

  /** The store as a process sees it. */
  viewOf(by: string): KeyValueStore {
    const pass = () => this.#clock.sleep(randomInteger(this.#random, 0, this.#lags.operation));
    const timed = async <T>(work: () => T): Promise<T> => {
      await pass();
      const result = work();
      await pass();
      return result;
    };
    return {
      list: () =>
        timed(() => {
          const all = [...this.#versions.keys()].map((key) => [key, this.#read(by, key)] as const);
          const there = all.flatMap(([key, value]) =>
            value ? [[key, value.length] as const] : [],
          );
          return new Map(there);
        }),
      read: (key) => timed(() => this.#read(by, key)),
      write: async (values) => {
        for (const [key, value] of values) await timed(() => this.#put(by, key, value));
      },
      remove: async (keys) => {
        for (const key of keys) await timed(() => this.#put(by, key, null));
      },
      close: async () => {},
    };
  }
}
