/**
 * Garbage collection. Keeps the last ten releases, those of the last thirty days, the current and the previous one; drops the others
 * from the pointer, then deletes the values that no kept release needs. Pinned builds of the widget and foreign keys are never deleted.
 *
 * A deletion is safe because every needed value is named by the pointer or the publish lock first: a publisher writes the lock
 * before it relies on any value, waits, and checks all values again before it switches. So a value that neither has named for as
 * long as a write takes to become visible can be deleted. Both are read again right before each batch, and any change stops the
 * deletion. A publisher that begins in that moment finds after its wait that values are missing, and writes them again.
 */

import pMap from 'p-map';
import { isReleaseKey } from '../../engine/model/address.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { Pointer } from '../../engine/model/manifest.ts';
import { type KeyValueStore, READ_CONCURRENCY } from './backends/key-value-store.ts';
import { type Clock, type ProgressListener, waitUntilVisible } from './clock.ts';
import { isLockActive, type PublishLock, readLock } from './publish-lock.ts';
import { isSamePointer, pointerWithout, readPointer, writePointer } from './release-pointer.ts';
import { readManifest, releaseKeys } from './release-reader.ts';

const KEPT_RELEASES = 10;
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The default maximum of deletions in one run, below the free plan's 1,000 a day. */
export const MAX_DELETIONS = 900;

/** The number of keys deleted at once. Between two batches the pointer and the lock are checked. */
export const DELETE_BATCH_SIZE = 500;

/** Options of a deletion. */
export interface DeletionOptions {
  readonly clock: Clock;
  /** Milliseconds until a write is visible everywhere. */
  readonly wait: number;
  readonly progress: ProgressListener;
  /** The maximum number of values to delete. */
  readonly most: number;
}

/** The result of a deletion. */
export interface DeletionResult {
  readonly removed: number;
  /** The number of values that could still be deleted. */
  readonly left: number;
  /** Why it stopped early; null if it didn't. */
  readonly stopped: string | null;
}

/** The result when there was nothing to delete. */
export const NOTHING_DELETED: DeletionResult = { removed: 0, left: 0, stopped: null };

/** The keys of all values that the releases in the pointer need. Throws if a manifest can't be read. */
export async function reachableKeys(
  pointer: Pointer,
  store: Pick<KeyValueStore, 'read'>,
): Promise<Set<string>> {
  const kept = pointer.releases.map(({ release }) => release);
  const releases = [...new Set([pointer.release, pointer.previous, ...kept])].filter(
    (release) => release !== null,
  );
  const keys = await pMap(
    releases,
    async (release) => {
      const manifest = await readManifest(release, store);
      if (manifest) return releaseKeys(release, manifest);
      throw new CommandError(
        `the manifest of the kept release ${release} can’t be read, so its values are unknown; nothing was deleted`,
        'npm run data:releases lists the kept releases',
      );
    },
    READ_CONCURRENCY,
  );
  return new Set(keys.flat());
}

/** The listed keys that belong to releases, but to none in the pointer. */
export async function unreachableKeys(
  listed: Iterable<string>,
  pointer: Pointer,
  store: Pick<KeyValueStore, 'read'>,
): Promise<string[]> {
  const keys = [...listed].filter(isReleaseKey);
  const reachable = await reachableKeys(pointer, store);
  return keys.filter((key) => !reachable.has(key));
}

/** Whether somebody wrote the pointer or began a publish. */
async function isSuperseded(
  pointer: Pointer,
  lock: PublishLock | null,
  store: KeyValueStore,
): Promise<boolean> {
  const last = await readLock(store);
  return !isSamePointer(pointer, await readPointer(store)) || last?.by !== lock?.by;
}

/**
 * Deletes the values that no release in the pointer needs, as long as the pointer and the lock don't change. Calls `acquireLock` only
 * if there is something to delete. Throws `StoreError`.
 */
export async function deleteUnreachable(
  pointer: Pointer,
  acquireLock: () => Promise<PublishLock | null>,
  store: KeyValueStore,
  { clock, wait, progress, most }: DeletionOptions,
): Promise<DeletionResult> {
  const listed = await store.list();
  const unreachable = await unreachableKeys(listed.keys(), pointer, store);
  if (unreachable.length === 0) return NOTHING_DELETED;
  const lock = await acquireLock();
  await waitUntilVisible(clock.now(), wait, { clock, progress });
  const obsolete = unreachable.slice(0, most);
  progress('removing', 0, obsolete.length);
  for (let removed = 0; removed < obsolete.length; ) {
    if (await isSuperseded(pointer, lock, store)) {
      const stopped =
        'another publish or a rollback began; the next publish or data:gc deletes the rest';
      return { removed, left: unreachable.length - removed, stopped };
    }
    const batch = obsolete.slice(removed, removed + DELETE_BATCH_SIZE);
    await store.remove(batch);
    removed += batch.length;
    progress('removing', removed, obsolete.length);
  }
  return { removed: obsolete.length, left: unreachable.length - obsolete.length, stopped: null };
}

/** The result of a collection, or of its dry run. */
export interface GcResult {
  /** The dropped releases, the last published first. */
  readonly dropped: readonly string[];
  readonly swept: DeletionResult;
}

/** The releases to drop. One without a time was published no later than the one before it in the list. */
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

/** The lock of a publish that may be running; null if there is none. */
function activeLock(lock: PublishLock | null, pointer: Pointer, now: Date): PublishLock | null {
  if (!lock || pointer.releases.some(({ release }) => release === lock.release)) return null;
  return isLockActive(lock, now) ? lock : null;
}

async function readGcState(store: KeyValueStore, now: Date) {
  const pointer = await readPointer(store);
  const lock = await readLock(store);
  return { pointer, lock, active: pointer && activeLock(lock, pointer, now) };
}

/** The releases that a collection would drop, and as `left` the number of values that it could delete. Writes nothing. */
export async function planGarbageCollection(store: KeyValueStore, now: Date): Promise<GcResult> {
  const { pointer, active } = await readGcState(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_DELETED };
  const dropped = expiredReleases(pointer, now);
  const protectedKeys = new Set(active?.keys);
  const keys = [...(await store.list()).keys()].filter((key) => !protectedKeys.has(key));
  const obsolete = await unreachableKeys(keys, pointerWithout(dropped, pointer), store);
  return { dropped, swept: { removed: 0, left: obsolete.length, stopped: null } };
}

/** Drops old releases and deletes unneeded values. Throws a `CommandError` while a publish may be running, and `StoreError`. */
export async function collectGarbage(
  store: KeyValueStore,
  options: DeletionOptions,
): Promise<GcResult> {
  const now = options.clock.now();
  const { pointer, lock, active } = await readGcState(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_DELETED };
  if (active) {
    throw new CommandError(
      `a publish of release ${active.release} began at ${active.began} and may still be running; nothing was deleted`,
      'run it again when that publish has ended; if it was interrupted, publish again first',
    );
  }
  const dropped = expiredReleases(pointer, now);
  const next = dropped.length > 0 ? pointerWithout(dropped, pointer) : pointer;
  if (dropped.length > 0) {
    if (!isSamePointer(pointer, await readPointer(store))) {
      throw new CommandError(
        'the pointer changed during the collection; nothing was deleted',
        'run it again',
      );
    }
    await writePointer(next, store);
  }
  return { dropped, swept: await deleteUnreachable(next, async () => lock, store, options) };
}
