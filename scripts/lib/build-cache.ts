/** Build cache on disk: the bodies that earlier builds encoded, one file for each version of the code, origin and set of datasets. */
import { BodyCache } from '../../publish/release/body-cache.ts';
import { cacheFile } from './cache-file.ts';

/** The cache of one build. */
export interface OpenBuildCache {
  readonly bodies: BodyCache;
  /** Replaces the file with what the build used. */
  save(): Promise<void>;
}

/** Opens the cache in a folder for builds with the same `inputs`, such as the origin and the names of the datasets. */
export function openBuildCache(folder: string, inputs: readonly string[]): OpenBuildCache {
  const file = cacheFile(folder, inputs);
  const content = file.read();
  const bodies = content ? BodyCache.decode(content) : BodyCache.empty();
  return {
    bodies,
    async save() {
      if (bodies.isChanged) await file.replace(bodies.encode());
    },
  };
}
