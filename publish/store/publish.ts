/**
 * A release into the store: documents first, pointer last. Values are named by their content, so what is there already isn't
 * written again, and a publish that was interrupted goes on where it stopped. Whatever ends it before the switch, readers
 * keep the release that they have.
 */

import { CommandError } from '../../engine/mod.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
import type { Release } from '../release/release.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { meterStore, type Operations } from './backends/metered-store.ts';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import {
  type DeletionOptions,
  type DeletionResult,
  deleteUnreachable,
  MAX_DELETIONS,
  NOTHING_DELETED,
} from './gc.ts';
import { NO_PROGRESS, type ProgressListener } from './progress.ts';
import { waitUntilVisible } from './propagation.ts';
import { type PublishLock, readLock, writeLock } from './publish-lock.ts';
import {
  isSamePointer,
  pointerAfterPublish,
  readPointer,
  writePointer,
} from './release-pointer.ts';
import { findMissingValues, type UploadOptions, uploadValues } from './upload.ts';

/** What a publisher sees of the store when it begins. */
export interface StoreState {
  readonly keys: ReadonlyMap<string, number | null>;
  readonly pointer: Pointer | null;
}

/** How to publish. */
export interface PublishOptions {
  readonly clock?: Clock;
  readonly random?: () => number;
  /** After how many milliseconds what was written is seen everywhere; 0 where at once. */
  readonly wait?: number;
  /** Begin anew on top of what another publisher switched to meanwhile, instead of stopping. */
  readonly force?: boolean;
  /** What was seen when the command began; if absent, it looks now. */
  readonly state?: StoreState;
  readonly progress?: ProgressListener;
  /** The most leftovers to remove. */
  readonly most?: number;
}

/** What a publish came to. */
export interface PublishResult {
  readonly release: string;
  /** The release that was current before; null where there was none, or it was this one. */
  readonly previous: string | null;
  /** What was removed of what interrupted publishes had left. */
  readonly swept: DeletionResult;
  /** All that was asked of the store, bookkeeping included. */
  readonly operations: Operations;
}

/** How often a publish begins anew before it gives up. */
const MAX_ROUNDS = 3;

const CONFLICT_HINT =
  'npm run data:releases shows what is current; then run it again, or with --force, which publishes on top of whatever it finds';

/** Looks at the store. */
export async function readState(store: KeyValueStore): Promise<StoreState> {
  return { keys: await store.list(), pointer: await readPointer(store) };
}

/** Writes those values that the store doesn't hold yet and that no release needs; returns how many. Their keys name their content. */
export async function putMissing(
  values: ReadonlyMap<string, Uint8Array>,
  store: KeyValueStore,
): Promise<number> {
  const missing = findMissingValues(values, await store.list());
  if (missing.size > 0) await store.write(missing);
  return missing.size;
}

/** Whoever wrote the pointer or began to publish since; null where nobody did. */
function findConflict(
  before: Pointer | null,
  now: StoreState,
  own: PublishLock,
  last: PublishLock | null,
) {
  if (!isSamePointer(before, now.pointer)) {
    return `the pointer moved since this publish began: ${now.pointer?.release ?? 'no release'} is current, expected ${before?.release ?? 'none'}; another publish or a rollback was quicker`;
  }
  if (last?.by === own.by) return null;
  return `another publish, of release ${last?.release ?? 'unknown'}, began at ${last?.began ?? 'an unknown time'}, after this one`;
}

interface Context extends UploadOptions, DeletionOptions {
  readonly random: () => number;
  readonly force: boolean;
}

/** Says who publishes what, from now on. */
async function acquireLock(
  release: Release,
  store: KeyValueStore,
  context: Context,
): Promise<PublishLock> {
  const by = Math.floor(context.random() * 2 ** 32).toString(16);
  const began = context.clock.now().toISOString();
  const lock = { by, release: release.id, began, keys: [...release.values.keys()] };
  await writeLock(lock, store);
  return lock;
}

/** Gets a release current that was `seen` not to be; returns the pointer, null where somebody else has done it meanwhile. */
async function switchRelease(
  release: Release,
  first: StoreState,
  store: KeyValueStore,
  context: Context,
): Promise<{ readonly pointer: Pointer; readonly lock: PublishLock } | null> {
  let state = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const journal = await acquireLock(release, store, context);
    const missing = findMissingValues(release.values, state.keys);
    const written = await uploadValues(release.values, missing, store, context);
    await waitUntilVisible(written ?? new Date(journal.began), context.wait, context);

    const now = await readState(store);
    if (now.pointer?.release === release.id) return null;
    const found = findConflict(state.pointer, now, journal, await readLock(store));
    if (found !== null && !context.force) throw new CommandError(found, CONFLICT_HINT);
    // Somebody may have removed what was there already; then it is written again.
    if (found === null && findMissingValues(release.values, now.keys).size === 0) {
      const pointer = pointerAfterPublish(release.id, now.pointer, context.clock.now());
      await writePointer(pointer, store);
      return { pointer, lock: journal };
    }
    state = now;
  }
  throw new CommandError(
    `the store changed ${MAX_ROUNDS} times under this publish, expected to be left alone`,
    CONFLICT_HINT,
  );
}

/** Removes what interrupted publishes left. The release is current by now: trouble is told and spoils nothing. */
async function deleteLeftovers(
  pointer: Pointer,
  getLock: () => Promise<PublishLock>,
  store: KeyValueStore,
  context: Context,
): Promise<DeletionResult> {
  try {
    return await deleteUnreachable(pointer, getLock, store, context);
  } catch (error) {
    return { removed: 0, left: 0, stopped: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Writes what the store lacks of a release, reads all of it back, waits, and switches to it; then removes what interrupted
 * publishes left. Writes nothing where it is current and whole, and nothing is left. Throws where another publisher was quicker, and `StoreError`.
 */
export async function publish(
  release: Release,
  plain: KeyValueStore,
  options: PublishOptions = {},
): Promise<PublishResult> {
  const { clock = SYSTEM_CLOCK, random = Math.random, wait = 0, progress = NO_PROGRESS } = options;
  const { force = false, most = MAX_DELETIONS } = options;
  const { store, usage } = meterStore(plain);
  const context = { clock, random, wait, progress, force, most };
  const state = options.state ?? (await readState(store));
  const done = (previous: string | null, swept: DeletionResult): PublishResult => ({
    release: release.id,
    previous,
    swept,
    operations: usage(),
  });
  if (state.pointer?.release === release.id) {
    await uploadValues(
      release.values,
      findMissingValues(release.values, state.keys),
      store,
      context,
    );
    const begin = () => acquireLock(release, store, context);
    return done(null, await deleteLeftovers(state.pointer, begin, store, context));
  }
  const switched = await switchRelease(release, state, store, context);
  if (!switched) return done(null, NOTHING_DELETED);
  const { pointer, lock: journal } = switched;
  return done(
    pointer.previous,
    await deleteLeftovers(pointer, async () => journal, store, context),
  );
}
