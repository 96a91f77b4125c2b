/**
 * Who publishes, and what: written before the first value, so that two publishers find out about each other, and so that
 * nobody removes what the other is about to need. KV has no locks; what it has is that a write is seen everywhere after
 * a while. Whoever writes this key, waits that long and then still finds it its own is the only one.
 */
import { jsonBody } from '../../engine/model/json.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** The key of the store under which it lies; readers never ask for it. */
export const LOCK_KEY = 'publishing';

/** A publish that has begun. Once the pointer names its release, it is over. */
export interface PublishLock {
  /** Distinguishes two publishers of the same release. */
  readonly by: string;
  readonly release: string;
  /** ISO 8601 in UTC. */
  readonly began: string;
  /** The keys of all values of the release. */
  readonly keys: readonly string[];
}

/** How long a publish that has begun may go on; in milliseconds. After that its values are leftovers. */
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

/** The publish that began last; null where none did, or where the value is none: it only protects what it names. */
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

/** Says that a publish begins. */
export function writeLock(lock: PublishLock, store: KeyValueStore): Promise<void> {
  return store.write(new Map([[LOCK_KEY, jsonBody(lock)]]));
}

/** Whether a publish may still be going on at a time. */
export function isLockActive(lock: PublishLock, now: Date): boolean {
  return now.getTime() - Date.parse(lock.began) < LOCK_LIFETIME;
}
