/** The sixteen colours of a picture as a PNG, read back by another program's decoder. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inks, paper } from '../../../site/picture/canvas.ts';
import { indexedPng } from '../../../site/picture/indexed-png.ts';

type Colour = readonly number[];

const WHITE: Colour = [255, 255, 255];
const INK: Colour = [0x1b, 0x1d, 0x20];
const ACCENT: Colour = [0x0f, 0x6e, 0x7c];

/** An image of those colours, row by row. */
const image = (rows: readonly (readonly Colour[])[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  pixels: Uint8Array.from(rows.flat().flatMap((colour) => [...colour, 255])),
});

async function readBack(png: Uint8Array): Promise<Colour[][]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (_, x) => [
      ...data.subarray(3 * (y * info.width + x)).subarray(0, 3),
    ]),
  );
}

describe('pixels as an indexed PNG', () => {
  test.each([
    [
      'an even width',
      [
        [WHITE, INK, ACCENT, WHITE],
        [INK, INK, WHITE, ACCENT],
      ],
    ],
    [
      'an odd width',
      [
        [WHITE, INK, ACCENT],
        [ACCENT, WHITE, INK],
      ],
    ],
    ['a single pixel', [[ACCENT]]],
  ])('are the same read back, of %s', async (_, rows) => {
    expect(await readBack(await indexedPng(image(rows)))).toEqual(rows);
  });

  test('keep every colour that pictures are drawn in, exactly', async () => {
    const colours = [paper, ...inks].map((code) => {
      const [r = '', g = '', b = ''] =
        code.length === 4
          ? [...code.slice(1)].map((one) => one + one)
          : (code.slice(1).match(/../g) ?? []);
      return [r, g, b].map((digits) => Number.parseInt(digits, 16));
    });
    expect(await readBack(await indexedPng(image([colours])))).toEqual([colours]);
  });

  test('become the nearest colour where they are between', async () => {
    const rows = [
      [
        [0x1c, 0x1e, 0x21],
        [254, 254, 254],
        [0x8f, 0x90, 0x92],
      ],
    ];
    const [[dark, light, grey] = []] = await readBack(await indexedPng(image(rows)));
    expect(dark).toEqual(INK);
    expect(light).toEqual(WHITE);
    for (const part of grey ?? []) expect(Math.abs(part - 0x90)).toBeLessThan(32);
  });

  test('may lie anywhere in a buffer', async () => {
    const { pixels, ...size } = image([[INK, ACCENT]]);
    const moved = new Uint8Array(pixels.length + 5);
    moved.set(pixels, 5);
    expect(await indexedPng({ pixels: moved.subarray(5), ...size })).toEqual(
      await indexedPng({ pixels, ...size }),
    );
  });
});
