/**
 * Datasets from the file system: reads the authored files of a folder for the parser. No link inside the folder is followed, because it
 * may lead anywhere, and errors quote what is read.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type DataError,
  type Dataset,
  FILE_NAMES,
  type NotAFile,
  type ParsedDataset,
  parseDataset,
  parseDatasets,
} from '../../engine/mod.ts';

/** What is at a path; null if nothing is. */
function kindOf(path: string): 'a file' | NotAFile['instead'] | null {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return null;
  if (entry.isFile()) return 'a file';
  if (entry.isDirectory()) return 'a folder';
  return entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder';
}

/** Whether a folder has at least one of a dataset's files in it. */
function isDatasetFolder(path: string): boolean {
  return readdirSync(path).some((name) => FILE_NAMES.includes(name));
}

/** Errors for what a folder of datasets has beside files and folders. Editors keep links of their own under names with a dot. */
function findLinks(directory: string, entries: readonly string[]): DataError[] {
  return entries
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) => {
      const kind = kindOf(join(directory, entry));
      if (kind === null || kind === 'a file' || kind === 'a folder') return [];
      const expected = `a file or a folder, but it is ${kind}`;
      return [{ file: join(directory, entry), row: null, column: '', value: '', expected }];
    });
}

/** The folder of a dataset that was loaded from `directory`, which may be that folder itself. */
export function datasetFolder(directory: string, dataset: string): string {
  const root = resolve(directory);
  return isDatasetFolder(root) ? root : join(root, dataset);
}

/** Reads the authored files in a dataset's folder. */
export function readDatasetFiles(folder: string): Map<string, Uint8Array | NotAFile> {
  return new Map(
    FILE_NAMES.flatMap((file) => {
      const path = join(folder, file);
      const kind = kindOf(path);
      if (kind === null) return [];
      return [[file, kind === 'a file' ? readFileSync(path) : { instead: kind }] as const];
    }),
  );
}

/** Loads the dataset in a folder, or every error in it. */
export function loadDataset(folder: string): ParsedDataset {
  return parseDataset(basename(folder), readDatasetFiles(folder));
}

/**
 * Loads every dataset under a folder (or the one that the folder itself is), in the order of their ids.
 * A folder without any is an error.
 */
export function loadDatasets(directory: string): { datasets: Dataset[]; errors: DataError[] } {
  const root = resolve(directory);
  const none = (expected: string) => ({
    datasets: [],
    errors: [{ file: directory, row: null, column: '', value: '', expected }],
  });
  if (!existsSync(root)) return none('a folder of datasets, but it does not exist');
  const entries = isDatasetFolder(root) ? [] : readdirSync(root);
  const links = findLinks(directory, entries);
  if (links.length > 0) return { datasets: [], errors: links };
  const found = entries
    .map((entry) => join(root, entry))
    .filter((path) => kindOf(path) === 'a folder' && isDatasetFolder(path));
  const folders = isDatasetFolder(root) ? [root] : found;
  if (folders.length === 0)
    return none('a folder with at least one dataset (a folder with a dataset.json) in it');
  return parseDatasets(
    new Map(folders.map((folder) => [basename(folder), readDatasetFiles(folder)])),
  );
}
