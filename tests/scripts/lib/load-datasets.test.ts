/** Datasets read from the file system: which folders are datasets, and entries that aren't files. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import { loadDataset, loadDatasets, readDatasetFiles } from '../../../scripts/lib/load-data.ts';
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

describe('a symbolic link', () => {
  test('in place of a file is an error that names it, and nothing of what it leads to is read', () => {
    const file = join(folder, 'sources.csv');
    renameSync(file, join(root, 'elsewhere.csv'));
    symlinkSync(join(root, 'elsewhere.csv'), file);
    const message = 'small/sources.csv: found "", expected a file, but it is a symbolic link';
    expect(loadDatasets(root).errors.map(formatDataError)).toContain(message);
    expect(loadDataset(folder).errors.map(formatDataError)).toContain(message);
    expect(readDatasetFiles(folder).get('sources.csv')).toEqual({ instead: 'a symbolic link' });
  });

  test.each([
    ['to nowhere', 'nowhere'],
    ['that replaces an optional file', '/etc/passwd'],
  ])('%s is refused too', (_, target) => {
    rmSync(join(folder, 'claims.csv'));
    symlinkSync(target, join(folder, 'claims.csv'));
    expect(loadDatasets(root).errors.map(formatDataError)).toEqual([
      'small/claims.csv: found "", expected a file, but it is a symbolic link',
    ]);
  });

  test('in place of the folder of a dataset is an error that names it, unless the command names it itself', () => {
    const linked = join(root, 'linked');
    symlinkSync(folder, linked);
    expect(loadDatasets(root).errors.map(formatDataError)).toEqual([
      `${linked}: found "", expected a file or a folder, but it is a symbolic link`,
    ]);
    rmSync(linked);
    mkdirSync(linked);
    symlinkSync(folder, join(linked, 'small'));
    expect(loadDatasets(join(linked, 'small')).datasets.map(({ id }) => id)).toEqual(['small']);
  });

  test('of an editor, whose name begins with a dot, is ignored', () => {
    symlinkSync('me@host.1234', join(root, '.#notes.txt'));
    symlinkSync('me@host.1234', join(folder, '.#sources.csv'));
    expect(loadDatasets(root).errors).toEqual([]);
  });
});
