/**
 * Renders pictures to PNG for platforms without SVG: social cards, chats, phones. The project's own fonts make the
 * result independent of the machine; the same picture gives the same bytes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FAMILY, loadSubsetFonts } from './fonts.ts';
import { openPngCache, type PngCache } from './png-cache.ts';

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

/** Runs `task` for each item, with as many at a time as there are processors. */
async function forEachInParallel<Item>(
  items: readonly Item[],
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const run = async (): Promise<void> => {
    for (const item of left) await task(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, run));
}

/** Renders the pictures that aren't cached, with one pair of fonts for all of them. */
async function drawMissing(svgs: readonly string[], cache: PngCache): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'likewise-fonts-'));
  try {
    const { fonts } = await loadSubsetFonts(svgs.flatMap(textsIn));
    const files = fonts.map(({ weight }) => join(folder, `${weight}.ttf`));
    await Promise.all(fonts.map(({ bytes }, index) => writeFile(files[index] ?? '', bytes)));
    await forEachInParallel(svgs, async (svg) => cache.put(svg, await drawPng(svg, files)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Renders each picture to PNG, under the same names. `folder` is the cache. Throws if a picture can't be rendered; a
 * character that the font doesn't have is drawn as a box.
 */
export async function renderPngs(
  pictures: ReadonlyMap<string, string>,
  folder: string,
): Promise<Map<string, Uint8Array>> {
  const cache = await openPngCache(folder);
  const missing = new Set<string>();
  await forEachInParallel([...new Set(pictures.values())], async (svg) => {
    if (!(await cache.get(svg))) missing.add(svg);
  });
  if (missing.size > 0) await drawMissing([...missing], cache);
  const pngs = new Map<string, Uint8Array>();
  for (const [name, svg] of pictures) {
    const png = await cache.get(svg);
    if (!png) throw new Error(`no picture in ${folder}: ${name}, expected what was just drawn`);
    pngs.set(name, png);
  }
  return pngs;
}
