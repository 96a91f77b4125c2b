/**
 * Files that keep what an earlier run made, for the next one. Their names follow from the version of the code and other inputs. A
 * damaged file counts as none, and deleting one costs time only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../publish/sha256.ts';
import { codeVersion } from './code-version.ts';

/** The number of files that a folder keeps, the newest first. */
const KEPT_FILES = 4;

/** The hash of the content is in front of it. */
const HASH_BYTES = 32;

/** A file of a cache. */
export interface CacheFile {
  /** Its content; null if there is none, or it is damaged. */
  read(): Buffer | null;
  /** Replaces it with these parts in order. */
  replace(parts: readonly Uint8Array[]): Promise<void>;
}

function removeOldFiles(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files
    .map((file) => ({ file, modified: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.modified - a.modified);
  for (const { file } of newestFirst.slice(KEPT_FILES)) rmSync(file, { force: true });
}

/** The file in a folder for this code and `inputs`, such as an origin and the names of datasets. */
export function cacheFile(folder: string, inputs: readonly string[]): CacheFile {
  const name = createHash('sha256')
    .update(JSON.stringify([codeVersion(), ...inputs]))
    .digest('hex');
  const path = join(folder, name.slice(0, 32));
  return {
    read() {
      if (!existsSync(path)) return null;
      const file = readFileSync(path);
      const content = file.subarray(HASH_BYTES);
      return file.subarray(0, HASH_BYTES).toString('hex') === sha256(content) ? content : null;
    },
    async replace(parts) {
      mkdirSync(folder, { recursive: true });
      // Renamed, because other commands may read the file at any time.
      const temporary = `${path}.${process.pid}.part`;
      const file = await open(temporary, 'w');
      try {
        await file.writev([Buffer.from(sha256(...parts), 'hex'), ...parts]);
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      removeOldFiles(folder);
    },
  };
}
