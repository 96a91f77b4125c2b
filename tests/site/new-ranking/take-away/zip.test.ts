/** The zip of a dataset: the files unchanged, in a folder, the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { zipFolder } from '../../../../site/new-ranking/take-away/zip.ts';

const FILES = new Map([
  ['dataset.json', '{ "title": { "zh": "城市" } }\n'],
  ['observations.csv', '\ufeffentity,value\r\nhefei,1\r\n'],
  ['名称.csv', 'é\n'.repeat(1000)],
]);

test('it unpacks to the same files in one folder, with names in UTF-8', () => {
  const unpacked = Object.entries(unzipSync(zipFolder('cities-2', FILES)));
  expect(unpacked.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
    [...FILES].map(([name, text]) => [`cities-2/${name}`, text]),
  );
});

test('its names are relative, with forward slashes, and are marked as UTF-8', () => {
  const zip = zipFolder('cities', new Map([['名称.csv', 'a']]));
  // Local file header: signature, version, flags (bit 11: names in UTF-8), …, the name at 30.
  const header = new DataView(zip.buffer, zip.byteOffset);
  expect(strFromU8(zip.subarray(0, 4))).toBe('PK\u0003\u0004');
  expect(header.getUint16(6, true) & 0x800).toBe(0x800);
  const name = strFromU8(zip.subarray(30, 30 + header.getUint16(26, true)));
  expect(name).toBe('cities/名称.csv');
});

test('its bytes depend on neither the time nor the time zone', () => {
  const { TZ } = process.env;
  onTestFinished(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  const zips = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
    process.env.TZ = zone;
    return Buffer.from(zipFolder('cities', FILES)).toString('base64');
  });
  expect(zips[0]).toBe(zips[1]);
});
