/** Loads the datasets of a folder for a command; on errors, lists all of them and exits. */
import { resolve } from 'node:path';
import { type Dataset, formatDataError } from '../../engine/mod.ts';
import { fail } from './command-line.ts';
import { loadDatasets } from './load-datasets.ts';
import { formatCount } from './output-format.ts';
import { projectFolder } from './paths.ts';
import { readSettings } from './settings.ts';

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
