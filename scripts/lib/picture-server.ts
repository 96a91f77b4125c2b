/** Server that draws the pictures of local releases when they are requested: `GET /{release}/{address}`. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { z } from 'zod';
import { isReleaseId } from '../../engine/model/address.ts';
import { etagOf } from '../../publish/release/pack.ts';
import { PARALLEL } from '../../site/pictures/for-each-in-parallel.ts';
import { openPngCache } from '../../site/pictures/png-cache.ts';
import { MALLOC_ENVIRONMENT } from './malloc-environment.ts';
import { PICTURE_CACHE, ROOT } from './paths.ts';

/** How long an idle connection stays open, in milliseconds; the local server keeps it for 5 s. */
const KEEP_ALIVE = 60_000;

/** A process that draws pictures of one release, and the number of tasks that use it. */
interface SharedProcess {
  readonly drawing: PictureProcess;
  tasks: number;
}

/** A running picture server. */
export interface PictureServer {
  /** Its origin, without a trailing slash. */
  readonly origin: string;
  /**
   * Draws all pictures of a release that aren't in the cache. `progress` gets how many of how many are done. Prints an error for
   * each picture that can't be drawn, and goes on. Throws if the process that draws them fails.
   */
  drawAll(release: string, progress: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}

function printError(address: string, error: unknown): void {
  console.error(`Drawing ${address} failed: ${String(error)}`);
}

/** Starts a picture server on a free port of this machine, for the local server with this folder. */
export async function startPictureServer(folder: string): Promise<PictureServer> {
  const cache = await openPngCache(PICTURE_CACHE);
  const running = new Map<string, SharedProcess>();

  function processFor(release: string): SharedProcess | null {
    const sources = running.has(release) ? null : streamPictureSources(folder, release);
    if (sources)
      running.set(release, { drawing: startPictureProcess(sources, PICTURE_CACHE), tasks: 0 });
    return running.get(release) ?? null;
  }

  /** Runs `task` with the process that draws a release, which ends with its last task: it needs 200 MB. Null without pictures. */
  async function withProcess<Result>(
    release: string,
    task: (drawing: PictureProcess) => Promise<Result>,
  ): Promise<Result | null> {
    const shared = processFor(release);
    if (!shared) return null;
    shared.tasks += 1;
    try {
      return await task(shared.drawing);
    } finally {
      shared.tasks -= 1;
      if (shared.tasks === 0) {
        running.delete(release);
        await shared.drawing.close();
      }
    }
  }

  async function draw(path: string): Promise<Uint8Array | null> {
    const [, release = '', address = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (!isReleaseId(release)) return null;
    const name = decodeURIComponent(address);
    const svg = await findPictureSource(folder, release, name);
    if (svg === null) return null;
    const known = await cache.get(svg);
    if (known) return known;
    const error = await withProcess(release, (drawing) => drawing.draw(name));
    if (error !== null) throw new Error(error);
    return cache.get(svg);
  }

  const server: Server = createServer(async (request, response) => {
    try {
      const png = await draw(request.url ?? '');
      if (png) response.writeHead(200, { ETag: etagOf(png) }).end(png);
      else response.writeHead(404).end();
    } catch (error) {
      printError(request.url ?? '', error);
      response.writeHead(500).end();
    }
  });
  // Longer than its client keeps an idle connection: a request on one that is just being closed would fail.
  server.keepAliveTimeout = KEEP_ALIVE;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    async drawAll(release, progress) {
      let done = 0;
      await withProcess(release, (drawing) =>
        drawing.drawAll((address, error, total) => {
          if (error !== null) printError(address, error);
          done += 1;
          progress(done, total);
        }),
      );
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([...running.values()].map(({ drawing }) => drawing.close()));
    },
  };
}

// Sources of the pictures that a local server draws on demand: one file for each release, in the server's folder. A publish
// writes it, and a running server reads it when a picture of that release is first requested.

/** SVGs by the address of their PNG. */
export type PictureSources = ReadonlyMap<string, string>;

/** The number of releases whose sources are kept, the newest first. */
const KEPT_RELEASES = 10;

const sourceLine = z.tuple([z.string(), z.string()]);

/** The text of a file of sources: a line of JSON for each picture, so that one is found without reading all into memory. */
export function formatPictureSources(sources: PictureSources): string {
  return [...sources].map((source) => JSON.stringify(source)).join('\n');
}

/** Parses the text of a file of sources. Throws if it isn't one. */
export function parsePictureSources(text: string): PictureSources {
  const lines = text === '' ? [] : text.split('\n');
  return new Map(lines.map((line) => sourceLine.parse(JSON.parse(line))));
}

function picturesFolder(server: string): string {
  return join(server, 'pictures');
}

function fileOf(server: string, release: string): string {
  return join(picturesFolder(server), `${release}.json`);
}

/** Writes the sources of a release into a server's folder, and deletes those of old releases. */
export function savePictureSources(server: string, release: string, sources: PictureSources): void {
  const folder = picturesFolder(server);
  mkdirSync(folder, { recursive: true });
  // Renamed, because a running server may read the file at any time.
  const file = fileOf(server, release);
  const temporary = `${file}.part`;
  writeFileSync(temporary, formatPictureSources(sources));
  renameSync(temporary, file);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files
    .map((file) => ({ file, modified: statSync(file).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
  for (const { file: old } of newestFirst.slice(KEPT_RELEASES)) rmSync(old);
}

/** Whether a server's folder has the sources of a release. */
export function hasPictureSources(server: string, release: string): boolean {
  return existsSync(fileOf(server, release));
}

/** The text of a release's sources as a stream; null if there are none. */
export function streamPictureSources(server: string, release: string): Readable | null {
  const file = fileOf(server, release);
  return existsSync(file) ? createReadStream(file) : null;
}

/** The SVG of a picture of a release; null if there is none. */
export async function findPictureSource(
  server: string,
  release: string,
  name: string,
): Promise<string | null> {
  const sources = streamPictureSources(server, release);
  if (!sources) return null;
  const start = `[${JSON.stringify(name)},`;
  for await (const line of createInterface({ input: sources })) {
    if (line.startsWith(start)) return sourceLine.parse(JSON.parse(line))[1];
  }
  return null;
}

// Draws pictures in a process of its own, because resvg, sharp and the fonts need 200 MB, which end with it.

const SCRIPT = join(ROOT, 'scripts', 'lib', 'draw-pictures-process.ts');

const drawnMessage = z.tuple([z.string(), z.string().nullable(), z.int()]);

/** The name of a picture, why it can't be drawn (null if it is), and how many pictures there are. */
export type DrawnMessage = z.infer<typeof drawnMessage>;

/** Called for each picture that is drawn or can’t be. */
export type DrawnListener = (...drawn: DrawnMessage) => void;

/** What a process is to draw. */
export type DrawMessage = 'all' | { readonly name: string };

/** A process that draws some pictures into a cache. */
export interface PictureProcess {
  /** Draws a picture unless the cache has it. Returns why it can't be drawn; null if it is. Throws if the process fails. */
  draw(name: string): Promise<string | null>;
  /** Draws all pictures, until the process is closed. Throws if the process fails. */
  drawAll(onDrawn: DrawnListener): Promise<void>;
  /** Ends the process after the pictures that are being drawn. */
  close(): Promise<void>;
}

/**
 * Starts a process that draws pictures into the cache in `folder`. `sources` is a stream of the text of a file of sources, of all
 * pictures at once, because they share their fonts.
 */
export function startPictureProcess(sources: Readable, folder: string): PictureProcess {
  const child = fork(SCRIPT, [folder], {
    // Most of what it uses is outside V8's heap: a larger young generation keeps 40 MB and saves no time.
    execArgv: [...process.execArgv, '--max-semi-space-size=2', '--expose-gc'],
    env: { ...process.env, ...MALLOC_ENVIRONMENT, UV_THREADPOOL_SIZE: String(PARALLEL) },
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  // Commands and pages that somebody waits for come first. Its threads, which start later, take this over.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const exited = once(child, 'exit').then(([code, signal]) => {
    // A terminal's Ctrl+C goes to the parent too, which is ending.
    if (code !== 0 && signal !== 'SIGINT')
      throw new Error(`drawing pictures exited with ${code ?? signal}`);
  });
  // Whoever waits for a picture gets it.
  exited.catch(() => {});
  // If the process ends before it has read everything, its exit code says why.
  if (child.stdin) pipeline(sources, child.stdin, () => {});

  const listeners = new Set<DrawnListener>();
  const allDrawn = Promise.withResolvers<void>();
  child.on('message', (message) => {
    if (message === 'all drawn') return allDrawn.resolve();
    const drawn = drawnMessage.parse(message);
    for (const listener of listeners) listener(...drawn);
  });
  // If the process has ended, its exit code says why.
  const send = (message: DrawMessage) => child.send(message, () => {});

  return {
    async draw(name) {
      const { promise, resolve } = Promise.withResolvers<string | null>();
      const listener: DrawnListener = (drawn, error) => drawn === name && resolve(error);
      listeners.add(listener);
      send({ name });
      const error = await Promise.race([promise, exited.then(() => 'the server was stopped')]);
      listeners.delete(listener);
      return error;
    },
    async drawAll(onDrawn) {
      listeners.add(onDrawn);
      send('all');
      await Promise.race([allDrawn.promise, exited]);
      listeners.delete(onDrawn);
    },
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/**
 * Draws pictures that the cache in `folder` doesn't have into it. `sources` is a stream of the text of a file of sources. Throws if
 * the process fails.
 */
export async function drawPictures(
  sources: Readable,
  folder: string,
  onDrawn: DrawnListener,
): Promise<void> {
  const drawing = startPictureProcess(sources, folder);
  await drawing.drawAll(onDrawn);
  await drawing.close();
}
