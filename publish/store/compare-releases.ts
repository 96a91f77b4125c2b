/** Compares two kept releases: what changed for readers between them. */
import { type DatasetUpdate, diffReleases, type Summaries } from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';
import { readPointer } from './release-pointer.ts';
import { readSummaries } from './release-summaries.ts';
import { rollbackTarget } from './rollback.ts';

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
