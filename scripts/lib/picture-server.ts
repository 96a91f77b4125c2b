/** Server that draws the pictures of local releases when they are requested: `GET /{release}/{address}`. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReleaseId } from '../../engine/model/release-id.ts';
import { etagOf } from '../../publish/release/encode-pack.ts';
import { openPictureRenderer, type PictureRenderer } from '../../site/pictures/render-pngs.ts';
import { drawPictures } from './draw-pictures.ts';
import { PICTURE_CACHE } from './paths.ts';
import { type PictureSources, readPictureSources } from './picture-sources.ts';

/** The pictures of one release. */
interface PictureSet {
  readonly sources: PictureSources;
  readonly renderer: PictureRenderer;
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

async function openPictureSet(folder: string, release: string): Promise<PictureSet | null> {
  const sources = readPictureSources(folder, release);
  if (!sources) return null;
  return { sources, renderer: await openPictureRenderer(sources.values(), PICTURE_CACHE) };
}

/** Starts a picture server on a free port of this machine, for the local server with this folder. */
export async function startPictureServer(folder: string): Promise<PictureServer> {
  const sets = new Map<string, Promise<PictureSet | null>>();
  const setOf = async (release: string): Promise<PictureSet | null> => {
    const opening = sets.get(release) ?? openPictureSet(folder, release);
    sets.set(release, opening);
    const set = await opening;
    // It may be published later.
    if (!set) sets.delete(release);
    return set;
  };

  async function draw(path: string): Promise<Uint8Array | null> {
    const [, release = '', address = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (!isReleaseId(release)) return null;
    const set = await setOf(release);
    const svg = set?.sources.get(decodeURIComponent(address));
    return set && svg !== undefined ? set.renderer.draw(svg) : null;
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
      const set = await setOf(release);
      if (!set) return;
      const pictures = [...set.sources];
      let done = 0;
      await drawPictures(
        pictures.map(([, svg]) => svg),
        PICTURE_CACHE,
        (index, error) => {
          if (error !== null) printError(pictures[index]?.[0] ?? '', error);
          done += 1;
          progress(done, pictures.length);
        },
      );
    },
    async close() {
      server.close();
      server.closeAllConnections();
      for (const set of sets.values()) await (await set)?.renderer.close();
    },
  };
}
