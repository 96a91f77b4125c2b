/** Estimates the KV operations of a publish and compares them with the free plan's daily quota. */

import { isReleaseKey } from '../../engine/model/address.ts';
import type { StoredRelease } from '../release/release.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { LIST_PAGE_SIZE, type Operations } from './backends/wrappers.ts';
import { DELETE_BATCH_SIZE, MAX_DELETIONS, unreachableKeys } from './gc.ts';
import { type StoreState, verifiedKeys } from './publish.ts';
import { findMissingValues, SAMPLE_SIZE } from './upload.ts';

/** Operations with a daily quota, which resets at 00:00 UTC. */
export type QuotaKind = Exclude<keyof Operations, 'bytes'>;

/** The free plan's daily quota: developers.cloudflare.com/kv/platform/limits. */
export const FREE_PLAN_DAILY_LIMITS: Readonly<Record<QuotaKind, number>> = {
  writes: 1000,
  removals: 1000,
  reads: 100_000,
  lists: 1000,
};

/** The kinds of operations that exceed the free plan's daily quota. */
export function exceededLimits(plan: Operations): QuotaKind[] {
  const kinds: readonly QuotaKind[] = ['writes', 'removals', 'reads', 'lists'];
  return kinds.filter((kind) => plan[kind] > FREE_PLAN_DAILY_LIMITS[kind]);
}

/** The size of values in bytes. */
export function totalBytes(values: ReadonlyMap<string, Uint8Array>): number {
  let bytes = 0;
  for (const value of values.values()) bytes += value.length;
  return bytes;
}

/** The operations of a publish, given the state of the store: all reads and lists included, retries excluded. */
export async function estimatePublish(
  release: StoredRelease,
  { keys, pointer }: StoreState,
  store: Pick<KeyValueStore, 'read'>,
): Promise<Operations> {
  const missing = findMissingValues(release.values, keys);
  const others = [...keys.keys()].filter((key) => isReleaseKey(key) && !release.values.has(key));
  const unreachable = pointer ? await unreachableKeys(others, pointer, store) : others;
  const removals = Math.min(unreachable.length, MAX_DELETIONS);
  const isCurrent = pointer?.release === release.id;
  const verified = isCurrent ? new Set() : await verifiedKeys(pointer, store);
  const trusted = [...release.values.keys()].filter(
    (key) => verified.has(key) && !missing.has(key),
  );
  // The lock, if anything is switched or deleted, and the pointer.
  const bookkeeping = isCurrent ? Number(removals > 0) : 2;
  const pages = Math.max(1, Math.ceil((keys.size + missing.size) / LIST_PAGE_SIZE));
  const manifests = (pointer?.releases.length ?? 0) + 2;
  return {
    writes: missing.size + bookkeeping,
    bytes: totalBytes(missing),
    removals,
    reads:
      release.values.size -
      Math.max(0, trusted.length - SAMPLE_SIZE) +
      // The manifest of the current release.
      Number(pointer !== null && !isCurrent) +
      manifests +
      2 * bookkeeping +
      2 * Math.ceil(removals / DELETE_BATCH_SIZE) +
      1,
    lists: pages * (isCurrent ? 2 : 3),
  };
}
