/** Loads the datasets of a folder for a command; on errors, lists all of them and exits. */
import { type Dataset, formatDataError } from '../../engine/mod.ts';
import { fail } from './command-line.ts';
import { loadDatasets } from './load-datasets.ts';
import { formatCount } from './output-format.ts';

/** The datasets. With any error the command exits here, before it writes anything. */
export function readData(directory: string): Dataset[] {
  const { datasets, errors } = loadDatasets(directory);
  if (errors.length === 0) return datasets;
  return fail(
    `${errors.map(formatDataError).join('\n')}\n\n${formatCount(errors.length, 'error')} in the data. Nothing was written. Fix the cells above and run it again.`,
  );
}
