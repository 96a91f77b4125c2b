/** Invariants of a store, whatever happened to its publishers. */

import { LOCK_KEY } from '../../../engine/model/address.ts';
import { reachableKeys } from '../../../publish/store/gc.ts';
import { isIntact, readManifest, releaseKeys } from '../../../publish/store/release-reader.ts';
import type { MemoryStore } from '../stores/memory-store.ts';

/** Errors in the release that readers get: values that are missing or don't match their keys. */
export async function servedReleaseErrors(store: MemoryStore): Promise<string[]> {
  const { pointer } = store;
  if (!pointer) return [];
  const manifest = await readManifest(pointer.release, store);
  if (!manifest) return [`manifest/${pointer.release}`];
  return releaseKeys(pointer.release, manifest).filter((key) => {
    const value = store.values.get(key);
    return !value || !isIntact(key, value);
  });
}

/** Unreachable keys, missing keys that the pointer leads to, and missing pinned files. */
export async function reachabilityErrors(store: MemoryStore, pinned: readonly string[] = []) {
  const { pointer } = store;
  const reached = pointer ? await reachableKeys(pointer, store) : new Set<string>();
  const known = new Set([...reached, 'current', LOCK_KEY, ...pinned]);
  return {
    unreachable: [...store.values.keys()].filter((key) => !known.has(key)),
    missing: [...reached, ...pinned].filter((key) => !store.values.has(key)),
  };
}

/** No violations. */
export const NO_ERRORS = { unreachable: [], missing: [] };
