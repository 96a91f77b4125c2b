/** Warnings about data that is valid: likely mistakes, which the editor of the data should look at. */
import {
  type Dataset,
  findFormulaTexts,
  findUnlocatedSources,
  indexRowNumbers,
  type LintWarning,
  lintDataset,
  readAllRecords,
} from '../../engine/mod.ts';
import { datasetFolder, readDatasetFiles } from './load-datasets.ts';
import { formatCount } from './output-format.ts';

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
