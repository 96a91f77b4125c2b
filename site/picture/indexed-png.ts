/**
 * Pixels as a PNG of sixteen colours, half a byte each: those of the pictures, and what smooths their edges on paper.
 * The colours are known, so that none need be looked for, and the same pixels are the same bytes on any machine.
 */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { inks, paper } from './canvas.ts';

type Colour = readonly [red: number, green: number, blue: number];

export interface Pixels {
  /** Four bytes each, rows from the top. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const BITS = 4;
const INDEXED = 3;
const LEVEL = 7;
/** Into how many steps the way from paper to each colour is parted. */
const STEPS = 5;

const compressed = promisify(deflate);

/** `#0f6e7c` or `#fff` as numbers. */
function colourOf(code: string): Colour {
  const digits =
    code.length > 4 ? code.slice(1) : [...code.slice(1)].map((digit) => digit + digit).join('');
  const part = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16);
  return [part(0), part(2), part(4)];
}

function blend(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number =>
    Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

/** Paper first; each colour by itself and on its way to paper. */
const PALETTE: readonly Colour[] = [
  colourOf(paper),
  ...inks.flatMap((ink) =>
    Array.from({ length: STEPS }, (_, step) =>
      blend(colourOf(paper), colourOf(ink), (step + 1) / STEPS),
    ),
  ),
];

function nearest(red: number, green: number, blue: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  PALETTE.forEach(([r, g, b], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Which colour of the palette each pixel is nearest to: two a byte, and a byte for the filter before each row. */
function indexed({ pixels, width, height }: Pixels): Uint8Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  const indexAt = (x: number, y: number): number => {
    if (x === width) return 0;
    const colour = view.getUint32(4 * (y * width + x));
    // Most pixels are like the one before.
    if (colour === last) return index;
    last = colour;
    index =
      known.get(colour) ?? nearest(colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255);
    known.set(colour, index);
    return index;
  };
  const row = Math.ceil(width / 2) + 1;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2)
      out[y * row + 1 + x / 2] = (indexAt(x, y) << BITS) | indexAt(x + 1, y);
  }
  return out;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** The PNG (ISO/IEC 15948). */
export async function indexedPng(image: Pixels): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width);
  header.writeUInt32BE(image.height, 4);
  header.set([BITS, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(PALETTE.flat())),
    chunk('IDAT', await compressed(indexed(image), { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}
