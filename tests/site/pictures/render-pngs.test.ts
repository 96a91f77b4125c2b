/** PNGs: of the right size, reproducible, small, in the project's own font with every character. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFont } from 'fonteditor-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import { cardPicture } from '../../../site/pictures/card-picture.ts';
import { loadSubsetFonts } from '../../../site/pictures/fonts.ts';
import { openPictureRenderer, textsIn } from '../../../site/pictures/render-pngs.ts';
import { tallPicture } from '../../../site/pictures/tall-picture.ts';
import { shareableRankings } from '../../../site/select-rankings.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { china } from '../../support/data/real-data.ts';
import { sizeOf } from '../../support/site/svg.ts';

const options = { address: 'likewise.example/total/2025' };
const folder = mkdtempSync(join(tmpdir(), 'likewise-pngs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Renders pictures through the cache in a folder, all at a time. */
async function renderPngs(
  svgs: ReadonlyMap<string, string>,
  cache: string,
): Promise<Map<string, Uint8Array>> {
  const renderer = await openPictureRenderer(svgs.values(), cache);
  try {
    const pngs = [...svgs].map(async ([name, svg]) => [name, await renderer.draw(svg)] as const);
    return new Map(await Promise.all(pngs));
  } finally {
    await renderer.close();
  }
}

const text = (content: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" font-family="Noto Sans SC"><rect width="200" height="60" fill="#fff"/><text x="10" y="40" font-size="32"${more}>${content}</text></svg>`;

/** Width and height from the header of a PNG. */
function headerOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(bytes.subarray(12, 16).toString()).toBe('IHDR');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const inkOf = async (png: Uint8Array): Promise<number> => {
  const { channels } = await sharp(png).greyscale().stats();
  return 255 - (channels[0]?.mean ?? 255);
};

describe('pictures as PNGs', () => {
  const pictures = new Map(
    (['en', 'zh'] as const).flatMap((language) => [
      [`${language}.card`, cardPicture(rankingView, language, options)],
      [`${language}.tall`, tallPicture(rankingView, language, options)],
    ]),
  );
  let pngs = new Map<string, Uint8Array>();
  beforeAll(async () => {
    pngs = await renderPngs(pictures, folder);
  }, 120_000);

  test('have the names and sizes of their pictures', () => {
    expect([...pngs.keys()]).toEqual([...pictures.keys()]);
    for (const [name, png] of pngs) expect(headerOf(png)).toEqual(sizeOf(pictures.get(name) ?? ''));
  });

  test('are small: a palette, and a card of at most 40 kB', () => {
    for (const [name, png] of pngs) {
      expect(png[25]).toBe(3);
      expect(png.length).toBeLessThan(name.endsWith('card') ? 40_000 : 120_000);
    }
  });

  test('are reproducible', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'likewise-pngs-'));
    const again = await renderPngs(pictures, elsewhere);
    rmSync(elsewhere, { recursive: true });
    for (const [name, png] of pngs)
      expect(Buffer.compare(png, again.get(name) ?? png.slice(1))).toBe(0);
  });

  test('are the same if others are rendered concurrently', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'likewise-pngs-'));
    const [first] = pictures;
    const alone = await renderPngs(new Map(first ? [first] : []), elsewhere);
    rmSync(elsewhere, { recursive: true });
    for (const [name, png] of alone)
      expect(Buffer.compare(png, pngs.get(name) ?? png.slice(1))).toBe(0);
  });

  test('are cached: rendered once', async () => {
    const times = () =>
      readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
    const before = times();
    await renderPngs(pictures, folder);
    expect(times()).toEqual(before);
    expect(before).toHaveLength(pictures.size);
  });

  test('fail if a picture is invalid', async () => {
    await expect(renderPngs(new Map([['x', '<svg><text>a</text>']]), folder)).rejects.toThrow();
  });
});

describe('characters', () => {
  test('are rendered, each with its own glyph, in both weights', async () => {
    const names = ['重庆', '长春', 'Hefei', '’'];
    const pictures = new Map(
      names.flatMap((name) => [
        [name, text(name)],
        [`${name} bold`, text(name, ' font-weight="700"')],
      ]),
    );
    pictures.set('arrow', text('▲')).set('box', text('\u{e123}'));
    const pngs = await renderPngs(pictures, folder);
    const glyphs = new Set([...pngs.values()].map((png) => Buffer.from(png).toString('base64')));
    expect(glyphs.size).toBe(pngs.size);
    for (const name of names) {
      const [regular, bold] = [pngs.get(name), pngs.get(`${name} bold`)];
      if (!regular || !bold) throw new Error(`${name} wasn't drawn`);
      expect(await inkOf(regular)).toBeGreaterThan(0);
      expect(await inkOf(bold)).toBeGreaterThan(await inkOf(regular));
    }
  });

  test('are in the fonts, and missing ones are reported', async () => {
    const { fonts, missing } = await loadSubsetFonts(['重庆 2025', 'Chongqing’s', '\u{e123}']);
    expect(missing).toEqual(['\u{e123}']);
    expect(fonts.map(({ weight }) => weight)).toEqual([400, 700]);
    for (const { bytes, weight } of fonts) {
      const font = createFont(Buffer.from(bytes), { type: 'ttf' }).get();
      const codes = new Set(font.glyf.flatMap(({ unicode }) => unicode ?? []));
      for (const character of '重庆 2025Chongqing’s')
        expect(codes).toContain(character.codePointAt(0));
      expect(font['OS/2'].usWeightClass).toBe(weight);
      expect(font.name.fontFamily).toBe('Noto Sans SC');
      const apostrophe = font.glyf.find(({ unicode }) => unicode?.includes(0x2019));
      expect(apostrophe?.advanceWidth).toBeLessThan(400);
    }
  });

  test('of all real pictures are in the font', async () => {
    const compiled = china();
    const texts = shareableRankings(compiled).flatMap((ranking) => {
      const document = ranking.vintages.at(-1)?.document;
      if (!document) return [];
      const view = viewDocument(compiled, ranking, document);
      return (['en', 'zh'] as const).flatMap((language) =>
        [cardPicture, tallPicture].flatMap((draw) => textsIn(draw(view, language, options))),
      );
    });
    const { missing, fonts } = await loadSubsetFonts(texts);
    expect(missing).toEqual([]);
    for (const { bytes } of fonts) expect(bytes.length).toBeLessThan(200_000);
  });

  test('can’t be none: a font can’t be empty', async () => {
    await expect(loadSubsetFonts([''])).rejects.toThrow(
      'no characters to draw, expected at least one',
    );
  });
});

describe('the texts of a picture', () => {
  test('are unescaped', () => {
    expect(textsIn(text('A &amp; B &lt;c&gt; &quot;d&quot; &#39;e&#39; &amp;lt;'))).toEqual([
      `A & B <c> "d" 'e' &lt;`,
    ]);
  });
});
