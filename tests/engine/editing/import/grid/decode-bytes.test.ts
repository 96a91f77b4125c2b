/** Bytes of a table: the encoding that a grid names, and what the error says where none is certain. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

const LATIN = 'City,Count\nZürich,5\nMálaga,6';
const ROWS = ['City | Count', 'Zürich | 5', 'Málaga | 6'];

test.each([
  ['UTF-8', Buffer.from(LATIN)],
  ['UTF-8', Buffer.from(`\ufeff${LATIN}`)],
  ['UTF-16', Buffer.from(`\ufeff${LATIN}`, 'utf16le')],
  ['UTF-16', Buffer.from(LATIN, 'utf16le')],
  ['UTF-16', Buffer.from(LATIN, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(LATIN, 'latin1')],
])('a grid names the encoding %s', (encoding, bytes) => {
  const grid = parseGrid(bytes);
  expect([grid.encoding, ...showGrid(grid)]).toEqual([encoding, ...ROWS]);
});

test('text has no encoding', () => {
  expect(parseGrid(LATIN).encoding).toBeNull();
});

test.each([
  [
    'Windows-1251',
    [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x2c, 0x35],
    'the encoding of the text can’t be told with certainty',
  ],
  [
    'ISO-2022-JP',
    [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x1b, 0x28, 0x42, 0x2c, 0x35],
    'the encoding of the text can’t be told with certainty',
  ],
  [
    'damaged UTF-8',
    [...Buffer.from('A,1\n重庆'), 0xff, ...Buffer.from('上海,2')],
    'line 2 has bytes that are not UTF-8, though the others are',
  ],
  [
    'Big5 with a character of Hong Kong',
    readFileSync('tests/fixtures/tables/encodings/hongkong-big5.csv'),
    'Big5 with characters of Hong Kong’s supplement',
  ],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0, 0, 0, 2, 3], 'this is not text'],
])('%s is refused', (_, bytes, message) => {
  expect(() => parseGrid(Uint8Array.from(bytes))).toThrow(message);
});
