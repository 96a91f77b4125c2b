/** Opens the store, local or at Cloudflare, with retries. */

import type { KeyValueStore } from './backends/key-value-store.ts';
import { localStore } from './backends/local-store.ts';
import { remoteStore } from './backends/remote-store.ts';
import { cacheManifests, type OnRetry, withRetry } from './backends/wrappers.ts';
import { SYSTEM_CLOCK } from './clock.ts';

export type { KeyValueStore } from './backends/key-value-store.ts';

/** The location of a store: a folder of local state, or the id of a KV namespace at Cloudflare. */
export type StoreLocation = { readonly state: string } | { readonly namespace: string };

function storeAt(location: StoreLocation): KeyValueStore {
  return 'namespace' in location ? remoteStore(location.namespace) : localStore(location.state);
}

/** Opens a store that retries transient errors, reports each retry and reads each manifest once. Its operations throw `StoreError`. */
export function openStore(location: StoreLocation, onRetry: OnRetry = () => {}): KeyValueStore {
  const options = { clock: SYSTEM_CLOCK, random: Math.random, onRetry };
  return cacheManifests(withRetry(storeAt(location), options));
}
