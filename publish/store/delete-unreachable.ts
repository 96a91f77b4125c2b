/**
 * Values that nothing leads to any more, removed. What can be reached is kept: from every release in the pointer's list, from
 * the publish that began last, and pinned builds of the widget and what isn't ours are never looked at.
 *
 * When is it safe? A value that is needed is in the pointer's list or in the journal before it is needed: a publisher writes the
 * journal before it counts on any value, waits, and looks again before it switches. So what neither led to for as long as a
 * write takes to be seen may go; the pointer and the journal are read again right before, and any change stops the sweep.
 * A publisher that begins just then finds, when it has waited, that values are gone, and writes them again.
 */

import { CommandError } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
import type { Clock, KeyValueStore } from './backends/key-value-store.ts';
import { mapLimit } from './map-limit.ts';
import type { ProgressListener } from './progress.ts';
import { waitUntilVisible } from './propagation.ts';
import { type PublishLock, readLock } from './publish-lock.ts';
import { isSamePointer, readPointer } from './release-pointer.ts';
import { isReleaseKey, readManifest, releaseKeys } from './release-reader.ts';

/** The most removals of one run: the free plan has 1,000 a day, and a rest is left for the next. */
export const MAX_DELETIONS = 900;

/** How many keys go at once; between two such portions it is looked whether anybody publishes. */
export const DELETE_BATCH_SIZE = 500;

/** What sweeping needs. */
export interface DeletionOptions {
  readonly clock: Clock;
  /** In milliseconds: after how long what was written is seen everywhere. */
  readonly wait: number;
  readonly progress: ProgressListener;
  /** The most values to remove. */
  readonly most: number;
}

/** What a sweep came to. */
export interface DeletionResult {
  readonly removed: number;
  /** How many more could go. */
  readonly left: number;
  /** Why it ended before its end; null where it didn't. */
  readonly stopped: string | null;
}

/** Where there was nothing to remove. */
export const NOTHING_DELETED: DeletionResult = { removed: 0, left: 0, stopped: null };

/** The keys of all values that a pointer leads to. Throws where a manifest is not to be had: then nobody knows. */
export async function reachableKeys(
  pointer: Pointer,
  store: Pick<KeyValueStore, 'read'>,
): Promise<Set<string>> {
  const named = [pointer.release, pointer.previous, ...pointer.releases.map((one) => one.release)];
  const releases = [...new Set(named)].filter((release) => release !== null);
  const keys = await mapLimit(releases, async (release) => {
    const manifest = await readManifest(release, store);
    if (manifest) return releaseKeys(release, manifest);
    throw new CommandError(
      `the manifest of release ${release}, which is kept, can’t be read, so what it needs isn’t known; nothing was removed`,
      'npm run data:releases shows the releases that are kept',
    );
  });
  return new Set(keys.flat());
}

/** The listed keys of releases that a pointer doesn't lead to. */
export async function unreachableKeys(
  listed: Iterable<string>,
  pointer: Pointer,
  store: Pick<KeyValueStore, 'read'>,
): Promise<string[]> {
  const keys = [...listed].filter(isReleaseKey);
  const reached = await reachableKeys(pointer, store);
  return keys.filter((key) => !reached.has(key));
}

/** Whether anybody wrote the pointer or began to publish. */
async function isSuperseded(
  pointer: Pointer,
  lock: PublishLock | null,
  store: KeyValueStore,
): Promise<boolean> {
  const last = await readLock(store);
  return !isSamePointer(pointer, await readPointer(store)) || last?.by !== lock?.by;
}

/**
 * Removes what the pointer doesn't lead to, as long as it and the journal stay as they are. Where there is anything to remove,
 * `announce` gives the journal, which may be written only then. Throws `StoreError`.
 */
export async function deleteUnreachable(
  pointer: Pointer,
  acquireLock: () => Promise<PublishLock | null>,
  store: KeyValueStore,
  { clock, wait, progress, most }: DeletionOptions,
): Promise<DeletionResult> {
  const listed = await store.list();
  const all = await unreachableKeys(listed.keys(), pointer, store);
  if (all.length === 0) return NOTHING_DELETED;
  const lock = await acquireLock();
  await waitUntilVisible(clock.now(), wait, { clock, progress });
  const obsolete = all.slice(0, most);
  progress('removing', 0, obsolete.length);
  for (let removed = 0; removed < obsolete.length; ) {
    if (await isSuperseded(pointer, lock, store)) {
      const stopped =
        'another publish or a rollback began; it is left to the next to remove the rest';
      return { removed, left: all.length - removed, stopped };
    }
    const batch = obsolete.slice(removed, removed + DELETE_BATCH_SIZE);
    await store.remove(batch);
    removed += batch.length;
    progress('removing', removed, obsolete.length);
  }
  return { removed: obsolete.length, left: all.length - obsolete.length, stopped: null };
}
