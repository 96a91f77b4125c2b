/** Compares a release that was just built with the current one in a store. */
import { type DatasetUpdate, diffReleases } from '../../engine/mod.ts';
import type { StoredRelease } from '../../publish/release/release.ts';
import type { ReadableStore } from '../../publish/store/release-reader.ts';
import { readSummaries } from '../../publish/store/release-summaries.ts';

/** What changes for readers. `current` is the name of the current release; null before the first. */
export async function releaseDifferences(
  release: StoredRelease,
  current: string | null,
  store: ReadableStore,
): Promise<DatasetUpdate[]> {
  const inMemory = { read: async (key: string) => release.values.get(key) ?? null };
  const before = current === null ? new Map() : await readSummaries(current, store);
  const after = (await readSummaries(release.id, inMemory)) ?? new Map();
  return diffReleases(before, after);
}
