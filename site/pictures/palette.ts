/**
 * The colours of pictures as PNGs. What smooths the edges of letters needs hundreds of tints, which nobody sees and which
 * take a fifth of the bytes; flat colours stay exactly what they are.
 */

/** Red, green and blue, each from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** The shades on paper, what is drawn with them half or lightly, and one grey for edges. */
export const PALETTE: readonly Colour[] = [
  [255, 255, 255],
  [27, 29, 32],
  [90, 96, 102],
  [220, 222, 225],
  // A line that lies between two rows of pixels.
  [237, 238, 240],
  [15, 110, 124],
  // The accent at 55% and 14%.
  [123, 175, 183],
  [221, 235, 237],
  [148, 152, 156],
];

const OPAQUE = 255;

function distance([red, green, blue]: Colour, other: Colour): number {
  return (red - other[0]) ** 2 + (green - other[1]) ** 2 + (blue - other[2]) ** 2;
}

function nearest(colour: Colour): Colour {
  return PALETTE.reduce((a, b) => (distance(b, colour) < distance(a, colour) ? b : a));
}

/** The pixels, red, green, blue and opacity of each, in the colours of the palette that are nearest. All are opaque. */
export function quantizeColours(pixels: Uint8Array): Uint8Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const painted = new DataView(new ArrayBuffer(pixels.byteLength));
  const known = new Map<number, number>();
  for (let at = 0; at < pixels.byteLength; at += 4) {
    const pixel = view.getUint32(at);
    let found = known.get(pixel);
    if (found === undefined) {
      const [red, green, blue] = nearest([pixel >>> 24, (pixel >>> 16) & 255, (pixel >>> 8) & 255]);
      found = ((red << 24) | (green << 16) | (blue << 8) | OPAQUE) >>> 0;
      known.set(pixel, found);
    }
    painted.setUint32(at, found);
  }
  return new Uint8Array(painted.buffer);
}
