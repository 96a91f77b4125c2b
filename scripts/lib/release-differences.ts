/** Compares what was just compiled with the current release in a store, before anything is rendered. */
import {
  type CompiledDataset,
  type DatasetUpdate,
  diffReleases,
  parseSummary,
  summarizeDataset,
} from '../../engine/mod.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { type ReadableStore, readSummaries } from '../../publish/store/release-reader.ts';

/** What changes for readers. `current` is the name of the current release; null before the first. */
export async function releaseDifferences(
  compiled: readonly CompiledDataset[],
  current: string | null,
  store: ReadableStore,
): Promise<DatasetUpdate[]> {
  const before = current === null ? new Map() : await readSummaries(current, store);
  // As the release will hold them.
  const after = compiled.map(
    (one) => [one.dataset.id, parseSummary(jsonBody(summarizeDataset(one)))] as const,
  );
  return diffReleases(before, new Map(after));
}
