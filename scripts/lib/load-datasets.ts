/** Datasets from the file system: reads the authored files of a folder for the parser. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type DataError,
  type Dataset,
  FILE_NAMES,
  type ParsedDataset,
  parseDataset,
  parseDatasets,
} from '../../engine/mod.ts';

/** Whether a path is a folder with at least one of a dataset's files in it. */
function isDatasetFolder(path: string): boolean {
  if (!statSync(path).isDirectory()) return false;
  return FILE_NAMES.some((file) => existsSync(join(path, file)));
}

/** The folder of a dataset that was loaded from `directory`, which may be that folder itself. */
export function datasetFolder(directory: string, dataset: string): string {
  const root = resolve(directory);
  return isDatasetFolder(root) ? root : join(root, dataset);
}

/** Reads the authored files in a dataset's folder. */
export function readDatasetFiles(folder: string): Map<string, Uint8Array | null> {
  return new Map(
    FILE_NAMES.map((file) => [file, join(folder, file)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([file, path]) => [file, statSync(path).isFile() ? readFileSync(path) : null]),
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
  const folders = isDatasetFolder(root)
    ? [root]
    : readdirSync(root)
        .map((entry) => join(root, entry))
        .filter(isDatasetFolder);
  if (folders.length === 0)
    return none('a folder with at least one dataset (a folder with a dataset.json) in it');
  return parseDatasets(
    new Map(folders.map((folder) => [basename(folder), readDatasetFiles(folder)])),
  );
}
