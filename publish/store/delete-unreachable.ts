/**
 * Values that nothing leads to any more, removed. What can be reached is kept: from every release in the pointer's list, from
 * the publish that began last, and pinned builds of the widget and what isn't ours are never looked at.
 *
 * When is it safe? A value that is needed is in the pointer's list or in the journal before it is needed: a publisher writes the
 * journal before it counts on any value, waits, and looks again before it switches. So what neither led to for as long as a
 * write takes to be seen may go; the pointer and the journal are read again right before, and any change stops the sweep.
 * A publisher that begins just then finds, when it has waited, that values are gone, and writes them again.
 */

import { Halt } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/documents/mod.ts';
import type { Clock, Store } from './backends/key-value-store.ts';
import { several } from './map-limit.ts';
import type { Progress } from './progress.ts';
import { waitSince } from './propagation.ts';
import { type Journal, readJournal } from './publish-lock.ts';
import { isSamePointer, readPointer } from './release-pointer.ts';
import { isReleaseKey, keysOf, readManifest } from './release-reader.ts';

/** The most removals of one run: the free plan has 1,000 a day, and a rest is left for the next. */
export const MOST_REMOVALS = 900;

/** How many keys go at once; between two such portions it is looked whether anybody publishes. */
export const PORTION = 500;

/** What sweeping needs. */
export interface Sweeping {
  readonly clock: Clock;
  /** In milliseconds: after how long what was written is seen everywhere. */
  readonly wait: number;
  readonly progress: Progress;
  /** The most values to remove. */
  readonly most: number;
}

/** What a sweep came to. */
export interface Swept {
  readonly removed: number;
  /** How many more could go. */
  readonly left: number;
  /** Why it ended before its end; null where it didn't. */
  readonly stopped: string | null;
}

/** Where there was nothing to remove. */
export const NOTHING_SWEPT: Swept = { removed: 0, left: 0, stopped: null };

/** The keys of all values that a pointer leads to. Throws where a manifest is not to be had: then nobody knows. */
export async function reachable(
  pointer: Pointer,
  store: Pick<Store, 'read'>,
): Promise<Set<string>> {
  const named = [pointer.release, pointer.previous, ...pointer.releases.map((one) => one.release)];
  const releases = [...new Set(named)].filter((release) => release !== null);
  const keys = await several(releases, async (release) => {
    const manifest = await readManifest(release, store);
    if (manifest) return keysOf(release, manifest);
    throw new Halt(
      `the manifest of release ${release}, which is kept, can’t be read, so what it needs isn’t known; nothing was removed`,
      'npm run data:releases shows the releases that are kept',
    );
  });
  return new Set(keys.flat());
}

/** The listed keys of releases that a pointer doesn't lead to. */
export async function unreachable(
  listed: Iterable<string>,
  pointer: Pointer,
  store: Pick<Store, 'read'>,
): Promise<string[]> {
  const keys = [...listed].filter(isReleaseKey);
  const reached = await reachable(pointer, store);
  return keys.filter((key) => !reached.has(key));
}

/** Whether anybody wrote the pointer or began to publish. */
async function hasMoved(pointer: Pointer, journal: Journal | null, store: Store): Promise<boolean> {
  const last = await readJournal(store);
  return !isSamePointer(pointer, await readPointer(store)) || last?.by !== journal?.by;
}

/**
 * Removes what the pointer doesn't lead to, as long as it and the journal stay as they are. Where there is anything to remove,
 * `announce` gives the journal, which may be written only then. Throws `StoreTrouble`.
 */
export async function sweep(
  pointer: Pointer,
  announce: () => Promise<Journal | null>,
  store: Store,
  { clock, wait, progress, most }: Sweeping,
): Promise<Swept> {
  const listed = await store.list();
  const all = await unreachable(listed.keys(), pointer, store);
  if (all.length === 0) return NOTHING_SWEPT;
  const journal = await announce();
  await waitSince(clock.now(), wait, { clock, progress });
  const doomed = all.slice(0, most);
  progress('removing', 0, doomed.length);
  for (let removed = 0; removed < doomed.length; ) {
    if (await hasMoved(pointer, journal, store)) {
      const stopped =
        'another publish or a rollback began; it is left to the next to remove the rest';
      return { removed, left: all.length - removed, stopped };
    }
    const portion = doomed.slice(removed, removed + PORTION);
    await store.remove(portion);
    removed += portion.length;
    progress('removing', removed, doomed.length);
  }
  return { removed: doomed.length, left: all.length - doomed.length, stopped: null };
}
