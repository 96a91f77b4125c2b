/**
 * Old releases, let go: the last ten are kept, all of the last thirty days, the current one and the one before it; the rest is
 * dropped from the pointer's list, so that it can't be asked for any more, and then what nothing else needs is removed.
 *
 * Values that nothing leads to any more, removed. What can be reached is kept: from every release in the pointer's list, from
 * the publish that began last, and pinned builds of the widget and what isn't ours are never looked at.
 *
 * When is it safe? A value that is needed is in the pointer's list or in the journal before it is needed: a publisher writes the
 * journal before it counts on any value, waits, and looks again before it switches. So what neither led to for as long as a
 * write takes to be seen may go; the pointer and the journal are read again right before, and any change stops the sweep.
 * A publisher that begins just then finds, when it has waited, that values are gone, and writes them again.
 */

import { CommandError } from '../../engine/mod.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import type { Clock } from './clock.ts';
import { mapLimit } from './map-limit.ts';
import type { ProgressListener } from './progress.ts';
import { waitUntilVisible } from './propagation.ts';
import { isLockActive, type PublishLock, readLock } from './publish-lock.ts';
import { isSamePointer, pointerWithout, readPointer, writePointer } from './release-pointer.ts';
import { isReleaseKey, readManifest, releaseKeys } from './release-reader.ts';

const KEPT_RELEASES = 10;
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

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

/** What a collection came to, or would come to. */
export interface GcResult {
  /** The releases that were dropped, the last published first. */
  readonly dropped: readonly string[];
  readonly swept: DeletionResult;
}

/** The releases that may be dropped. One whose time isn't known was published no later than what comes before it in the list. */
export function expiredReleases(pointer: Pointer, now: Date): string[] {
  const dropped: string[] = [];
  let published = now.getTime();
  for (const [position, kept] of pointer.releases.entries()) {
    published = kept.published === null ? published : Date.parse(kept.published);
    const isNeeded = [pointer.release, pointer.previous].includes(kept.release);
    const isOld = now.getTime() - published >= KEPT_DAYS * DAY;
    if (position >= KEPT_RELEASES && isOld && !isNeeded) dropped.push(kept.release);
  }
  return dropped;
}

/** The publish that may be going on; null where none is. */
function activeLock(lock: PublishLock | null, pointer: Pointer, now: Date): PublishLock | null {
  if (!lock || pointer.releases.some(({ release }) => release === lock.release)) return null;
  return isLockActive(lock, now) ? lock : null;
}

async function readGcState(store: KeyValueStore, now: Date) {
  const pointer = await readPointer(store);
  const lock = await readLock(store);
  return { pointer, journal: lock, open: pointer && activeLock(lock, pointer, now) };
}

/** What a collection would do now: the releases dropped, and all values that could go as `left`. Writes nothing. */
export async function planGarbageCollection(store: KeyValueStore, now: Date): Promise<GcResult> {
  const { pointer, open } = await readGcState(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_DELETED };
  const dropped = expiredReleases(pointer, now);
  const protectedKeys = new Set(open?.keys);
  const keys = [...(await store.list()).keys()].filter((key) => !protectedKeys.has(key));
  const obsolete = await unreachableKeys(keys, pointerWithout(dropped, pointer), store);
  return { dropped, swept: { removed: 0, left: obsolete.length, stopped: null } };
}

/** Drops old releases and removes what nothing leads to. Throws while somebody may be publishing, and `StoreError`. */
export async function collectGarbage(
  store: KeyValueStore,
  options: DeletionOptions,
): Promise<GcResult> {
  const now = options.clock.now();
  const { pointer, journal, open } = await readGcState(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_DELETED };
  if (open) {
    throw new CommandError(
      `a publish of release ${open.release} began at ${open.began} and may still be going on; nothing was removed`,
      'run it again when that has ended. If it was interrupted, publish again, which cleans up after it',
    );
  }
  const dropped = expiredReleases(pointer, now);
  const next = dropped.length > 0 ? pointerWithout(dropped, pointer) : pointer;
  if (dropped.length > 0) {
    if (!isSamePointer(pointer, await readPointer(store))) {
      throw new CommandError('the pointer moved meanwhile; nothing was removed', 'run it again');
    }
    await writePointer(next, store);
  }
  return { dropped, swept: await deleteUnreachable(next, async () => journal, store, options) };
}
