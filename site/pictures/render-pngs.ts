/**
 * Pictures as PNGs, for what doesn't show SVG: social cards, chats, phones. Drawn with the project's own font, so that
 * they look the same wherever they are made; the same bytes for the same picture.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FAMILY, loadSubsetFonts } from './fonts.ts';
import { openPngCache, type PngCache } from './png-cache.ts';

/** Half a byte per pixel: enough for the flat colours of a picture and the edges of its letters. */
const COLOURS = 16;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What stands in the texts of a picture. */
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

/** Runs `task` for each item, as many at a time as there are processors. */
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

/** Draws what isn't in the cache yet, with one pair of fonts for all. */
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
 * The PNG of each picture, by the same names. `folder` keeps what was drawn. Throws where a picture can't be
 * drawn; a character that the font lacks is drawn as a box.
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
