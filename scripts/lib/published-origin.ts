/** The origin of what a store serves. */
import { readPointer } from '../../publish/store/release-pointer.ts';
import { type ReadableStore, readManifest } from '../../publish/store/release-reader.ts';

/** The origin for which the current release of a store was made; null before the first publish. */
export async function publishedOrigin(store: ReadableStore): Promise<string | null> {
  const pointer = await readPointer(store);
  const manifest = pointer && (await readManifest(pointer.release, store));
  return manifest?.origin ?? null;
}
