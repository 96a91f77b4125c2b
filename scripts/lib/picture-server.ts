/** Server that draws the pictures of local releases when they are requested: `GET /{release}/{address}`. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReleaseId } from '../../engine/model/release-id.ts';
import { etagOf } from '../../publish/release/encode-pack.ts';
import type { PictureRenderer } from '../../site/pictures/render-pngs.ts';
import { drawPictures } from './draw-pictures.ts';
import { PICTURE_CACHE } from './paths.ts';
import {
  type PictureSources,
  readPictureSources,
  streamPictureSources,
} from './picture-sources.ts';

/** The pictures of one release. */
interface PictureSet {
  readonly sources: PictureSources;
  /** Opens the renderer on first use: it takes 50 MB, and pictures are rarely requested before they are drawn. */
  renderer(): Promise<PictureRenderer>;
  close(): Promise<void>;
}

/** A running picture server. */
export interface PictureServer {
  /** Its origin, without a trailing slash. */
  readonly origin: string;
  /**
   * Draws all pictures of a release that aren't in the cache. `progress` gets how many of how many are done. Prints an error for
   * each picture that can't be drawn, and goes on.
   */
  drawAll(release: string, progress: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}

function printError(address: string, error: unknown): void {
  console.error(`Drawing ${address} failed: ${String(error)}`);
}

async function openRenderer(sources: PictureSources): Promise<PictureRenderer> {
  const { openPictureRenderer } = await import('../../site/pictures/render-pngs.ts');
  return openPictureRenderer(sources.values(), PICTURE_CACHE);
}

function openPictureSet(folder: string, release: string): PictureSet | null {
  const sources = readPictureSources(folder, release);
  if (!sources) return null;
  let renderer: Promise<PictureRenderer> | null = null;
  return {
    sources,
    renderer() {
      renderer ??= openRenderer(sources);
      return renderer;
    },
    async close() {
      await (await renderer)?.close();
    },
  };
}

/** Starts a picture server on a free port of this machine, for the local server with this folder. */
export async function startPictureServer(folder: string): Promise<PictureServer> {
  const sets = new Map<string, PictureSet>();
  const setOf = (release: string): PictureSet | null => {
    // A release without sources may be published later, so only found ones are kept.
    const set = sets.get(release) ?? openPictureSet(folder, release);
    if (set) sets.set(release, set);
    return set;
  };

  async function draw(path: string): Promise<Uint8Array | null> {
    const [, release = '', address = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (!isReleaseId(release)) return null;
    const set = setOf(release);
    const svg = set?.sources.get(decodeURIComponent(address));
    return set && svg !== undefined ? (await set.renderer()).draw(svg) : null;
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
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    async drawAll(release, progress) {
      const sources = streamPictureSources(folder, release);
      if (!sources) return;
      let done = 0;
      await drawPictures(sources, PICTURE_CACHE, (address, error, total) => {
        if (error !== null) printError(address, error);
        done += 1;
        progress(done, total);
      });
    },
    async close() {
      server.close();
      server.closeAllConnections();
      for (const set of sets.values()) await set.close();
    },
  };
}
