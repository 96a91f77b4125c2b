/** Uploads values and verifies each by its hash. Skips keys that already exist; rewrites any that don't read back intact. */

import { CommandError } from '../../engine/mod.ts';
import { manifestKey } from '../../engine/model/store-keys.ts';
import { splitIntoBatches } from './backends/batches.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import type { Clock } from './clock.ts';
import { mapLimit } from './map-limit.ts';
import type { ProgressListener } from './progress.ts';
import { isIntact } from './release-reader.ts';

/** The size of one write, in pairs and in bytes as sent: an interrupted publish loses no more. */
const BATCH_LIMITS = { pairs: 500, bytes: 16_000_000 };

/** How often a value is written before the upload fails. */
const MAX_ROUNDS = 3;

/** Dependencies of an upload. */
export interface UploadOptions {
  readonly clock: Clock;
  /** Milliseconds until a write is visible everywhere. */
  readonly wait: number;
  readonly progress: ProgressListener;
}

/** Writes packs before manifests, so that a manifest never exists without its packs. */
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

/** Reads values back. Returns the keys of missing values and of those whose hash differs from their key. */
export async function findUnverifiedKeys(
  keys: readonly string[],
  store: Pick<KeyValueStore, 'read'>,
  progress: ProgressListener,
): Promise<string[]> {
  let done = 0;
  progress('reading back', done, keys.length);
  const areWrong = await mapLimit(keys, async (key) => {
    const value = await store.read(key);
    done += 1;
    progress('reading back', done, keys.length);
    return value === null || !isIntact(key, value);
  });
  return keys.filter((_, position) => areWrong[position]);
}

/** The values that a store doesn't list, or lists with another size. */
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
 * Writes the `missing` values, reads all `values` back and compares their hashes. Returns the time of the last write; null if
 * nothing was written. Throws if a value was written three times and still reads back differently.
 */
export async function uploadValues(
  values: ReadonlyMap<string, Uint8Array>,
  missing: ReadonlyMap<string, Uint8Array>,
  store: KeyValueStore,
  { clock, wait, progress }: UploadOptions,
): Promise<Date | null> {
  let written: Date | null = null;
  let unwritten: ReadonlySet<string> = new Set(missing.keys());
  let unverified: readonly string[] = [...values.keys()];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await writeBatches(new Map([...values].filter(([key]) => unwritten.has(key))), store, progress);
    if (unwritten.size > 0) written = clock.now();
    let wrong = await findUnverifiedKeys(unverified, store, progress);
    if (wrong.length > 0) {
      // They may not be visible yet.
      await clock.sleep(wait);
      wrong = await findUnverifiedKeys(wrong, store, progress);
    }
    if (wrong.length === 0) return written;
    unwritten = new Set(wrong);
    unverified = wrong;
  }
  const examples = unverified.slice(0, 3).join(', ');
  throw new CommandError(
    `${unverified.length} of ${values.size} values were written ${MAX_ROUNDS} times and still read back differently: ${examples}${unverified.length > 3 ? ', …' : ''}`,
    'wait a few minutes, then run it again: intact values are not written again',
  );
}
