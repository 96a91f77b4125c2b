/**
 * Build cache on disk: the bodies that earlier builds encoded, one file for each version of the code, origin and set of datasets.
 * Deleting a file costs time only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BodyCache } from '../../publish/release/body-cache.ts';
import { codeVersion } from './code-version.ts';

/** The number of files that are kept, the newest first. */
const KEPT_FILES = 4;

/** The cache of one build. */
export interface OpenBuildCache {
  readonly bodies: BodyCache;
  /** Replaces the file with what the build used. */
  save(): Promise<void>;
}

function removeOldFiles(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files
    .map((file) => ({ file, modified: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.modified - a.modified);
  for (const { file } of newestFirst.slice(KEPT_FILES)) rmSync(file, { force: true });
}

/** Opens the cache in a folder for builds with the same `inputs`, such as the origin and the names of the datasets. */
export function openBuildCache(folder: string, inputs: readonly string[]): OpenBuildCache {
  const name = createHash('sha256')
    .update(JSON.stringify([codeVersion(), ...inputs]))
    .digest('hex');
  const path = join(folder, name.slice(0, 32));
  const bodies = existsSync(path) ? BodyCache.decode(readFileSync(path)) : BodyCache.empty();
  return {
    bodies,
    async save() {
      if (!bodies.isChanged) return;
      mkdirSync(folder, { recursive: true });
      // Renamed, because other commands may read the file at any time.
      const temporary = `${path}.${process.pid}.part`;
      const file = await open(temporary, 'w');
      try {
        await file.writev(bodies.encode());
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      removeOldFiles(folder);
    },
  };
}
