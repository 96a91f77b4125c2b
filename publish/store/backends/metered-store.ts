/** Store wrapper that counts operations in Cloudflare's billing units. */
import type { KeyValueStore } from './key-value-store.ts';

/** Counts of operations: one for each key written, read or removed, and one list for each 1,000 keys. */
export interface Operations {
  readonly writes: number;
  /** Bytes written. */
  readonly bytes: number;
  readonly reads: number;
  readonly removals: number;
  readonly lists: number;
}

/** Keys on one page of a list. */
export const LIST_PAGE_SIZE = 1000;

/** A store and the counts so far. */
export interface MeteredStore {
  readonly store: KeyValueStore;
  usage(): Operations;
}

/** Wraps a store and counts its successful operations. */
export function meterStore(store: KeyValueStore): MeteredStore {
  const counts = { writes: 0, bytes: 0, reads: 0, removals: 0, lists: 0 };
  return {
    usage: () => ({ ...counts }),
    store: {
      async list() {
        const keys = await store.list();
        counts.lists += Math.max(1, Math.ceil(keys.size / LIST_PAGE_SIZE));
        return keys;
      },
      async read(key) {
        const value = await store.read(key);
        counts.reads += 1;
        return value;
      },
      async write(values) {
        await store.write(values);
        counts.writes += values.size;
        for (const value of values.values()) counts.bytes += value.length;
      },
      async remove(keys) {
        await store.remove(keys);
        counts.removals += keys.length;
      },
      close: () => store.close(),
    },
  };
}
