/** Few colours: flat ones as they are, all others as the nearest. */
import { describe, expect, test } from 'vitest';
import { PALETTE, quantizeColours } from '../../../site/pictures/palette.ts';

const pixelsOf = (...colours: readonly (readonly number[])[]): Uint8Array =>
  new Uint8Array(colours.flatMap((colour) => [...colour, ...(colour.length === 3 ? [255] : [])]));

describe('the palette', () => {
  test('keeps its own colours exactly', () => {
    expect(quantizeColours(pixelsOf(...PALETTE))).toEqual(pixelsOf(...PALETTE));
  });

  test('has no colour twice, and no more than half a byte can tell apart', () => {
    expect(new Set(PALETTE.map(String)).size).toBe(PALETTE.length);
    expect(PALETTE.length).toBeLessThanOrEqual(16);
  });

  test.each([
    ['almost paper', [250, 251, 252], [255, 255, 255]],
    ['almost ink', [40, 41, 44], [27, 29, 32]],
    ['a tint between accent and paper', [110, 170, 178], [123, 175, 183]],
    ['a grey edge', [141, 142, 143], [148, 152, 156]],
    ['a hairline', [238, 239, 240], [237, 238, 240]],
  ])('takes %s for the nearest', (_, colour, expected) => {
    expect(quantizeColours(pixelsOf(colour))).toEqual(pixelsOf(expected));
  });

  test('paints each pixel where it was, also where they lie inside a larger memory', () => {
    const memory = new Uint8Array([
      9,
      9,
      9,
      ...pixelsOf([254, 254, 254], [0, 0, 0], [254, 254, 254]),
    ]);
    expect(quantizeColours(memory.subarray(3))).toEqual(
      pixelsOf([255, 255, 255], [27, 29, 32], [255, 255, 255]),
    );
  });

  test('leaves nothing to shine through, and what it is given untouched', () => {
    const pixels = pixelsOf([255, 255, 255, 0]);
    expect(quantizeColours(pixels)).toEqual(pixelsOf([255, 255, 255, 255]));
    expect(pixels[3]).toBe(0);
  });

  test('is nothing of nothing', () => {
    expect(quantizeColours(new Uint8Array())).toEqual(new Uint8Array());
  });
});
