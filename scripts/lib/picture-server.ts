/** Server that draws the pictures of local releases when they are requested: `GET /{release}/{address}`. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReleaseId } from '../../engine/model/address.ts';
import { etagOf } from '../../publish/release/pack.ts';
import { openPngCache } from '../../site/pictures/png-cache.ts';
import { type PictureProcess, startPictureProcess } from './draw-pictures.ts';
import { PICTURE_CACHE } from './paths.ts';
import { findPictureSource, streamPictureSources } from './picture-sources.ts';

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
