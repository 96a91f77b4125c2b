/** What Cloudflare's free plan carries of KV a day, held against what is about to be done. */
import { missingOf } from './bring.ts';
import type { Seen } from './publish.ts';
import type { Release } from './release.ts';
import type { Operations } from './store/counting.ts';
import type { Store } from './store/store.ts';
import { isReleaseKey } from './stored-release.ts';
import { unreachable } from './sweep.ts';

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

/** What publishing a release would ask of a store, as it was seen; `reads` beside those of comparing it with the current one. */
export async function planPublish(
  release: Release,
  { keys, pointer }: Seen,
  store: Pick<Store, 'read'>,
): Promise<Operations> {
  const missing = missingOf(release.values, keys);
  let bytes = 0;
  for (const value of missing.values()) bytes += value.length;
  const readBack = release.values.size;
  const pages = Math.ceil((keys.size + missing.size) / 1000);
  if (pointer?.release === release.id) {
    return { writes: missing.size, bytes, removals: 0, reads: readBack + 1, lists: pages };
  }
  const others = [...keys.keys()].filter((key) => isReleaseKey(key) && !release.values.has(key));
  const leftovers = pointer ? await unreachable(others, pointer, store) : others;
  return {
    // With what is written for the publishers themselves: the journal and the pointer.
    writes: missing.size + 2,
    bytes,
    removals: leftovers.length,
    reads: readBack + 3 + (pointer?.releases.length ?? 0) + 1,
    lists: pages * 3,
  };
}
