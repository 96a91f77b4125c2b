/** Files written so that each is there whole, as it was or as it will be, whenever the machine stops. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes all beside where they belong first, then moves them there in their order. */
export function writeFilesAtomically(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): void {
  const beside = files.map(([path, bytes]) => [`${path}.new`, path, bytes] as const);
  try {
    for (const [written, , bytes] of beside) writeFileSync(written, bytes);
    for (const [written, path] of beside) renameSync(written, path);
  } finally {
    for (const [written] of beside) rmSync(written, { force: true });
  }
}
