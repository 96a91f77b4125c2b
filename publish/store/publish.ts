/**
 * Publishes a release: values first, pointer last. Values are named by their content, so existing ones are not written again and an
 * interrupted publish resumes. Until the pointer is switched, readers keep the current release.
 */

import { CommandError } from '../../engine/model/command-error.ts';
import type { KeptRelease } from '../../engine/model/documents.ts';
import type { Pointer } from '../../engine/model/manifest.ts';
import type { StoredRelease } from '../release/release.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { meterStore, type Operations } from './backends/wrappers.ts';
import {
  type Clock,
  NO_PROGRESS,
  type ProgressListener,
  SYSTEM_CLOCK,
  waitUntilVisible,
} from './clock.ts';
import {
  type DeletionOptions,
  type DeletionResult,
  deleteUnreachable,
  MAX_DELETIONS,
  NOTHING_DELETED,
} from './gc.ts';
import { type PublishLock, readLock, writeLock } from './publish-lock.ts';
import {
  isSamePointer,
  pointerAfterPublish,
  readPointer,
  writePointer,
} from './release-pointer.ts';
import { readManifest, releaseKeys } from './release-reader.ts';
import { findMissingValues, type UploadOptions, uploadValues } from './upload.ts';

/** The state of the store when a publish begins. */
export interface StoreState {
  readonly keys: ReadonlyMap<string, number | null>;
  readonly pointer: Pointer | null;
}

/** Options of a publish. */
export interface PublishOptions {
  readonly clock?: Clock;
  readonly random?: () => number;
  /** Milliseconds until a write is visible everywhere. Default: 0. */
  readonly wait?: number;
  /** Publish on top of what another publisher switched to meanwhile, instead of stopping. */
  readonly force?: boolean;
  /** Why the release is published, for the list of releases. */
  readonly reason?: string;
  /** The state when the command began; if absent, it is read now. */
  readonly state?: StoreState;
  readonly progress?: ProgressListener;
  /** The maximum number of unneeded values to delete. */
  readonly most?: number;
}

/** The result of a publish. */
export interface PublishResult {
  readonly release: string;
  /** The release that was current before; null if there was none or it was this one. */
  readonly previous: string | null;
  /** The number of values that were read back. */
  readonly verified: number;
  /** The deletion of values left by interrupted publishes. */
  readonly swept: DeletionResult;
  /** All operations on the store, bookkeeping included. */
  readonly operations: Operations;
}

/** How often a publish starts over before it gives up. */
const MAX_ROUNDS = 3;

const CONFLICT_HINT =
  'npm run data:releases shows the current release; run it again, or with --force to publish on top of it';

/** Reads the state of the store. */
export async function readState(store: KeyValueStore): Promise<StoreState> {
  const [keys, pointer] = await Promise.all([store.list(), readPointer(store)]);
  return { keys, pointer };
}

/** Writes the values that the store doesn't have, without a release. Keys must name their content. Returns the number written. */
export async function putMissing(
  values: ReadonlyMap<string, Uint8Array>,
  store: KeyValueStore,
): Promise<number> {
  const missing = findMissingValues(values, await store.list());
  if (missing.size > 0) await store.write(missing);
  return missing.size;
}

/** Why a publish must stop: somebody wrote the pointer or began a publish since. Null if nobody did. */
function findConflict(
  before: Pointer | null,
  now: StoreState,
  lock: PublishLock,
  last: PublishLock | null,
): string | null {
  if (!isSamePointer(before, now.pointer)) {
    return `the pointer changed during this publish: found release ${now.pointer?.release ?? 'none'}, expected ${before?.release ?? 'none'}; another publish or a rollback was faster`;
  }
  if (last?.by === lock.by) return null;
  return `another publish began after this one: release ${last?.release ?? 'unknown'}, at ${last?.began ?? 'an unknown time'}`;
}

interface Context extends UploadOptions, DeletionOptions {
  readonly force: boolean;
  readonly reason: string | undefined;
}

/** Writes a new lock for this publish. */
async function acquireLock(
  release: StoredRelease,
  store: KeyValueStore,
  context: Context,
): Promise<PublishLock> {
  const by = Math.floor(context.random() * 2 ** 32).toString(16);
  const began = context.clock.now().toISOString();
  const lock = { by, release: release.id, began, keys: [...release.values.keys()] };
  await writeLock(lock, store);
  return lock;
}

function keptRelease({ id }: StoredRelease, { clock, reason }: Context): KeptRelease {
  const published = clock.now().toISOString();
  return { release: id, published, ...(reason === undefined ? {} : { reason }) };
}

/**
 * The keys of the current release, whose values were verified when it was published. Others in the store may be left from a publish
 * that was interrupted before it read them back.
 */
export async function verifiedKeys(
  pointer: Pointer | null,
  store: Pick<KeyValueStore, 'read'>,
): Promise<Set<string>> {
  const manifest = pointer && (await readManifest(pointer.release, store));
  return new Set(manifest ? releaseKeys(pointer.release, manifest) : []);
}

/** A switch to a release. */
interface Switch {
  readonly pointer: Pointer;
  readonly lock: PublishLock;
  /** The number of values that were read back. */
  readonly verified: number;
}

/** Uploads a release and switches to it. Returns the new pointer; null if another publisher has switched to it meanwhile. */
async function switchRelease(
  release: StoredRelease,
  first: StoreState,
  store: KeyValueStore,
  context: Context,
): Promise<Switch | null> {
  let state = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const lock = await acquireLock(release, store, context);
    const { values } = release;
    const missing = findMissingValues(values, state.keys);
    const verified = await verifiedKeys(state.pointer, store);
    const uploaded = await uploadValues({ values, missing, verified }, store, context);
    await waitUntilVisible(uploaded.written ?? new Date(lock.began), context.wait, context);

    const now = await readState(store);
    if (now.pointer?.release === release.id) return null;
    const conflict = findConflict(state.pointer, now, lock, await readLock(store));
    if (conflict !== null && !context.force) throw new CommandError(conflict, CONFLICT_HINT);
    // A collection may have deleted values that existed before; then they are written again.
    if (conflict === null && findMissingValues(release.values, now.keys).size === 0) {
      const pointer = pointerAfterPublish(keptRelease(release, context), now.pointer);
      await writePointer(pointer, store);
      return { pointer, lock, verified: uploaded.verified };
    }
    state = now;
  }
  throw new CommandError(
    `another process changed the store ${MAX_ROUNDS} times during this publish`,
    CONFLICT_HINT,
  );
}

/** Deletes values left by interrupted publishes. The release is current already, so an error is only reported. */
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
 * Uploads a release, verifies it, waits until it is visible and switches to it; then deletes values left by interrupted publishes.
 * If the release is current already, reads back all of its values. Writes nothing if the release is current and complete and nothing is left. Throws a `CommandError` if another publisher was
 * faster, and `StoreError`.
 */
export async function publish(
  release: StoredRelease,
  target: KeyValueStore,
  options: PublishOptions = {},
): Promise<PublishResult> {
  const { clock = SYSTEM_CLOCK, random = Math.random, wait = 0, progress = NO_PROGRESS } = options;
  const { force = false, most = MAX_DELETIONS, reason } = options;
  const { store, usage } = meterStore(target);
  const context = { clock, random, wait, progress, force, most, reason };
  const state = options.state ?? (await readState(store));
  const resultOf = (
    previous: string | null,
    verified: number,
    swept: DeletionResult,
  ): PublishResult => ({
    release: release.id,
    previous,
    verified,
    swept,
    operations: usage(),
  });
  if (state.pointer?.release === release.id) {
    // All values are read: this is how a damaged one is repaired.
    const { values } = release;
    const missing = findMissingValues(values, state.keys);
    const { verified } = await uploadValues(
      { values, missing, verified: new Set() },
      store,
      context,
    );
    const lock = () => acquireLock(release, store, context);
    return resultOf(null, verified, await deleteLeftovers(state.pointer, lock, store, context));
  }
  const switched = await switchRelease(release, state, store, context);
  if (!switched) return resultOf(null, 0, NOTHING_DELETED);
  const { pointer, lock, verified } = switched;
  return resultOf(
    pointer.previous,
    verified,
    await deleteLeftovers(pointer, async () => lock, store, context),
  );
}
