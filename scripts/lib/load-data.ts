/**
 * Loads the datasets of a folder for a command; on errors, lists all of them and exits. No link inside the folder is
 * followed, because it may lead anywhere, and errors quote what is read.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type DataError,
  type Dataset,
  FILE_NAMES,
  findFormulaTexts,
  findUnlocatedSources,
  formatDataError,
  indexRowNumbers,
  type LintWarning,
  lintDataset,
  type NotAFile,
  type ParsedDataset,
  parseDataset,
  parseDatasets,
  readAllRecords,
} from '../../engine/mod.ts';
import { fail, resolveFromCaller } from './command-line.ts';
import { projectFolder } from './paths.ts';
import { formatCount } from './publish-report.ts';
import { readSettings } from './settings.ts';

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

/** The folder of `--data`; without it, that of the settings. */
export function dataFolder(option?: string): string {
  return option === undefined ? projectFolder(readSettings().data) : resolveFromCaller(option);
}

/** The datasets. With any error the command exits here, before it writes anything. */
export function readData(directory: string): Dataset[] {
  const { datasets, errors } = loadDatasets(directory);
  if (errors.length === 0) return datasets;
  return fail(
    `${errors.map(formatDataError).join('\n')}\n\n${formatCount(errors.length, 'error')} in the data. Nothing was written. Fix the cells above and run it again.`,
  );
}

/**
 * The datasets in the order in which a copy serves them: by id, but that of the front page first. The setting `front` names it, and
 * applies to the folder of the settings only. The command exits here if that folder has no such dataset.
 */
export function readServedData(directory: string): readonly Dataset[] {
  const datasets = readData(directory);
  const { data, front } = readSettings();
  if (front === null || resolve(directory) !== projectFolder(data)) return datasets;
  const leading = datasets.find(({ id }) => id === front);
  if (leading) return [leading, ...datasets.filter((dataset) => dataset !== leading)];
  const ids = datasets.map(({ id }) => id).join(', ');
  return fail(`settings.json, front: expected a dataset of ${directory} (${ids}), not "${front}"`);
}

/** The warnings about the datasets of a folder. `today` is `YYYY-MM-DD`. */
export function findDataWarnings(
  directory: string,
  datasets: readonly Dataset[],
  today: string,
): LintWarning[] {
  return datasets.flatMap((dataset) => {
    const files = readDatasetFiles(datasetFolder(directory, dataset.id));
    const rowOf = indexRowNumbers(files);
    return [
      ...lintDataset(dataset, today, rowOf),
      ...findUnlocatedSources(dataset, rowOf),
      ...findFormulaTexts(dataset.id, readAllRecords(files)),
    ];
  });
}

/** The warnings with their number and how to silence one; at least one warning. */
export function formatWarnings(warnings: readonly string[]): string {
  const heading = `${formatCount(warnings.length, 'warning')}, 0 errors (to silence a warning, explain it in the row’s note: “Checked: …”):`;
  return [heading, ...warnings.map((warning) => `  ${warning}`)].join('\n');
}
