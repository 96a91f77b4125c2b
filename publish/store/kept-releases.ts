/** Kept releases: lists them for operators, compares two of them, and switches back to one with one write. */

import pMap from 'p-map';
import { type DatasetUpdate, diffReleases, type Summaries } from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { Manifest, Pointer } from '../../engine/model/manifest.ts';
import { nearestNames } from '../../engine/model/nearest-names.ts';
import { type KeyValueStore, READ_CONCURRENCY } from './backends/key-value-store.ts';
import {
  isSamePointer,
  pointerAfterRollback,
  readPointer,
  writePointer,
} from './release-pointer.ts';
import { readManifest, readSummaries, releaseKeys } from './release-reader.ts';

/** A kept release. */
export interface ReleaseListing {
  readonly release: string;
  /** ISO 8601 in UTC; null if unknown. */
  readonly published: string | null;
  /** What it changed, and what its publisher said; null if unknown. */
  readonly reason: string | null;
  readonly state: 'current' | 'previous' | 'kept';
  /** The number of its values, most of them shared with other releases; null if its manifest can't be read. */
  readonly keys: number | null;
  /** The size of its values; null if the store doesn't list sizes. */
  readonly bytes: number | null;
  /** The number of its values that the store doesn't have. */
  readonly missing: number;
}

/** The contents of a store. */
export interface ReleaseListings {
  readonly releases: readonly ReleaseListing[];
  /** The number of dropped releases. */
  readonly gone: number;
  /** The number of keys in the store, and the size of their values; null if one isn't listed. */
  readonly keys: number;
  readonly bytes: number | null;
}

type Sizes = ReadonlyMap<string, number | null>;

/** The keys of a release that a store doesn't list. */
export function missingKeys(release: string, manifest: Manifest, listed: Sizes): string[] {
  return releaseKeys(release, manifest).filter((key) => !listed.has(key));
}

function bytesOf(keys: Iterable<string>, listed: Sizes): number | null {
  let sum = 0;
  for (const key of keys) {
    const bytes = listed.get(key) ?? null;
    if (bytes === null) return null;
    sum += bytes;
  }
  return sum;
}

/** Lists the kept releases, the last published first. */
export async function listReleases(store: KeyValueStore): Promise<ReleaseListings> {
  const listed = await store.list();
  const pointer = await readPointer(store);
  const stateOf = (release: string): ReleaseListing['state'] => {
    if (release === pointer?.release) return 'current';
    return release === pointer?.previous ? 'previous' : 'kept';
  };
  const releases = await pMap(
    pointer?.releases ?? [],
    async ({ release, published, reason }) => {
      const manifest = await readManifest(release, store);
      const keys = manifest && releaseKeys(release, manifest);
      return {
        release,
        published,
        reason: reason ?? null,
        state: stateOf(release),
        keys: keys?.length ?? null,
        bytes: keys && bytesOf(keys, listed),
        missing: manifest ? missingKeys(release, manifest, listed).length : 0,
      };
    },
    READ_CONCURRENCY,
  );
  const gone = pointer?.gone.length ?? 0;
  return { releases, gone, keys: listed.size, bytes: bytesOf(listed.keys(), listed) };
}

/** Two releases, and what changed from the first to the second. */
export interface ReleaseComparison {
  readonly from: string;
  readonly to: string;
  readonly differences: readonly DatasetUpdate[];
}

/**
 * Compares `from` with `to`, by default with the current release. Throws, with the nearest names, if one isn't kept, and if the store
 * has no release.
 */
export async function compareReleases(
  store: KeyValueStore,
  from: string,
  to: string | null,
): Promise<ReleaseComparison> {
  const pointer = await readPointer(store);
  if (!pointer)
    throw new CommandError('no release in the store', 'publish one: npm run data:publish');
  const names = [from, to ?? pointer.release].map((name) => rollbackTarget(pointer, name));
  const [before, after] = await Promise.all(names.map((name) => summariesOf(store, name)));
  const [first = '', second = ''] = names;
  return { from: first, to: second, differences: diffReleases(before ?? null, after ?? new Map()) };
}

async function summariesOf(store: KeyValueStore, release: string): Promise<Summaries> {
  const summaries = await readSummaries(release, store);
  if (summaries) return summaries;
  throw new CommandError(
    `the manifest of release ${release} can’t be read`,
    'compare other releases; npm run data:releases lists them',
  );
}

const LIST_HINT = 'npm run data:releases lists the releases that you can roll back to';

/** The release to switch to: the requested one or, by default, the previous one. Throws, with the nearest names, if it isn't kept. */
export function rollbackTarget(pointer: Pointer, requested: string | null): string {
  if (requested === null) {
    if (pointer.previous !== null) return pointer.previous;
    throw new CommandError(
      `release ${pointer.release} is the first: no release was current before it`,
      LIST_HINT,
    );
  }
  const kept = pointer.releases.map(({ release }) => release);
  if (kept.includes(requested)) return requested;
  const problem = pointer.gone.includes(requested)
    ? `release ${requested} was dropped and is no longer in the store`
    : `unknown release ${JSON.stringify(requested)}`;
  const nearest = nearestNames(requested, kept).join(', ');
  throw new CommandError(`${problem}${nearest && `; did you mean ${nearest}?`}`, LIST_HINT);
}

/** The result of a rollback. */
export interface RollbackResult {
  readonly release: string;
  /** The release that was current before; null if it was this one, and nothing was written. */
  readonly previous: string | null;
}

/**
 * Switches to a kept release, by default the previous one, after checking that all its values exist. Throws a `CommandError` if it
 * is unknown or incomplete or the pointer changed meanwhile, and `StoreError`.
 */
export async function rollback(
  store: KeyValueStore,
  requested: string | null,
): Promise<RollbackResult> {
  const pointer = await readPointer(store);
  if (!pointer) throw new CommandError('no release has been published', 'npm run data:publish');
  const release = rollbackTarget(pointer, requested);
  if (release === pointer.release) return { release, previous: null };
  const manifest = await readManifest(release, store);
  const missing = manifest && missingKeys(release, manifest, await store.list());
  if (!missing || missing.length > 0) {
    const problem = missing
      ? `${missing.length} of its values are missing, among them ${missing[0]}`
      : 'its manifest is missing';
    throw new CommandError(
      `release ${release} is incomplete: ${problem}; nothing was written`,
      LIST_HINT,
    );
  }
  if (!isSamePointer(pointer, await readPointer(store))) {
    throw new CommandError(
      'the pointer changed during the rollback; nothing was written',
      LIST_HINT,
    );
  }
  await writePointer(pointerAfterRollback(release, pointer), store);
  return { release, previous: pointer.release };
}
