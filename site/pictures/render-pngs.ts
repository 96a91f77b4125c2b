/**
 * Renders pictures to PNG for platforms without SVG: social cards, chats, phones. The project's own fonts make the
 * result independent of the machine; the same picture gives the same bytes.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FAMILY, fontFile, WEIGHTS } from './font-files.ts';
import { openPngCache } from './png-cache.ts';

// Several pictures are drawn at a time already: threads for each, and a cache, would only take memory.
sharp.concurrency(1);
sharp.cache(false);

const FONTS_WORKER = new URL('./fonts-worker.ts', import.meta.url);

/** Size of the palette. Half a byte per pixel is enough for flat colours and antialiased text. */
const COLOURS = 16;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The texts of a picture. */
export function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
  );
}

async function drawPng(svg: string, fontFiles: string[]): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Draws pictures as PNGs through a cache. */
export interface PictureRenderer {
  /** Throws if the picture can't be rendered. */
  draw(svg: string): Promise<Uint8Array>;
  /** Deletes temporary files. */
  close(): Promise<void>;
}

/**
 * Writes the fonts with all characters of `svgs` into a temporary folder. A thread of its own subsets them, because the 70 MB of
 * WebAssembly memory that this needs end with it.
 */
async function writeFonts(svgs: Iterable<string>): Promise<{ folder: string; files: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'likewise-fonts-'));
  const texts = new Set([...svgs].flatMap(textsIn));
  const worker = new Worker(FONTS_WORKER, { workerData: { texts: [...texts], folder } });
  await once(worker, 'exit');
  return { folder, files: WEIGHTS.map((weight) => fontFile(folder, weight)) };
}

/**
 * Opens a renderer for pictures that are known in advance, because they share one pair of fonts. The fonts are loaded for the
 * first picture that isn't in the cache at `folder`. A character that the font doesn't have is drawn as a box.
 */
export async function openPictureRenderer(
  svgs: Iterable<string>,
  folder: string,
): Promise<PictureRenderer> {
  const cache = await openPngCache(folder);
  let fonts: ReturnType<typeof writeFonts> | null = null;
  return {
    async draw(svg) {
      const cached = await cache.get(svg);
      if (cached) return cached;
      fonts ??= writeFonts(svgs);
      const png = await drawPng(svg, (await fonts).files);
      await cache.put(svg, png);
      return png;
    },
    async close() {
      if (fonts) await rm((await fonts).folder, { recursive: true });
    },
  };
}
