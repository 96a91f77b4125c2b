/** Loads the datasets of a folder for a command; on errors, lists all of them and exits. */
import { type Dataset, formatDataError } from '../../engine/mod.ts';
import { fail } from './command-line.ts';
import { loadDatasets } from './load-datasets.ts';

/** The datasets. With any error the command exits here, before it writes anything. */
export function readData(directory: string): Dataset[] {
  const { datasets, errors } = loadDatasets(directory);
  if (errors.length === 0) return datasets;
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return fail(
    `${errors.map(formatDataError).join('\n')}\n\n${count} in the data; nothing was written. Mend the cells above and run it again.`,
  );
}
