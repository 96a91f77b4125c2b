/** A store that counts what is asked of it, in the units in which Cloudflare counts and bills. */
import type { KeyValueStore } from './key-value-store.ts';

/** What was asked of a store: each key written, read or removed is one; a list is one for each 1,000 keys. */
export interface Operations {
  readonly writes: number;
  /** Of what was written. */
  readonly bytes: number;
  readonly reads: number;
  readonly removals: number;
  readonly lists: number;
}

/** How many keys one list tells. */
export const LIST_PAGE_SIZE = 1000;

/** The same store, and what it counted so far. */
export interface MeteredStore {
  readonly store: KeyValueStore;
  usage(): Operations;
}

/** Counts the operations of a store that succeed. */
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
