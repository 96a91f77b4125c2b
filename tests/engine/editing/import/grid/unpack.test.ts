/** Unpacking of workbooks: what is wanted, up to a limit, from archives as different programs write them. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../../../engine/editing/import/grid/workbook/unpack.ts';

const TEXT = strToU8('Oslo and Rome. '.repeat(1000));
const MEGABYTE = new Uint8Array(1_000_000);
const isXml = (name: string) => name.endsWith('.xml');

/** An archive whose sizes follow the files, as programs write it that don't know them before. */
function streamed(Entry: typeof ZipDeflate | typeof ZipPassThrough, names: readonly string[]) {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const name of names) {
    const entry = new Entry(name);
    archive.add(entry);
    entry.push(TEXT.slice(0, 40));
    entry.push(TEXT.slice(40), true);
  }
  archive.end();
  return new Uint8Array(Buffer.concat(chunks));
}

describe('the wanted files', () => {
  test.each([
    ['compressed', zipSync({ 'a.xml': TEXT, 'b.png': TEXT, 'c.xml': TEXT })],
    ['stored', zipSync({ 'a.xml': TEXT, 'b.png': TEXT, 'c.xml': TEXT }, { level: 0 })],
    ['compressed, with sizes behind', streamed(ZipDeflate, ['a.xml', 'b.png', 'c.xml'])],
    ['stored, with sizes behind', streamed(ZipPassThrough, ['a.xml', 'b.png', 'c.xml'])],
  ])('of an archive that is %s', (_, bytes) => {
    const files = unpack(bytes, isXml);
    expect([...files.keys()]).toEqual(['a.xml', 'c.xml']);
    for (const content of files.values()) expect(Buffer.from(content).equals(TEXT)).toBe(true);
  });
});

describe('the limit', () => {
  const TOO_LARGE = 'the workbook has more than 50 MB when it is unpacked, expected a table';
  const large = zipSync({ 'a.xml': strToU8(' '.repeat(60_000_000)) });

  test('is that of all wanted files together', () => {
    const names = Array.from({ length: 60 }, (_, at) => `${at}.xml`);
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, MEGABYTE])));
    expect(() => unpack(bytes, isXml)).toThrow(TOO_LARGE);
    expect(unpack(bytes, (name) => /^[1-4]\d\.xml$/.test(name)).size).toBe(40);
  });

  test('holds for one file, whatever size the archive states', () => {
    const lying = large.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    for (const bytes of [large, lying]) expect(() => unpack(bytes, isXml)).toThrow(TOO_LARGE);
  });

  test('doesn’t count what isn’t wanted', () => {
    expect(unpack(large, () => false).size).toBe(0);
  });
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.slice(0, -30)],
  ['with other bytes inside', (bytes: Uint8Array) => bytes.fill(255, 45, 60)],
])('an archive %s is damaged', (_, damage) => {
  expect(() => unpack(damage(zipSync({ 'a.xml': TEXT })), isXml)).toThrow(
    'the workbook can’t be unpacked: ',
  );
});
