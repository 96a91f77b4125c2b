/**
 * Fonts of PNGs: Noto Sans SC, reduced to the characters in use. The package has one variable font in about a hundred
 * slices. The slices are subset at two weights and merged into one font per weight: with separate files, resvg falls
 * back from one slice to the next but ignores the weight, so bold Chinese came out regular.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createFont, type FontEditor, type TTF } from 'fonteditor-core';
import subsetFont from 'subset-font';
import { z } from 'zod';
import { FAMILY, WEIGHTS } from './font-files.ts';

const PACKAGE = '@fontsource-variable/noto-sans-sc';
const { resolve } = createRequire(import.meta.url);

/** One weight of the font, as TrueType. */
export interface PictureFont {
  readonly weight: number;
  readonly bytes: Uint8Array;
}

export interface PictureFonts {
  readonly fonts: readonly PictureFont[];
  /** Characters that the font doesn't have; they are drawn as boxes. */
  readonly missing: readonly string[];
}

/** A slice of the font and the characters to take from it. */
interface Slice {
  readonly file: string;
  readonly characters: string;
}

type Range = readonly [first: number, last: number];

/** Parses `U+4e00-4e02,U+4e0d` to pairs of code points. */
function rangesOf(text: string): Range[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

const covers = (ranges: readonly Range[], character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= code && code <= last);
};

/**
 * The slices that contain `characters`, each character once. Latin comes first, because the first slice sets the font's
 * metrics.
 */
async function slicesOf(characters: ReadonlySet<string>): Promise<Slice[]> {
  const listed = await readFile(resolve(`${PACKAGE}/unicode.json`), 'utf8');
  const names = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(listed)));
  const latinFirst = names.sort(
    ([one], [other]) => Number(other === 'latin') - Number(one === 'latin'),
  );
  const left = new Set(characters);
  return latinFirst.flatMap(([name, ranges]) => {
    const pairs = rangesOf(ranges);
    const covered = [...left].filter((character) => covers(pairs, character)).sort();
    for (const character of covered) left.delete(character);
    const stem = name.replace(/[[\]]/g, '');
    const file = resolve(`${PACKAGE}/files/noto-sans-sc-${stem}-wght-normal.woff2`);
    return covered.length > 0 ? [{ file, characters: covered.join('') }] : [];
  });
}

async function cutGlyphs({ file, characters }: Slice, weight: number): Promise<FontEditor.Font> {
  const bytes = await subsetFont(await readFile(file), characters, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
    keepFeatures: [],
  });
  return createFont(bytes, { type: 'ttf' });
}

/** Punctuation that a Chinese font sets as wide as an ideograph but that must be narrow in English and in dates. */
const NARROW = new Set([...'‘’“”·'].map((character) => character.codePointAt(0)));
/** Space on both sides of a narrowed glyph, in thousandths of an em. */
const BEARING = 60;

/** Reduces a glyph's advance width to its outline and bearings. */
function narrow(glyph: TTF.Glyph): void {
  if (!glyph.unicode?.some((code) => NARROW.has(code))) return;
  const shift = BEARING - glyph.xMin;
  for (const contour of glyph.contours ?? []) for (const point of contour) point.x += shift;
  glyph.advanceWidth = glyph.xMax - glyph.xMin + 2 * BEARING;
  glyph.leftSideBearing = BEARING;
  glyph.xMax += shift;
  glyph.xMin = BEARING;
}

/** Merges slices into the first one. Throws if there is no slice. */
async function mergeSlices(slices: readonly Slice[], weight: number): Promise<PictureFont> {
  const [base, ...others] = await Promise.all(slices.map((slice) => cutGlyphs(slice, weight)));
  if (!base) throw new Error('no characters to draw, expected at least one');
  const font = base.get();
  for (const other of others)
    font.glyf.push(...other.get().glyf.filter(({ unicode }) => unicode?.length > 0));
  font.glyf.forEach(narrow);
  font.name = { ...font.name, fontFamily: FAMILY };
  font['OS/2'].usWeightClass = weight;
  return { weight, bytes: base.set(font).write({ type: 'ttf', toBuffer: true }) };
}

/** The fonts with all characters of `texts`, and the characters that no slice has. */
export async function loadSubsetFonts(texts: Iterable<string>): Promise<PictureFonts> {
  const wanted = new Set<string>();
  for (const text of texts) for (const character of text) wanted.add(character);
  const slices = await slicesOf(wanted);
  const found = new Set(slices.flatMap(({ characters }) => [...characters]));
  return {
    fonts: await Promise.all(WEIGHTS.map((weight) => mergeSlices(slices, weight))),
    missing: [...wanted].filter((character) => !found.has(character)).sort(),
  };
}
