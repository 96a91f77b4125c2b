/** Store that tracks the release currently served, for error messages. */
import { POINTER_KEY } from '../../engine/model/address.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';

export interface TrackedStore {
  readonly store: KeyValueStore;
  /** What readers are served, in words: `release 0123456789abcdef`. */
  describeServed(): string;
}

/** Wraps a store and follows its pointer as it is read and written. */
export function trackServed(store: KeyValueStore): TrackedStore {
  let served = 'the previous release; the pointer was not switched';
  const follow = async (value: Uint8Array | null) => {
    const pointer = await readPointer({ read: async () => value });
    served = pointer ? `release ${pointer.release}` : 'nothing: no release has been published';
  };
  return {
    describeServed: () => served,
    store: {
      ...store,
      async read(key) {
        const value = await store.read(key);
        if (key === POINTER_KEY) await follow(value);
        return value;
      },
      async write(values) {
        const pointer = values.get(POINTER_KEY);
        if (pointer)
          served +=
            ', unless the switch still went through; npm run data:releases shows the current release';
        await store.write(values);
        if (pointer) await follow(pointer);
      },
    },
  };
}
