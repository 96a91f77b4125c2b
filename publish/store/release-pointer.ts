/**
 * The one value that changes: which release is current, and which are kept. Here it is read for those who write it, and here
 * alone its next state is made.
 */

import type { KeptRelease } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Pointer } from '../../engine/model/pointer.ts';
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

function isPointer(value: unknown): value is Partial<Pointer> & Pick<Pointer, 'release'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'release' in value &&
    typeof value.release === 'string'
  );
}

function parsePointer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The pointer; null where nothing was published yet. Throws where the value is none: then nobody knows what is kept. */
export async function readPointer(store: Pick<KeyValueStore, 'read'>): Promise<Pointer | null> {
  const value = await store.read(POINTER_KEY);
  if (value === null) return null;
  const text = Buffer.from(value).toString();
  const pointer = parsePointer(text);
  if (!isPointer(pointer)) {
    throw new Error(
      `the key ${POINTER_KEY} of the store: found ${JSON.stringify(text.slice(0, 80))}, expected a pointer to a release; remove the key and publish anew`,
    );
  }
  const { release, previous = null, sequence = 0, gone = [] } = pointer;
  // A pointer of before releases were listed names two of them.
  const releases: readonly KeptRelease[] = pointer.releases ?? [{ release, published: null }];
  return { release, previous, sequence, releases, gone };
}

/** Switches: the one write that readers see. */
export function writePointer(pointer: Pointer, store: KeyValueStore): Promise<void> {
  return store.write(new Map([[POINTER_KEY, jsonBody(pointer)]]));
}
