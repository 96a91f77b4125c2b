/** What Cloudflare's free plan carries of KV a day, held against what is about to be done. */

import type { Release } from '../release/release.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { LIST_PAGE_SIZE, type Operations } from './backends/metered-store.ts';
import { DELETE_BATCH_SIZE, MAX_DELETIONS, unreachableKeys } from './gc.ts';
import type { StoreState } from './publish.ts';
import { isReleaseKey } from './release-reader.ts';
import { findMissingValues } from './upload.ts';

/** Operations that are counted by the day, which begins at 00:00 UTC. */
export type QuotaKind = Exclude<keyof Operations, 'bytes'>;

/** Of the free plan; developers.cloudflare.com/kv/platform/limits. */
export const FREE_PLAN_DAILY_LIMITS: Readonly<Record<QuotaKind, number>> = {
  writes: 1000,
  removals: 1000,
  reads: 100_000,
  lists: 1000,
};

/** The kinds of operations of which a day of the free plan carries too few. */
export function exceededLimits(plan: Operations): QuotaKind[] {
  const kinds: readonly QuotaKind[] = ['writes', 'removals', 'reads', 'lists'];
  return kinds.filter((kind) => plan[kind] > FREE_PLAN_DAILY_LIMITS[kind]);
}

function bytesOf(values: ReadonlyMap<string, Uint8Array>): number {
  let bytes = 0;
  for (const value of values.values()) bytes += value.length;
  return bytes;
}

/** What publishing a release asks of a store, as it was seen: from the first look to the last, without a second attempt. */
export async function estimatePublish(
  release: Release,
  { keys, pointer }: StoreState,
  store: Pick<KeyValueStore, 'read'>,
): Promise<Operations> {
  const missing = findMissingValues(release.values, keys);
  const others = [...keys.keys()].filter((key) => isReleaseKey(key) && !release.values.has(key));
  const leftovers = pointer ? await unreachableKeys(others, pointer, store) : others;
  const removals = Math.min(leftovers.length, MAX_DELETIONS);
  const isCurrent = pointer?.release === release.id;
  // Written for the publishers themselves: the journal, where anything is switched or removed, and the pointer.
  const own = isCurrent ? Number(removals > 0) : 2;
  const pages = Math.max(1, Math.ceil((keys.size + missing.size) / LIST_PAGE_SIZE));
  const manifests = (pointer?.releases.length ?? 0) + 2;
  return {
    writes: missing.size + own,
    bytes: bytesOf(missing),
    removals,
    reads:
      release.values.size + manifests + 2 * own + 2 * Math.ceil(removals / DELETE_BATCH_SIZE) + 1,
    lists: pages * (isCurrent ? 2 : 3),
  };
}
