/**
 * Lock of a publish, written before the first value. It lets publishers detect each other and protects values that are about to be
 * needed from garbage collection. KV has no atomic operations, but a write becomes visible everywhere after a while: a publisher
 * that waits that long and still reads its own lock is the only one.
 */

import { LOCK_KEY } from '../../engine/model/address.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** A publish that has begun. It has ended once the pointer names its release. */
export interface PublishLock {
  /** Distinguishes two publishers of the same release. */
  readonly by: string;
  readonly release: string;
  /** ISO 8601 in UTC. */
  readonly began: string;
  /** The keys of all values of the release. */
  readonly keys: readonly string[];
}

/** The maximum duration of a publish in milliseconds. After that its values can be deleted. */
const LOCK_LIFETIME = 24 * 60 * 60 * 1000;

function isLock(value: unknown): value is PublishLock {
  return (
    typeof value === 'object' &&
    value !== null &&
    'by' in value &&
    'release' in value &&
    'began' in value &&
    typeof value.began === 'string' &&
    'keys' in value &&
    Array.isArray(value.keys)
  );
}

/** The lock of the publish that began last; null if there is none or it is invalid. */
export async function readLock(store: Pick<KeyValueStore, 'read'>): Promise<PublishLock | null> {
  const value = await store.read(LOCK_KEY);
  if (value === null) return null;
  try {
    const lock: unknown = JSON.parse(Buffer.from(value).toString());
    return isLock(lock) ? lock : null;
  } catch {
    return null;
  }
}

/** Writes the lock. */
export function writeLock(lock: PublishLock, store: KeyValueStore): Promise<void> {
  return store.write(new Map([[LOCK_KEY, jsonBody(lock)]]));
}

/** Whether a publish may still be running at a time. */
export function isLockActive(lock: PublishLock, now: Date): boolean {
  return now.getTime() - Date.parse(lock.began) < LOCK_LIFETIME;
}
