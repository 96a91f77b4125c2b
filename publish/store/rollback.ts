/** The way back: one write, and readers have a release again that they had before. */

import { CommandError } from '../../engine/mod.ts';
import { nearestNames } from '../../engine/model/nearest-names.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { missingKeys } from './list-releases.ts';
import {
  isSamePointer,
  pointerAfterRollback,
  readPointer,
  writePointer,
} from './release-pointer.ts';
import { readManifest } from './release-reader.ts';

const LIST_HINT = 'npm run data:releases shows the releases that can be gone back to';

/** The release to go back to: the one asked for, if it is kept; else the one before. Throws and names the nearest. */
export function rollbackTarget(pointer: Pointer, requested: string | null): string {
  if (requested === null) {
    if (pointer.previous !== null) return pointer.previous;
    throw new CommandError(`no release was current before ${pointer.release}`, LIST_HINT);
  }
  const kept = pointer.releases.map(({ release }) => release);
  if (kept.includes(requested)) return requested;
  const what = pointer.gone.includes(requested)
    ? `release ${requested} was let go and isn't in the store any more`
    : `unknown release ${JSON.stringify(requested)}`;
  const nearest = nearestNames(requested, kept);
  const suggestion = nearest.length > 0 ? `; nearest are ${nearest.join(', ')}` : '';
  throw new CommandError(what + suggestion, LIST_HINT);
}

/** What a rollback came to. */
export interface RollbackResult {
  readonly release: string;
  /** The release that was current; null where it was this one already, and nothing was written. */
  readonly previous: string | null;
}

/**
 * Switches to a release that is kept, after it has made sure that all its values are there; by default to the one that was
 * current before. Throws where it is unknown or not whole, or the pointer moved meanwhile; and `StoreError`.
 */
export async function rollback(
  store: KeyValueStore,
  requested: string | null,
): Promise<RollbackResult> {
  const pointer = await readPointer(store);
  if (!pointer) throw new CommandError('nothing was published yet', 'npm run data:publish');
  const release = rollbackTarget(pointer, requested);
  if (release === pointer.release) return { release, previous: null };
  const manifest = await readManifest(release, store);
  const missing = manifest && missingKeys(release, manifest, await store.list());
  if (!missing || missing.length > 0) {
    const what = missing
      ? `lacks ${missing.length} of its values, ${missing[0]}`
      : 'has no manifest';
    throw new CommandError(
      `release ${release} isn’t whole: it ${what}; nothing was written`,
      LIST_HINT,
    );
  }
  if (!isSamePointer(pointer, await readPointer(store))) {
    throw new CommandError('the pointer moved meanwhile; nothing was written', LIST_HINT);
  }
  await writePointer(pointerAfterRollback(release, pointer), store);
  return { release, previous: pointer.release };
}
