/** Lists the kept releases for operators: state, time of publication, size and reason. */
import type { Manifest } from '../../engine/model/manifest.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { mapLimit } from './map-limit.ts';
import { readPointer } from './release-pointer.ts';
import { readManifest, releaseKeys } from './release-reader.ts';

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
  const releases = await mapLimit(
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
  );
  const gone = pointer?.gone.length ?? 0;
  return { releases, gone, keys: listed.size, bytes: bytesOf(listed.keys(), listed) };
}
