/** The way back: one write, and readers have a release again that they had before. */

import { Halt } from '../../engine/dataset/command-error.ts';
import type { Pointer } from '../../engine/model/documents/mod.ts';
import type { Store } from './backends/key-value-store.ts';
import { missingKeys } from './list-releases.ts';
import { isSamePointer, readPointer, rolledBackTo, writePointer } from './release-pointer.ts';
import { readManifest } from './release-reader.ts';

const LOOK = 'npm run data:releases shows the releases that can be gone back to';

/** Names of those given that a mistaken one was probably meant to be, the likeliest first. */
export type Nearest = (value: string, names: readonly string[]) => readonly string[];

/** The release to go back to: the one asked for, if it is kept; else the one before. Throws and names the nearest. */
export function rollbackTarget(pointer: Pointer, asked: string | null, nearest: Nearest): string {
  if (asked === null) {
    if (pointer.previous !== null) return pointer.previous;
    throw new Halt(`no release was current before ${pointer.release}`, LOOK);
  }
  const kept = pointer.releases.map(({ release }) => release);
  if (kept.includes(asked)) return asked;
  const what = pointer.gone.includes(asked)
    ? `release ${asked} was let go and isn't in the store any more`
    : `unknown release ${JSON.stringify(asked)}`;
  throw new Halt(`${what}; nearest are ${nearest(asked, kept).join(', ')}`, LOOK);
}

/** What a rollback came to. */
export interface RolledBack {
  readonly release: string;
  /** The release that was current; null where it was this one already, and nothing was written. */
  readonly previous: string | null;
}

/**
 * Switches to a release that is kept, after it has made sure that all its values are there; by default to the one that was
 * current before. Throws where it is unknown or not whole, or the pointer moved meanwhile; and `StoreTrouble`.
 */
export async function rollback(
  store: Store,
  asked: string | null,
  nearest: Nearest,
): Promise<RolledBack> {
  const pointer = await readPointer(store);
  if (!pointer) throw new Halt('nothing was published yet', 'npm run data:publish');
  const release = rollbackTarget(pointer, asked, nearest);
  if (release === pointer.release) return { release, previous: null };
  const manifest = await readManifest(release, store);
  const missing = manifest && missingKeys(release, manifest, await store.list());
  if (!missing || missing.length > 0) {
    const what = missing
      ? `lacks ${missing.length} of its values, ${missing[0]}`
      : 'has no manifest';
    throw new Halt(`release ${release} isn’t whole: it ${what}; nothing was written`, LOOK);
  }
  if (!isSamePointer(pointer, await readPointer(store))) {
    throw new Halt('the pointer moved meanwhile; nothing was written', LOOK);
  }
  await writePointer(rolledBackTo(release, pointer), store);
  return { release, previous: pointer.release };
}
