/** The releases that are kept, as an operator wants to see them: which is current, when each was published, how large it is. */
import type { Manifest } from '../../engine/model/manifest.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { mapLimit } from './map-limit.ts';
import { readPointer } from './release-pointer.ts';
import { readManifest, releaseKeys } from './release-reader.ts';

/** A release that is kept. */
export interface ReleaseListing {
  readonly release: string;
  /** ISO 8601 in UTC; null where that isn't known. */
  readonly published: string | null;
  readonly state: 'current' | 'previous' | 'kept';
  /** How many values it is made of, most of them shared with others; null where its manifest can't be read. */
  readonly keys: number | null;
  /** Of all its values; null where the store doesn't tell. */
  readonly bytes: number | null;
  /** How many of them aren't there. */
  readonly missing: number;
}

/** What a store holds. */
export interface ReleaseListings {
  readonly releases: readonly ReleaseListing[];
  /** How many releases were let go. */
  readonly gone: number;
  /** All keys of the store, and the size of their values; null where one isn't told. */
  readonly keys: number;
  readonly bytes: number | null;
}

type Sizes = ReadonlyMap<string, number | null>;

/** The keys of a release's values that a store doesn't list. */
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

/** The releases that are kept, the last published first. */
export async function listReleases(store: KeyValueStore): Promise<ReleaseListings> {
  const listed = await store.list();
  const pointer = await readPointer(store);
  const stateOf = (release: string): ReleaseListing['state'] => {
    if (release === pointer?.release) return 'current';
    return release === pointer?.previous ? 'previous' : 'kept';
  };
  const releases = await mapLimit(pointer?.releases ?? [], async ({ release, published }) => {
    const manifest = await readManifest(release, store);
    const keys = manifest && releaseKeys(release, manifest);
    return {
      release,
      published,
      state: stateOf(release),
      keys: keys?.length ?? null,
      bytes: keys && bytesOf(keys, listed),
      missing: manifest ? missingKeys(release, manifest, listed).length : 0,
    };
  });
  const gone = pointer?.gone.length ?? 0;
  return { releases, gone, keys: listed.size, bytes: bytesOf(listed.keys(), listed) };
}
