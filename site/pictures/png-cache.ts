/** Cache of rendered PNGs by the hash of their input, so that a second run renders only what has changed. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';

/** Increase when rendering changes for another reason than the version of a package. */
const RENDERER_VERSION = 6;
const PACKAGES = ['@resvg/resvg-js', '@fontsource-variable/noto-sans-sc', 'subset-font'];
const { resolve } = createRequire(import.meta.url);
const manifest = z.object({ version: z.string() });

export interface PngCache {
  /** The cached PNG; null if there is none. */
  get(svg: string): Promise<Uint8Array | null>;
  put(svg: string, png: Uint8Array): Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function versions(): Promise<string> {
  const texts = PACKAGES.map((name) => readFile(resolve(`${name}/package.json`), 'utf8'));
  const parsed = (await Promise.all(texts)).map((text) => manifest.parse(JSON.parse(text)));
  return JSON.stringify([RENDERER_VERSION, parsed, sharp.versions]);
}

/** Opens the cache in a folder and creates the folder if it is missing. */
export async function openPngCache(folder: string): Promise<PngCache> {
  const made = await versions();
  await mkdir(folder, { recursive: true });
  const pathOf = (svg: string): string =>
    join(
      folder,
      `${createHash('sha256').update(made).update('\\0').update(svg).digest('hex')}.png`,
    );
  return {
    get: async (svg) => {
      try {
        return await readFile(pathOf(svg));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    // Writes to a temporary name first, so that an interrupted run leaves no partial picture. The name is unique, because
    // several processes may draw the same picture.
    put: async (svg, png) => {
      const path = pathOf(svg);
      const temporary = `${path}.${randomUUID()}.part`;
      await writeFile(temporary, png);
      await rename(temporary, path);
    },
  };
}

/** Those of the named pictures that the cache in `folder` doesn't have. */
export async function findUndrawn(
  svgs: ReadonlyMap<string, string>,
  folder: string,
): Promise<Map<string, string>> {
  const cache = await openPngCache(folder);
  const undrawn = new Map<string, string>();
  for (const [name, svg] of svgs) if ((await cache.get(svg)) === null) undrawn.set(name, svg);
  return undrawn;
}
