/** Version of the code that makes releases and assets: what an earlier run made can be used again while it is the same. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

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
