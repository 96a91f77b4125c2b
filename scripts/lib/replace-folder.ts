/** Replaces a generated folder as a whole, so that a reader finds the old files or the new ones, never some of both. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

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
