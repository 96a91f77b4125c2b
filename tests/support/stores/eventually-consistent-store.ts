/**
 * A store that several processes use from different places: every operation takes a while, and what one has written or removed
 * the others see later, each key after a time of its own.
 */
import type { Store } from '../../../publish/store/open-store.ts';
import { between, type Random } from '../simulation/seeded-random.ts';
import type { VirtualClock } from '../simulation/virtual-clock.ts';
import { MemoryStore } from './memory-store.ts';

interface Version {
  readonly by: string;
  /** Null where it was removed. */
  readonly value: Uint8Array | null;
  /** When the others see it, in milliseconds. */
  readonly seenFrom: number;
}

/** The longest, in milliseconds. */
export interface Lags {
  readonly operation: number;
  readonly visibility: number;
}

/** One store; each process has a view of it. */
export class LaggingStore {
  /** What is true, whoever sees it. */
  readonly truth = new MemoryStore();
  /** Called after each change of what is true. */
  changed: () => void = () => {};
  readonly #versions = new Map<string, Version[]>();
  readonly #clock: VirtualClock;
  readonly #random: Random;
  readonly #lags: Lags;

  constructor(clock: VirtualClock, random: Random, lags: Lags) {
    this.#clock = clock;
    this.#random = random;
    this.#lags = lags;
  }

  #put(by: string, key: string, value: Uint8Array | null): void {
    const now = this.#clock.now().getTime();
    const version = { by, value, seenFrom: now + between(this.#random, 0, this.#lags.visibility) };
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), version]);
    if (value) this.truth.values.set(key, value);
    else this.truth.values.delete(key);
    this.changed();
  }

  #seen(by: string, key: string): Uint8Array | null {
    const now = this.#clock.now().getTime();
    const versions = this.#versions.get(key) ?? [];
    return versions.findLast((one) => one.by === by || one.seenFrom <= now)?.value ?? null;
  }

  /** The store as a process sees it. */
  seenBy(by: string): Store {
    const pass = () => this.#clock.sleep(between(this.#random, 0, this.#lags.operation));
    const timed = async <T>(work: () => T): Promise<T> => {
      await pass();
      const result = work();
      await pass();
      return result;
    };
    return {
      list: () =>
        timed(() => {
          const all = [...this.#versions.keys()].map((key) => [key, this.#seen(by, key)] as const);
          const there = all.flatMap(([key, value]) =>
            value ? [[key, value.length] as const] : [],
          );
          return new Map(there);
        }),
      read: (key) => timed(() => this.#seen(by, key)),
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
