/** Changes that spreadsheets make to whole files, reported with the cell and a fix. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatDataError } from '../../../../engine/dataset/data-error.ts';
import { encodingFix } from '../../../../engine/dataset/repair/file-fixes.ts';
import { loadDataset } from '../../../../scripts/lib/load-data.ts';
import { SMALL } from '../../../support/data/small-data.ts';

let root = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-damage-'));
  folder = join(root, 'small');
  cpSync(SMALL, folder, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const errors = () => loadDataset(folder).errors.map(formatDataError);
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, file), content);

/** 重庆 and a line around it, as the Chinese edition of Windows writes it. */
const GBK = Buffer.from([
  ...Buffer.from('id,name_en,name_zh,levels,parent,code\na,A,'),
  ...[0xd6, 0xd8, 0xc7, 0xec],
  ...Buffer.from(',city,,\n'),
]);

test('recognizes GBK, and names its first word and the row', () => {
  write('entities.csv', GBK);
  expect(errors()[0]).toBe(
    'small/entities.csv, row 2: found "", expected text in UTF-8, but some bytes are not; it seems to be GBK (Chinese Windows), and to contain “重庆”: save it as “CSV UTF-8 (comma delimited)”, or open it as that encoding and save it as UTF-8',
  );
});

test.each([
  ['Windows-1252', Buffer.from('a\nb,Zürich and Málaga', 'latin1'), 'Windows-1252', 2],
  ['Big5', Buffer.from([0x61, 0x2c, 0xad, 0xab, 0xbc, 0x79]), 'Chinese', 1],
  ['UTF-16', Buffer.from('\ufeffid,name', 'utf16le'), 'UTF-16', null],
  ['nothing known', Buffer.from([0x61, 0xff, 0xff, 0xff]), 'save it as', 1],
])('%s is recognised', (_, bytes, name, row) => {
  expect(encodingFix(bytes)).toMatchObject({ row, fix: expect.stringContaining(name) });
});

test('accepts a byte order mark', () => {
  write('entities.csv', `\ufeff${text('entities.csv')}`);
  expect(errors()).toEqual([]);
});

test.each([
  [';', 'semicolons'],
  ['\t', 'tabs'],
])('cells separated by %j are one error, not one for each column', (mark, name) => {
  write('claims.csv', text('claims.csv').replaceAll(',', mark));
  expect(errors()).toEqual([
    expect.stringContaining(
      `expected columns separated by commas; the cells are separated by ${name}`,
    ),
  ]);
});

test('reports curly quotation marks around a cell with commas if the row is too long', () => {
  write('claims.csv', `${text('claims.csv').trimEnd()}“Yes, and no”\n`);
  expect(errors()[0]).toContain('curly quotation marks do not quote a cell');
});

test('reports unquoted thousands separators if the row is too long', () => {
  const row = 'a,total,2023,count,1,000,10,stated,,2.5,bureau,,,,as printed';
  write('observations.csv', text('observations.csv').replace(/^a,.*$/m, row));
  expect(errors()).toContainEqual(
    expect.stringContaining('a number may have thousands separators'),
  );
});

test('reports damaged cells with a fix and what was expected', () => {
  const spoilt = text('observations.csv')
    .replace(
      'a,total,2023,count,1000,10,stated,,2.5,bureau',
      'a ,total,Nov-25,count,1E+03,10,Stated,,2.5%,“bureau”',
    )
    .replace('2024-03-05', '05/03/2024');
  write('observations.csv', spoilt);
  const undone = errors().map((words) => words.split('; ').at(-1));
  expect(undone).toEqual([
    'it has a trailing space: write a',
    'a spreadsheet has converted it to a date: write 2025-11, in a column formatted as text',
    'it has curly quotation marks: write bureau',
    expect.stringContaining('write 1000 if no digit was lost'),
    'it has capital letters: write stated',
    'write it without the sign: 2.5',
    expect.stringContaining('write 2024-03-05 or 2024-05-03'),
  ]);
});
