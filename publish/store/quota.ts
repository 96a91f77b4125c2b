/** What Cloudflare's free plan carries of KV a day, held against what is about to be done. */

import type { Release } from '../release/release.ts';
import type { Store } from './backends/key-value-store.ts';
import { type Operations, PAGE } from './backends/metered-store.ts';
import { MOST_REMOVALS, PORTION, unreachable } from './delete-unreachable.ts';
import type { Seen } from './publish.ts';
import { isReleaseKey } from './release-reader.ts';
import { missingOf } from './upload.ts';

/** Operations that are counted by the day, which begins at 00:00 UTC. */
export type Counted = Exclude<keyof Operations, 'bytes'>;

/** Of the free plan; developers.cloudflare.com/kv/platform/limits. */
export const FREE_DAY: Readonly<Record<Counted, number>> = {
  writes: 1000,
  removals: 1000,
  reads: 100_000,
  lists: 1000,
};

/** The kinds of operations of which a day of the free plan carries too few. */
export function tooMany(plan: Operations): Counted[] {
  const kinds: readonly Counted[] = ['writes', 'removals', 'reads', 'lists'];
  return kinds.filter((kind) => plan[kind] > FREE_DAY[kind]);
}

function bytesOf(values: ReadonlyMap<string, Uint8Array>): number {
  let bytes = 0;
  for (const value of values.values()) bytes += value.length;
  return bytes;
}

/** What publishing a release asks of a store, as it was seen: from the first look to the last, without a second attempt. */
export async function planPublish(
  release: Release,
  { keys, pointer }: Seen,
  store: Pick<Store, 'read'>,
): Promise<Operations> {
  const missing = missingOf(release.values, keys);
  const others = [...keys.keys()].filter((key) => isReleaseKey(key) && !release.values.has(key));
  const leftovers = pointer ? await unreachable(others, pointer, store) : others;
  const removals = Math.min(leftovers.length, MOST_REMOVALS);
  const isCurrent = pointer?.release === release.id;
  // Written for the publishers themselves: the journal, where anything is switched or removed, and the pointer.
  const own = isCurrent ? Number(removals > 0) : 2;
  const pages = Math.max(1, Math.ceil((keys.size + missing.size) / PAGE));
  const manifests = (pointer?.releases.length ?? 0) + 2;
  return {
    writes: missing.size + own,
    bytes: bytesOf(missing),
    removals,
    reads: release.values.size + manifests + 2 * own + 2 * Math.ceil(removals / PORTION) + 1,
    lists: pages * (isCurrent ? 2 : 3),
  };
}
