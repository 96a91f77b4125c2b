/**
 * Who publishes, and what: written before the first value, so that two publishers find out about each other, and so that
 * nobody removes what the other is about to need. KV has no locks; what it has is that a write is seen everywhere after
 * a while. Whoever writes this key, waits that long and then still finds it its own is the only one.
 */
import { jsonBody } from '../../engine/model/json.ts';
import type { Store } from './backends/key-value-store.ts';

/** The key of the store under which it lies; readers never ask for it. */
export const JOURNAL_KEY = 'publishing';

/** A publish that has begun. Once the pointer names its release, it is over. */
export interface Journal {
  /** Distinguishes two publishers of the same release. */
  readonly by: string;
  readonly release: string;
  /** ISO 8601 in UTC. */
  readonly began: string;
  /** The keys of all values of the release. */
  readonly keys: readonly string[];
}

/** How long a publish that has begun may go on; in milliseconds. After that its values are leftovers. */
const LONGEST = 24 * 60 * 60 * 1000;

function isJournal(value: unknown): value is Journal {
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
export async function readJournal(store: Pick<Store, 'read'>): Promise<Journal | null> {
  const value = await store.read(JOURNAL_KEY);
  if (value === null) return null;
  try {
    const journal: unknown = JSON.parse(Buffer.from(value).toString());
    return isJournal(journal) ? journal : null;
  } catch {
    return null;
  }
}

/** Says that a publish begins. */
export function writeJournal(journal: Journal, store: Store): Promise<void> {
  return store.write(new Map([[JOURNAL_KEY, jsonBody(journal)]]));
}

/** Whether a publish may still be going on at a time. */
export function mayGoOn(journal: Journal, now: Date): boolean {
  return now.getTime() - Date.parse(journal.began) < LONGEST;
}
