/** Reads the summaries of a release's datasets from a store. */
import { parseSummary, type Summaries } from '../../engine/mod.ts';
import { summaryAddress } from '../../engine/model/address.ts';
import { type ReadableStore, readDocument, readManifest } from './release-reader.ts';

/** Reads each value once: the documents of several datasets may be in one pack. */
function readOnce(store: ReadableStore): ReadableStore {
  const values = new Map<string, ReturnType<ReadableStore['read']>>();
  return {
    read(key) {
      const value = values.get(key) ?? store.read(key);
      values.set(key, value);
      return value;
    },
  };
}

/** The summaries by dataset; null if the store has no valid manifest of the release. */
export async function readSummaries(
  release: string,
  store: ReadableStore,
): Promise<Summaries | null> {
  const manifest = await readManifest(release, store);
  if (!manifest) return null;
  const packs = readOnce(store);
  const summaries = new Map<string, ReturnType<typeof parseSummary>>();
  for (const dataset of Object.keys(manifest.datasets)) {
    const body = await readDocument(manifest, summaryAddress(dataset), packs);
    summaries.set(dataset, body && parseSummary(body));
  }
  return summaries;
}
