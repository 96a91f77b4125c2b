/** Opens the store, local or at Cloudflare, with retries. */

import type { KeyValueStore } from './backends/key-value-store.ts';
import { localStore } from './backends/local-store.ts';
import { remoteStore } from './backends/remote-store.ts';
import { type OnRetry, withRetry } from './backends/retry.ts';
import { SYSTEM_CLOCK } from './clock.ts';

export type { KeyValueStore } from './backends/key-value-store.ts';

/** The location of a store: local state in a folder or the Cloudflare account, and the environment of wrangler.toml. */
export interface StoreTarget {
  readonly at: 'remote' | { readonly state: string };
  /** If absent, the top level of wrangler.toml. */
  readonly environment?: string | undefined;
}

/** Opens a store that retries transient errors and reports each retry. Its operations throw `StoreError`. */
export function openStore(
  { at, environment }: StoreTarget,
  onRetry: OnRetry = () => {},
): KeyValueStore {
  const store =
    at === 'remote' ? remoteStore(environment ?? null) : localStore(at.state, environment ?? null);
  return withRetry(store, { clock: SYSTEM_CLOCK, random: Math.random, onRetry });
}
