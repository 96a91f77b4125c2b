/**
 * Old releases, let go: the last ten are kept, all of the last thirty days, the current one and the one before it; the rest is
 * dropped from the pointer's list, so that it can't be asked for any more, and then what nothing else needs is removed.
 */

import { CommandError } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import {
  type DeletionOptions,
  type DeletionResult,
  deleteUnreachable,
  NOTHING_DELETED,
  unreachableKeys,
} from './delete-unreachable.ts';
import { isLockActive, type PublishLock, readLock } from './publish-lock.ts';
import { isSamePointer, pointerWithout, readPointer, writePointer } from './release-pointer.ts';

const KEPT_RELEASES = 10;
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

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
