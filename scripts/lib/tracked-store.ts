/** A store that remembers which release its readers have, for what is told when a command fails. */
import { POINTER_KEY } from '../../engine/model/store-keys.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';

/** The same store, and what readers of it get. */
export interface TrackedStore {
  readonly store: KeyValueStore;
  /** In words: `release 0123456789abcdef`. */
  describeServed(): string;
}

/** Watches the pointer of a store as it is read and written. */
export function trackServed(store: KeyValueStore): TrackedStore {
  let served = 'what was before; nothing was switched';
  const note = async (value: Uint8Array | null) => {
    const pointer = await readPointer({ read: async () => value });
    served = pointer ? `release ${pointer.release}` : 'nothing: no release was published yet';
  };
  return {
    describeServed: () => served,
    store: {
      ...store,
      async read(key) {
        const value = await store.read(key);
        if (key === POINTER_KEY) await note(value);
        return value;
      },
      async write(values) {
        const pointer = values.get(POINTER_KEY);
        const before = served;
        if (pointer)
          served = `${before}, unless the switch got through all the same; npm run data:releases shows it`;
        await store.write(values);
        if (pointer) await note(pointer);
      },
    },
  };
}
