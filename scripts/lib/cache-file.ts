/**
 * Files that keep what an earlier run made, for the next one. Their names follow from the version of the code and other inputs. A
 * damaged file counts as none, and deleting one costs time only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BodyCache } from '../../publish/release/body-cache.ts';
import { sha256 } from '../../publish/sha256.ts';
import { ROOT } from './paths.ts';

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

// Version of the code that makes releases and assets: what an earlier run made can be used again while it is the same.

/** Everything that their bytes depend on, beside the data and the settings. */
const SOURCES = [
  'engine',
  'publish/release',
  'scripts/lib',
  'site',
  'widget',
  'worker',
  'package.json',
  'package-lock.json',
];

function filesOf(path: string): string[] {
  // An installed package has no lock file.
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A hash of files, folders with all that is in them, and of a text; `folder` is the part of their paths that doesn't count. */
export function hashFiles(paths: readonly string[], folder: string, text: string): string {
  const hash = createHash('sha256').update(text);
  for (const file of paths.flatMap(filesOf)) {
    hash.update(`\0${file.slice(folder.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** A hash of the code and of the runtime. It changes with any of the files, even with comments. */
export function codeVersion(): string {
  const { node, zlib } = process.versions;
  const paths = SOURCES.map((source) => join(ROOT, source));
  return hashFiles(paths, ROOT, `${node} ${zlib}`);
}

// Build cache on disk: the bodies that earlier builds encoded, one file for each version of the code, origin and set of datasets.

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
