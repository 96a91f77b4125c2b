/** Writing files atomically, replacing generated folders as a whole, and measuring sizes. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

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

/** Calls `write` with an empty folder beside `folder`, then puts it in its place. If `write` throws, `folder` doesn't change. */
export async function replaceFolder(
  folder: string,
  write: (folder: string) => unknown,
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const next = mkdtempSync(`${folder}.`);
  const old = `${next}.old`;
  try {
    await write(next);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(next, folder);
  } finally {
    for (const rest of [next, old]) rmSync(rest, { recursive: true, force: true });
  }
}

/** Writes each file under a temporary name beside its target, then renames them in order. */
export function writeFilesAtomically(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): void {
  const temporary = files.map(([path, bytes]) => [`${path}.new`, path, bytes] as const);
  try {
    for (const [written, , bytes] of temporary) writeFileSync(written, bytes);
    for (const [written, path] of temporary) renameSync(written, path);
  } finally {
    for (const [written] of temporary) rmSync(written, { force: true });
  }
}
