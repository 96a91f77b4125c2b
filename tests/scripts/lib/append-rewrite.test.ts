/** The reason for altering history, written to the file that the next release reads. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import { appendRewrite } from '../../../scripts/lib/history-check.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

const ROW = { date: '2024-06-01', from: '2024-01-01', reason: 'Two "towns", in truth one.' };
const WRITTEN = '2024-06-01,2024-01-01,"Two ""towns"", in truth one."';

let root = '';
let folder = '';
const file = () => join(folder, 'rewrites.csv');
const text = () => readFileSync(file(), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-rewrite-'));
  folder = join(root, 'small');
  cpSync(SMALL, folder, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the first reason creates the file', () => {
  appendRewrite(folder, ROW);
  expect(text()).toBe(`date,from,reason\n${WRITTEN}\n`);
});

test('reasons are read back as written', () => {
  const reasons = ['A slip.', 'Line\nby line', '=1+1', '错', ' spaced '];
  for (const reason of reasons) appendRewrite(folder, { ...ROW, reason });
  const { dataset, errors } = loadDataset(folder);
  expect(errors.map(formatDataError)).toEqual([]);
  expect(new Set(dataset?.rewrites.map((row) => row.reason))).toEqual(new Set(reasons));
  expect(dataset?.rewrites[0]).toMatchObject({ date: ROW.date, from: ROW.from });
});

test.each([
  ['a line end is missing', 'date,from,reason\n2024-05-01,2024-01-01,x', `\n${WRITTEN}\n`],
  ['it has Windows line ends', 'date,from,reason\r\n2024-05-01,2024-01-01,x\r\n', `${WRITTEN}\r\n`],
  [
    'it has a byte order mark, and columns in another order',
    '\uFEFFreason,date,from\nx,2024-05-01,2024-01-01\n',
    '"Two ""towns"", in truth one.",2024-06-01,2024-01-01\n',
  ],
  ['it holds a header alone', 'date,from,reason\n', `${WRITTEN}\n`],
])('the file keeps its content and format if %s', (_, before, added) => {
  writeFileSync(file(), before);
  appendRewrite(folder, ROW);
  expect(text()).toBe(before + added);
  expect(loadDataset(folder).errors).toEqual([]);
});

test('an invalid file isn’t written', () => {
  writeFileSync(file(), 'when,why\n');
  expect(() => appendRewrite(folder, ROW)).toThrow(
    'small/rewrites.csv, row 1, column date: found "", expected a column date, but it is missing',
  );
  expect(text()).toBe('when,why\n');
});
