/** Rollback: switches back to a kept release with one write. */

import { CommandError } from '../../engine/model/command-error.ts';
import type { Pointer } from '../../engine/model/manifest.ts';
import { nearestNames } from '../../engine/model/nearest-names.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { missingKeys } from './list-releases.ts';
import {
  isSamePointer,
  pointerAfterRollback,
  readPointer,
  writePointer,
} from './release-pointer.ts';
import { readManifest } from './release-reader.ts';

const LIST_HINT = 'npm run data:releases lists the releases that you can roll back to';

/** The release to switch to: the requested one or, by default, the previous one. Throws, with the nearest names, if it isn't kept. */
export function rollbackTarget(pointer: Pointer, requested: string | null): string {
  if (requested === null) {
    if (pointer.previous !== null) return pointer.previous;
    throw new CommandError(
      `release ${pointer.release} is the first: no release was current before it`,
      LIST_HINT,
    );
  }
  const kept = pointer.releases.map(({ release }) => release);
  if (kept.includes(requested)) return requested;
  const problem = pointer.gone.includes(requested)
    ? `release ${requested} was dropped and is no longer in the store`
    : `unknown release ${JSON.stringify(requested)}`;
  const nearest = nearestNames(requested, kept).join(', ');
  throw new CommandError(`${problem}${nearest && `; did you mean ${nearest}?`}`, LIST_HINT);
}

/** The result of a rollback. */
export interface RollbackResult {
  readonly release: string;
  /** The release that was current before; null if it was this one, and nothing was written. */
  readonly previous: string | null;
}

/**
 * Switches to a kept release, by default the previous one, after checking that all its values exist. Throws a `CommandError` if it
 * is unknown or incomplete or the pointer changed meanwhile, and `StoreError`.
 */
export async function rollback(
  store: KeyValueStore,
  requested: string | null,
): Promise<RollbackResult> {
  const pointer = await readPointer(store);
  if (!pointer) throw new CommandError('no release has been published', 'npm run data:publish');
  const release = rollbackTarget(pointer, requested);
  if (release === pointer.release) return { release, previous: null };
  const manifest = await readManifest(release, store);
  const missing = manifest && missingKeys(release, manifest, await store.list());
  if (!missing || missing.length > 0) {
    const problem = missing
      ? `${missing.length} of its values are missing, among them ${missing[0]}`
      : 'its manifest is missing';
    throw new CommandError(
      `release ${release} is incomplete: ${problem}; nothing was written`,
      LIST_HINT,
    );
  }
  if (!isSamePointer(pointer, await readPointer(store))) {
    throw new CommandError(
      'the pointer changed during the rollback; nothing was written',
      LIST_HINT,
    );
  }
  await writePointer(pointerAfterRollback(release, pointer), store);
  return { release, previous: pointer.release };
}
