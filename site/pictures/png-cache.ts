/** Cache of rendered PNGs by the hash of their input, so that a second run renders only what has changed. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

/** Increase when rendering changes for another reason than the version of a package. */
const RENDERER_VERSION = 6;
/** The packages that decide the bytes; sharp names the exact version of libvips. They aren’t loaded, because that takes 70 MB. */
const PACKAGES = ['@resvg/resvg-js', '@fontsource-variable/noto-sans-sc', 'subset-font', 'sharp'];
const manifest = z.object({ version: z.string() });

export interface PngCache {
  /** The file of a picture, which exists once it is drawn. */
  fileOf(svg: string): string;
  /** The cached PNG; null if there is none. */
  get(svg: string): Promise<Uint8Array | null>;
  put(svg: string, png: Uint8Array): Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function versions(): Promise<string> {
  const files = PACKAGES.map((name) => findPackageJSON(name, import.meta.url) ?? name);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const parsed = texts.map((text) => manifest.parse(JSON.parse(text)));
  return JSON.stringify([RENDERER_VERSION, parsed]);
}

/** Opens the cache in a folder and creates the folder if it is missing. */
export async function openPngCache(folder: string): Promise<PngCache> {
  const made = await versions();
  await mkdir(folder, { recursive: true });
  const fileOf = (svg: string): string =>
    join(
      folder,
      `${createHash('sha256').update(made).update('\\0').update(svg).digest('hex')}.png`,
    );
  return {
    fileOf,
    get: async (svg) => {
      try {
        return await readFile(fileOf(svg));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    // Writes to a temporary name first, so that an interrupted run leaves no partial picture. The name is unique, because
    // several processes may draw the same picture.
    put: async (svg, png) => {
      const path = fileOf(svg);
      const temporary = `${path}.${randomUUID()}.part`;
      await writeFile(temporary, png);
      await rename(temporary, path);
    },
  };
}
