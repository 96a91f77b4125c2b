/** Pointer to the current release, the only value that changes: reading, writing, and every transition of its state. */

import { POINTER_KEY } from '../../engine/model/address.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { KeptRelease } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { type Pointer, parsePointer } from '../../engine/model/manifest.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** The pointer after publishing a release, which becomes the first of the kept ones. */
export function pointerAfterPublish(first: KeptRelease, before: Pointer | null): Pointer {
  const { release } = first;
  const kept = (before?.releases ?? []).filter((known) => known.release !== release);
  return {
    release,
    previous: before?.release ?? null,
    sequence: (before?.sequence ?? 0) + 1,
    releases: [first, ...kept],
    gone: (before?.gone ?? []).filter((id) => id !== release),
  };
}

/** The pointer after a rollback to a kept release. The list of kept releases doesn't change. */
export function pointerAfterRollback(release: string, before: Pointer): Pointer {
  return { ...before, release, previous: before.release, sequence: before.sequence + 1 };
}

/** The pointer after dropping kept releases. */
export function pointerWithout(dropped: readonly string[], before: Pointer): Pointer {
  return {
    ...before,
    sequence: before.sequence + 1,
    releases: before.releases.filter(({ release }) => !dropped.includes(release)),
    gone: [...before.gone, ...dropped],
  };
}

/** Whether two reads of the pointer saw the same state. */
export function isSamePointer(a: Pointer | null, b: Pointer | null): boolean {
  return a?.sequence === b?.sequence && a?.release === b?.release;
}

/** The pointer; null before the first publish. Throws if the value is invalid, because then the kept releases are unknown. */
export async function readPointer(store: Pick<KeyValueStore, 'read'>): Promise<Pointer | null> {
  const value = await store.read(POINTER_KEY);
  if (value === null) return null;
  const pointer = parsePointer(value);
  if (pointer) return pointer;
  const text = Buffer.from(value).toString().slice(0, 80);
  throw new CommandError(
    `key ${POINTER_KEY} of the store: found ${JSON.stringify(text)}, expected a pointer to a release`,
    'remove the key and publish again',
  );
}

/** Writes the pointer: the one write that changes what readers see. */
export function writePointer(pointer: Pointer, store: KeyValueStore): Promise<void> {
  return store.write(new Map([[POINTER_KEY, jsonBody(pointer)]]));
}
