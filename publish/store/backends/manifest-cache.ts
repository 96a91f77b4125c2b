/** Store wrapper that reads each manifest once: a publish needs those of all kept releases several times. */
import { manifestKey } from '../../../engine/model/address.ts';
import { isIntact } from '../release-reader.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** Wraps a store and keeps the intact manifests that it reads. They are named by their content, so they can't change. */
export function cacheManifests(store: KeyValueStore): KeyValueStore {
  const manifests = new Map<string, Uint8Array>();
  return {
    ...store,
    async read(key) {
      const known = manifests.get(key);
      if (known) return known;
      const value = await store.read(key);
      const isManifest = key.startsWith(manifestKey(''));
      if (isManifest && value !== null && isIntact(key, value)) manifests.set(key, value);
      return value;
    },
    async remove(keys) {
      for (const key of keys) manifests.delete(key);
      await store.remove(keys);
    },
  };
}
