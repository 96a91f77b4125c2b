/** Datasets read from the file system: which folders are datasets, and entries that aren't files. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import { loadDataset, loadDatasets } from '../../../scripts/lib/load-datasets.ts';
import { CHINA, DATA } from '../../support/data/real-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

let folder = '';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-load-'));
  folder = join(root, 'small');
  cpSync(SMALL, folder, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the real data has no errors', () => {
  expect(loadDatasets(DATA).errors.map(formatDataError)).toEqual([]);
});

test('datasets load from their own folder as well as from its parent', () => {
  expect(loadDatasets(CHINA).datasets.map((row) => row.id)).toEqual(['china-vehicle-output']);
  expect(loadDatasets(root).datasets.map((row) => row.id)).toEqual(['small']);
});

test('a folder that does not exist or holds no dataset is an error', () => {
  expect(loadDatasets(join(root, 'nowhere')).errors).toHaveLength(1);
  rmSync(folder, { recursive: true });
  expect(loadDatasets(root).errors.map(({ expected }) => expected)).toEqual([
    expect.stringContaining('at least one dataset'),
  ]);
});

test.each(['dataset.json', 'observations.csv', 'claims.csv'])(
  'a folder in place of %s is an error that names it',
  (file) => {
    rmSync(join(folder, file));
    mkdirSync(join(folder, file));
    const { dataset, errors } = loadDataset(folder);
    expect(dataset).toBeNull();
    expect(errors.map(formatDataError)).toEqual([
      `small/${file}: found "", expected a file, but it is a folder`,
    ]);
  },
);
