/**
 * Values into the store, until each is there and is what its key says: what is there already isn't written again, and what
 * came out otherwise than it went in is written once more.
 */

import { CommandError } from '../../engine/mod.ts';
import { manifestKey } from '../../engine/model/store-keys.ts';
import { splitIntoBatches } from './backends/batches.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import type { Clock } from './clock.ts';
import { mapLimit } from './map-limit.ts';
import type { ProgressListener } from './progress.ts';
import { isIntact } from './release-reader.ts';

/** One write at a time holds about as much: an interrupted publish loses no more than that. In bytes as sent, and pairs. */
const BATCH_LIMITS = { pairs: 500, bytes: 16_000_000 };

/** How often values are written that don't come back as they were. */
const MAX_ROUNDS = 3;

/** What bringing needs. */
export interface UploadOptions {
  readonly clock: Clock;
  /** In milliseconds: after how long what was written is seen everywhere. */
  readonly wait: number;
  readonly progress: ProgressListener;
}

/** Packs first: a manifest is never there without what it names. */
async function writeBatches(
  values: ReadonlyMap<string, Uint8Array>,
  store: KeyValueStore,
  progress: ProgressListener,
): Promise<void> {
  if (values.size === 0) return;
  const isManifest = ([key]: readonly [string, Uint8Array]) => key.startsWith(manifestKey(''));
  const packs = new Map([...values].filter((pair) => !isManifest(pair)));
  const manifests = new Map([...values].filter(isManifest));
  let done = 0;
  progress('writing', done, values.size);
  for (const batch of [
    ...splitIntoBatches(packs, BATCH_LIMITS),
    ...splitIntoBatches(manifests, BATCH_LIMITS),
  ]) {
    await store.write(batch);
    done += batch.size;
    progress('writing', done, values.size);
  }
}

/** Reads values back; returns the keys of those that aren't there or aren't what their keys say. */
export async function findUnverifiedKeys(
  keys: readonly string[],
  store: Pick<KeyValueStore, 'read'>,
  progress: ProgressListener,
): Promise<string[]> {
  let done = 0;
  progress('reading back', done, keys.length);
  const isWrong = await mapLimit(keys, async (key) => {
    const value = await store.read(key);
    done += 1;
    progress('reading back', done, keys.length);
    return value === null || !isIntact(key, value);
  });
  return keys.filter((_, position) => isWrong[position]);
}

/** Those values that a store doesn't list, or lists in another size. */
export function findMissingValues(
  values: ReadonlyMap<string, Uint8Array>,
  listed: ReadonlyMap<string, number | null>,
): Map<string, Uint8Array> {
  return new Map(
    [...values].filter(
      ([key, value]) => (listed.get(key) ?? value.length) !== value.length || !listed.has(key),
    ),
  );
}

/**
 * Writes what is `missing`, reads all `values` back and compares their hashes. Returns when the last was written; null where
 * nothing had to be. Throws when some don't come back as they were written, three times.
 */
export async function uploadValues(
  values: ReadonlyMap<string, Uint8Array>,
  missing: ReadonlyMap<string, Uint8Array>,
  store: KeyValueStore,
  { clock, wait, progress }: UploadOptions,
): Promise<Date | null> {
  let written: Date | null = null;
  let absent: ReadonlySet<string> = new Set(missing.keys());
  let unread: readonly string[] = [...values.keys()];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await writeBatches(new Map([...values].filter(([key]) => absent.has(key))), store, progress);
    if (absent.size > 0) written = clock.now();
    let wrong = await findUnverifiedKeys(unread, store, progress);
    if (wrong.length > 0) {
      // They may only not be seen yet.
      await clock.sleep(wait);
      wrong = await findUnverifiedKeys(wrong, store, progress);
    }
    if (wrong.length === 0) return written;
    absent = new Set(wrong);
    unread = wrong;
  }
  const named = unread.slice(0, 3).join(', ');
  throw new CommandError(
    `${unread.length} of ${values.size} values were written ${MAX_ROUNDS} times and don’t come back as they were: ${named}${unread.length > 3 ? ', …' : ''}`,
    'wait some minutes, then run it again: what is whole isn’t written again',
  );
}
