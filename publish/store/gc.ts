/**
 * Old releases, let go: the last ten are kept, all of the last thirty days, the current one and the one before it; the rest is
 * dropped from the pointer's list, so that it can't be asked for any more, and then what nothing else needs is removed.
 */

import { Halt } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/documents/mod.ts';
import type { Store } from './backends/key-value-store.ts';
import {
  NOTHING_SWEPT,
  type Sweeping,
  type Swept,
  sweep,
  unreachable,
} from './delete-unreachable.ts';
import { type Journal, mayGoOn, readJournal } from './publish-lock.ts';
import { isSamePointer, readPointer, withoutReleases, writePointer } from './release-pointer.ts';

const KEPT_RELEASES = 10;
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What a collection came to, or would come to. */
export interface Collected {
  /** The releases that were dropped, the last published first. */
  readonly dropped: readonly string[];
  readonly swept: Swept;
}

/** The releases that may be dropped. One whose time isn't known was published no later than what comes before it in the list. */
export function droppable(pointer: Pointer, now: Date): string[] {
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
function openJournal(journal: Journal | null, pointer: Pointer, now: Date): Journal | null {
  if (!journal || pointer.releases.some(({ release }) => release === journal.release)) return null;
  return mayGoOn(journal, now) ? journal : null;
}

async function ready(store: Store, now: Date) {
  const pointer = await readPointer(store);
  const journal = await readJournal(store);
  return { pointer, journal, open: pointer && openJournal(journal, pointer, now) };
}

/** What a collection would do now: the releases dropped, and all values that could go as `left`. Writes nothing. */
export async function planCollection(store: Store, now: Date): Promise<Collected> {
  const { pointer, open } = await ready(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_SWEPT };
  const dropped = droppable(pointer, now);
  const spared = new Set(open?.keys);
  const keys = [...(await store.list()).keys()].filter((key) => !spared.has(key));
  const doomed = await unreachable(keys, withoutReleases(dropped, pointer), store);
  return { dropped, swept: { removed: 0, left: doomed.length, stopped: null } };
}

/** Drops old releases and removes what nothing leads to. Throws while somebody may be publishing, and `StoreTrouble`. */
export async function collect(store: Store, sweeping: Sweeping): Promise<Collected> {
  const now = sweeping.clock.now();
  const { pointer, journal, open } = await ready(store, now);
  if (!pointer) return { dropped: [], swept: NOTHING_SWEPT };
  if (open) {
    throw new Halt(
      `a publish of release ${open.release} began at ${open.began} and may still be going on; nothing was removed`,
      'run it again when that has ended. If it was interrupted, publish again, which cleans up after it',
    );
  }
  const dropped = droppable(pointer, now);
  const next = dropped.length > 0 ? withoutReleases(dropped, pointer) : pointer;
  if (dropped.length > 0) {
    if (!isSamePointer(pointer, await readPointer(store))) {
      throw new Halt('the pointer moved meanwhile; nothing was removed', 'run it again');
    }
    await writePointer(next, store);
  }
  return { dropped, swept: await sweep(next, async () => journal, store, sweeping) };
}
