/** Atomic writing of files: after a crash each has its old or its new content as a whole. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

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
