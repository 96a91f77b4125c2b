/**
 * The one value that changes: which release is current, and which are kept. Here it is read for those who write it, and here
 * alone its next state is made.
 */

import { jsonBody } from '../../engine/model/json.ts';
import { type Pointer, parsePointer } from '../../engine/model/pointer.ts';
import { POINTER_KEY } from '../../engine/model/store-keys.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** The pointer after the switch to a release: it is the last published of those that are kept. */
export function pointerAfterPublish(
  release: string,
  before: Pointer | null,
  published: Date,
): Pointer {
  const kept = (before?.releases ?? []).filter((known) => known.release !== release);
  return {
    release,
    previous: before?.release ?? null,
    sequence: (before?.sequence ?? 0) + 1,
    releases: [{ release, published: published.toISOString() }, ...kept],
    gone: (before?.gone ?? []).filter((id) => id !== release),
  };
}

/** The pointer after the way back to a release that is kept: the list of what was published when stays as it is. */
export function pointerAfterRollback(release: string, before: Pointer): Pointer {
  return { ...before, release, previous: before.release, sequence: before.sequence + 1 };
}

/** The pointer after releases were dropped from those that are kept. */
export function pointerWithout(dropped: readonly string[], before: Pointer): Pointer {
  return {
    ...before,
    sequence: before.sequence + 1,
    releases: before.releases.filter(({ release }) => !dropped.includes(release)),
    gone: [...before.gone, ...dropped],
  };
}

/** Whether two readings of the pointer are the same state: nobody wrote it in between. */
export function isSamePointer(a: Pointer | null, b: Pointer | null): boolean {
  return a?.sequence === b?.sequence && a?.release === b?.release;
}

/** The pointer; null where nothing was published yet. Throws where the value is none: then nobody knows what is kept. */
export async function readPointer(store: Pick<KeyValueStore, 'read'>): Promise<Pointer | null> {
  const value = await store.read(POINTER_KEY);
  if (value === null) return null;
  const pointer = parsePointer(value);
  if (pointer) return pointer;
  const found = JSON.stringify(Buffer.from(value).toString().slice(0, 80));
  throw new Error(
    `the key ${POINTER_KEY} of the store: found ${found}, expected a pointer to a release; remove the key and publish anew`,
  );
}

/** Switches: the one write that readers see. */
export function writePointer(pointer: Pointer, store: KeyValueStore): Promise<void> {
  return store.write(new Map([[POINTER_KEY, jsonBody(pointer)]]));
}
