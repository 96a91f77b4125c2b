/** The one door to the store, wherever it is: locally and at Cloudflare it is opened, asked and closed in the same way. */

import type { KeyValueStore } from './backends/key-value-store.ts';
import { localStore } from './backends/local-store.ts';
import { remoteStore } from './backends/remote-store.ts';
import { type OnRetry, withRetry } from './backends/retry.ts';
import { SYSTEM_CLOCK } from './clock.ts';

export type { KeyValueStore } from './backends/key-value-store.ts';

/** Where the store is: a folder of local state, or `remote` in the account; and of which environment of wrangler.toml. */
export interface StoreTarget {
  readonly at: 'remote' | { readonly state: string };
  /** Absent: the top level. */
  readonly environment?: string | undefined;
}

/** Opens a store, which tries again where trouble may pass, and tells of it. Its operations throw `StoreError`. */
export function openStore(
  { at, environment }: StoreTarget,
  onRetry: OnRetry = () => {},
): KeyValueStore {
  const store =
    at === 'remote' ? remoteStore(environment ?? null) : localStore(at.state, environment ?? null);
  return withRetry(store, { clock: SYSTEM_CLOCK, random: Math.random, onRetry });
}
