/**
 * What the folder of a local server was filled with, so that a start after which nothing has changed builds nothing. The stamp is
 * removed while the folder is filled, because a start that is interrupted would leave something else.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { codeVersion, hashFiles } from './code-version.ts';
import { serverAssets } from './local-server.ts';
import { hasPictureSources } from './picture-sources.ts';
import { readSettings } from './settings.ts';
import { writeFilesAtomically } from './write-files.ts';

const serverStamp = z.object({
  /** See `serverInputs`. */
  inputs: z.string(),
  /** The release that was built from them. */
  release: z.string(),
});

type ServerStamp = z.infer<typeof serverStamp>;

function fileOf(server: string): string {
  return join(server, 'filled.json');
}

/** A hash of everything that the release and the assets of a server depend on. `data` is the folder of its datasets. */
export function serverInputs(data: string, origin: string): string {
  const folder = resolve(data);
  return hashFiles([folder], folder, JSON.stringify([codeVersion(), origin, data, readSettings()]));
}

/** Writes the stamp of a folder that has been filled. */
export function writeStamp(server: string, stamp: ServerStamp): void {
  writeFilesAtomically([[fileOf(server), Buffer.from(JSON.stringify(stamp))]]);
}

/** Removes the stamp of a folder that is going to be filled. */
export function removeStamp(server: string): void {
  rmSync(fileOf(server), { force: true });
}

async function currentRelease(server: string): Promise<string | null> {
  // Imported late: a first start, which comes no further, begins to build sooner without the store’s code.
  const { openStore } = await import('../../publish/store/open-store.ts');
  const { readPointer } = await import('../../publish/store/release-pointer.ts');
  const store = openStore({ state: server });
  try {
    return (await readPointer(store))?.release ?? null;
  } finally {
    await store.close();
  }
}

/** The release that a server's folder has of these inputs; null if the folder has to be filled. */
export async function filledRelease(server: string, inputs: string): Promise<string | null> {
  if (!existsSync(fileOf(server)) || !existsSync(serverAssets(server))) return null;
  const { data: stamp } = serverStamp.safeParse(JSON.parse(readFileSync(fileOf(server), 'utf8')));
  // Without one, another version of this code has written the file.
  if (stamp?.inputs !== inputs || !hasPictureSources(server, stamp.release)) return null;
  // A publish or a rollback may have switched to another release since.
  return (await currentRelease(server)) === stamp.release ? stamp.release : null;
}
