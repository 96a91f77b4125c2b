/**
 * A release into the store: documents first, pointer last. Values are named by their content, so what is there already isn't
 * written again, and a publish that was interrupted goes on where it stopped. Whatever ends it before the switch, readers
 * keep the release that they have.
 */

import { Halt } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/documents/mod.ts';
import type { Release } from '../release/release.ts';
import { type Clock, REAL_CLOCK, type Store } from './backends/key-value-store.ts';
import { counting, type Operations } from './backends/metered-store.ts';
import {
  MOST_REMOVALS,
  NOTHING_SWEPT,
  type Sweeping,
  type Swept,
  sweep,
} from './delete-unreachable.ts';
import { type Progress, QUIET } from './progress.ts';
import { waitSince } from './propagation.ts';
import { type Journal, readJournal, writeJournal } from './publish-lock.ts';
import { isSamePointer, readPointer, switchedTo, writePointer } from './release-pointer.ts';
import { type Bringing, bring, missingOf } from './upload.ts';

/** What a publisher sees of the store when it begins. */
export interface Seen {
  readonly keys: ReadonlyMap<string, number | null>;
  readonly pointer: Pointer | null;
}

/** How to publish. */
export interface Publishing {
  readonly clock?: Clock;
  readonly random?: () => number;
  /** After how many milliseconds what was written is seen everywhere; 0 where at once. */
  readonly wait?: number;
  /** Begin anew on top of what another publisher switched to meanwhile, instead of stopping. */
  readonly force?: boolean;
  /** What was seen when the command began; if absent, it looks now. */
  readonly seen?: Seen;
  readonly progress?: Progress;
  /** The most leftovers to remove. */
  readonly most?: number;
}

/** What a publish came to. */
export interface Published {
  readonly release: string;
  /** The release that was current before; null where there was none, or it was this one. */
  readonly previous: string | null;
  /** What was removed of what interrupted publishes had left. */
  readonly swept: Swept;
  /** All that was asked of the store, bookkeeping included. */
  readonly operations: Operations;
}

/** How often a publish begins anew before it gives up. */
const MOST_ROUNDS = 3;

const QUICKER =
  'npm run data:releases shows what is current; then run it again, or with --force, which publishes on top of whatever it finds';

/** Looks at the store. */
export async function look(store: Store): Promise<Seen> {
  return { keys: await store.list(), pointer: await readPointer(store) };
}

/** Writes those values that the store doesn't hold yet and that no release needs; returns how many. Their keys name their content. */
export async function keep(values: ReadonlyMap<string, Uint8Array>, store: Store): Promise<number> {
  const missing = missingOf(values, await store.list());
  if (missing.size > 0) await store.write(missing);
  return missing.size;
}

/** Whoever wrote the pointer or began to publish since; null where nobody did. */
function obstacle(before: Pointer | null, now: Seen, own: Journal, last: Journal | null) {
  if (!isSamePointer(before, now.pointer)) {
    return `the pointer moved since this publish began: ${now.pointer?.release ?? 'no release'} is current, expected ${before?.release ?? 'none'}; another publish or a rollback was quicker`;
  }
  if (last?.by === own.by) return null;
  return `another publish, of release ${last?.release ?? 'unknown'}, began at ${last?.began ?? 'an unknown time'}, after this one`;
}

interface Context extends Bringing, Sweeping {
  readonly random: () => number;
  readonly force: boolean;
}

/** Says who publishes what, from now on. */
async function announce(release: Release, store: Store, context: Context): Promise<Journal> {
  const by = Math.floor(context.random() * 2 ** 32).toString(16);
  const began = context.clock.now().toISOString();
  const journal = { by, release: release.id, began, keys: [...release.values.keys()] };
  await writeJournal(journal, store);
  return journal;
}

/** Gets a release current that was `seen` not to be; returns the pointer, null where somebody else has done it meanwhile. */
async function switchTo(
  release: Release,
  first: Seen,
  store: Store,
  context: Context,
): Promise<{ readonly pointer: Pointer; readonly journal: Journal } | null> {
  let seen = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const journal = await announce(release, store, context);
    const missing = missingOf(release.values, seen.keys);
    const written = await bring(release.values, missing, store, context);
    await waitSince(written ?? new Date(journal.began), context.wait, context);

    const now = await look(store);
    if (now.pointer?.release === release.id) return null;
    const found = obstacle(seen.pointer, now, journal, await readJournal(store));
    if (found !== null && !context.force) throw new Halt(found, QUICKER);
    // Somebody may have removed what was there already; then it is written again.
    if (found === null && missingOf(release.values, now.keys).size === 0) {
      const pointer = switchedTo(release.id, now.pointer, context.clock.now());
      await writePointer(pointer, store);
      return { pointer, journal };
    }
    seen = now;
  }
  throw new Halt(
    `the store changed ${MOST_ROUNDS} times under this publish, expected to be left alone`,
    QUICKER,
  );
}

/** Removes what interrupted publishes left. The release is current by now: trouble is told and spoils nothing. */
async function sweepAfter(
  pointer: Pointer,
  announced: () => Promise<Journal>,
  store: Store,
  context: Context,
): Promise<Swept> {
  try {
    return await sweep(pointer, announced, store, context);
  } catch (error) {
    return { removed: 0, left: 0, stopped: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Writes what the store lacks of a release, reads all of it back, waits, and switches to it; then removes what interrupted
 * publishes left. Writes nothing where it is current and whole, and nothing is left. Throws where another publisher was quicker, and `StoreTrouble`.
 */
export async function publish(
  release: Release,
  plain: Store,
  options: Publishing = {},
): Promise<Published> {
  const { clock = REAL_CLOCK, random = Math.random, wait = 0, progress = QUIET } = options;
  const { force = false, most = MOST_REMOVALS } = options;
  const { store, counted } = counting(plain);
  const context = { clock, random, wait, progress, force, most };
  const seen = options.seen ?? (await look(store));
  const done = (previous: string | null, swept: Swept): Published => ({
    release: release.id,
    previous,
    swept,
    operations: counted(),
  });
  if (seen.pointer?.release === release.id) {
    await bring(release.values, missingOf(release.values, seen.keys), store, context);
    const begin = () => announce(release, store, context);
    return done(null, await sweepAfter(seen.pointer, begin, store, context));
  }
  const switched = await switchTo(release, seen, store, context);
  if (!switched) return done(null, NOTHING_SWEPT);
  const { pointer, journal } = switched;
  return done(pointer.previous, await sweepAfter(pointer, async () => journal, store, context));
}
