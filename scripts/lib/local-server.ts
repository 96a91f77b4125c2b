/**
 * Local servers, one for each port. Each has a folder of its own with its store, assets and pictures, so that nothing that runs
 * beside it takes a file from it. A file in that folder describes the running server to other commands.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { codeVersion, hashFiles } from './cache-file.ts';
import { fail } from './command-line.ts';
import { writeFilesAtomically } from './files.ts';
import { PROJECT } from './paths.ts';
import { hasPictureSources } from './picture-server.ts';
import { readSettings } from './settings.ts';

export const DEFAULT_PORT = 8787;

const MAX_PORT = 65_535;

/** The folders of all servers, named by port. */
const SERVERS = join(PROJECT, '.wrangler', 'local');

const localServer = z.object({
  /** The process of `npm start`. */
  pid: z.int(),
  port: z.int(),
  /** The folder of the datasets that it serves. */
  data: z.string(),
});

/** A running server. */
export type LocalServer = z.infer<typeof localServer>;

/** Parses the number of a port; `name` is the option or variable. Anything else ends the command. */
export function readPort(name: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= MAX_PORT) return port;
  return fail(`${name}: found ${JSON.stringify(text)}, expected a number from 1 to ${MAX_PORT}`);
}

/** The folder of the server on a port. Tests choose another with `LIKEWISE_STATE`. */
export function serverFolder(port: number): string {
  return resolve(process.env.LIKEWISE_STATE ?? join(SERVERS, String(port)));
}

/** The static assets of the server with this folder. */
export function serverAssets(folder: string): string {
  return join(folder, 'assets');
}

const descriptionFile = (folder: string) => join(folder, 'server.json');

/** Whether a port is in use on localhost, over IPv4 or IPv6. */
export async function isPortTaken(port: number): Promise<boolean> {
  const tryHost = (host: string) =>
    new Promise<boolean>((resolve, reject) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(true);
        else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false);
        else reject(error);
      });
      server.listen(port, host, () => server.close(() => resolve(false)));
    });
  return (await tryHost('127.0.0.1')) || (await tryHost('::1'));
}

/** A port that this process keeps in use. */
export interface PortReservation {
  release(): Promise<void>;
}

/**
 * Reserves a port for a server that is about to start, so that a second start on it stops instead of filling the same folder. Null
 * if the port is in use. The operating system ends the reservation with this process.
 */
export async function reservePort(port: number): Promise<PortReservation | null> {
  if (await isPortTaken(port)) return null;
  const server = createServer((socket) => socket.destroy());
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    // Another start was faster.
    return null;
  }
  return {
    async release() {
      server.close();
      await once(server, 'close');
    },
  };
}

function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Describes a server in its folder until this process ends. */
export function registerServer(folder: string, server: LocalServer): void {
  const file = descriptionFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFilesAtomically([[file, Buffer.from(JSON.stringify(server))]]);
  process.once('exit', () => rmSync(file, { force: true }));
}

/** The server that runs with this folder; null if none does, also if one ended without removing its description. */
export async function findServer(folder: string): Promise<LocalServer | null> {
  const file = descriptionFile(folder);
  if (!existsSync(file)) return null;
  const server = localServer.parse(JSON.parse(readFileSync(file, 'utf8')));
  // The process's number may be another's by now.
  return isProcessRunning(server.pid) && (await isPortTaken(server.port)) ? server : null;
}

/** All running servers of this repository. */
export async function findServers(): Promise<LocalServer[]> {
  if (!existsSync(SERVERS)) return [];
  const folders = readdirSync(SERVERS).map((name) => join(SERVERS, name));
  const servers = await Promise.all(folders.map(findServer));
  return servers.filter((server) => server !== null);
}

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
