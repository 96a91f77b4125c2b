/** The one door to the store, wherever it is: locally and at Cloudflare it is opened, asked and closed in the same way. */

import { REAL_CLOCK, type Store } from './backends/key-value-store.ts';
import { localStore } from './backends/local-store.ts';
import { remoteStore } from './backends/remote-store.ts';
import { patient, type Retry } from './backends/retry.ts';

export type { Store } from './backends/key-value-store.ts';

/** Where the store is: a folder of local state, or `remote` in the account; and of which environment of wrangler.toml. */
export interface StorePlace {
  readonly at: 'remote' | { readonly state: string };
  /** Absent: the top level. */
  readonly environment?: string | undefined;
}

/** Opens a store, which tries again where trouble may pass, and tells of it. Its operations throw `StoreTrouble`. */
export function openStore({ at, environment }: StorePlace, retry: Retry = () => {}): Store {
  const store =
    at === 'remote' ? remoteStore(environment ?? null) : localStore(at.state, environment ?? null);
  return patient(store, { clock: REAL_CLOCK, random: Math.random, retry });
}
