/**
 * Uploads values and verifies them by their hashes. Skips keys that already exist; rewrites any that don't read back intact. Values
 * that the current release has were verified when it was published, so only a sample of them is read.
 */

import pMap from 'p-map';
import { manifestKey } from '../../engine/model/address.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import { type KeyValueStore, READ_CONCURRENCY } from './backends/key-value-store.ts';
import { splitIntoBatches } from './backends/remote-store.ts';
import type { Clock, ProgressListener } from './clock.ts';
import { isIntact } from './release-reader.ts';

/** The size of one write, in pairs and in bytes as sent: an interrupted publish loses no more. */
const BATCH_LIMITS = { pairs: 500, bytes: 16_000_000 };

/** How often a value is written before the upload fails. */
const MAX_ROUNDS = 3;

/** The number of values that are read back of those that were verified by an earlier publish. */
export const SAMPLE_SIZE = 4;

/** Dependencies of an upload. */
export interface UploadOptions {
  readonly clock: Clock;
  readonly random: () => number;
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
  const areWrong = await pMap(
    keys,
    async (key) => {
      const value = await store.read(key);
      done += 1;
      progress('reading back', done, keys.length);
      return value === null || !isIntact(key, value);
    },
    READ_CONCURRENCY,
  );
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

/** Some of the items, each equally likely. */
function sampleOf<Item>(items: readonly Item[], size: number, random: () => number): Item[] {
  const left = [...items];
  const count = Math.min(size, left.length);
  return Array.from({ length: count }, () => {
    const at = Math.floor(random() * left.length);
    return left.splice(at, 1);
  }).flat();
}

/** What an upload does. */
export interface Upload {
  /** All values of the release. */
  readonly values: ReadonlyMap<string, Uint8Array>;
  /** Those that the store doesn't have. */
  readonly missing: ReadonlyMap<string, Uint8Array>;
  /** Keys of values that an earlier publish has verified. */
  readonly verified: ReadonlySet<string>;
}

/** The keys to read back, and those that are read only if the sample among them is damaged. */
function keysToVerify({ values, missing, verified }: Upload, random: () => number) {
  const isTrusted = (key: string) => verified.has(key) && !missing.has(key);
  const trusted = [...values.keys()].filter(isTrusted);
  const sample = new Set(sampleOf(trusted, SAMPLE_SIZE, random));
  return {
    first: [...values.keys()].filter((key) => !isTrusted(key) || sample.has(key)),
    sample,
    rest: trusted.filter((key) => !sample.has(key)),
  };
}

/** The result of an upload. */
export interface Uploaded {
  /** The time of the last write; null if nothing was written. */
  readonly written: Date | null;
  /** The number of values that were read back. */
  readonly verified: number;
}

/**
 * Writes the missing values, then reads back all that no earlier publish has verified and a sample of the others. If one of the
 * sample is damaged, reads all. Throws if a value was written three times and still reads back differently.
 */
export async function uploadValues(
  upload: Upload,
  store: KeyValueStore,
  { clock, random, wait, progress }: UploadOptions,
): Promise<Uploaded> {
  const { values, missing } = upload;
  const { first, sample, rest } = keysToVerify(upload, random);
  let written: Date | null = null;
  let unwritten: ReadonlySet<string> = new Set(missing.keys());
  let unverified: readonly string[] = first;
  let verified = first.length;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await writeBatches(new Map([...values].filter(([key]) => unwritten.has(key))), store, progress);
    if (unwritten.size > 0) written = clock.now();
    let wrong = await findUnverifiedKeys(unverified, store, progress);
    if (wrong.length > 0) {
      // They may not be visible yet.
      await clock.sleep(wait);
      wrong = await findUnverifiedKeys(wrong, store, progress);
    }
    if (round === 0 && wrong.some((key) => sample.has(key))) {
      wrong = [...wrong, ...(await findUnverifiedKeys(rest, store, progress))];
      verified = values.size;
    }
    if (wrong.length === 0) return { written, verified };
    unwritten = new Set(wrong);
    unverified = wrong;
  }
  const examples = unverified.slice(0, 3).join(', ');
  throw new CommandError(
    `${unverified.length} of ${values.size} values were written ${MAX_ROUNDS} times and still read back differently: ${examples}${unverified.length > 3 ? ', …' : ''}`,
    'wait a few minutes, then run it again: intact values are not written again',
  );
}
