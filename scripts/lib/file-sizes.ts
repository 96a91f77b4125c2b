/** Sizes of files, for budgets and for what a deploy uploads. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file. */
export interface FileSize {
  /** Relative to the folder. */
  readonly path: string;
  readonly bytes: number;
}

/** The files under a folder. */
export function fileSizes(folder: string): FileSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }));
}

/** The sum of sizes in bytes. */
export function totalSize(files: readonly FileSize[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
