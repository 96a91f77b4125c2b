/**
 * `npm run data:check -- --data DIR`: validates only; lists every error. What can be read but is likely a slip is listed apart,
 * and is no error.
 */
import { type Dataset, describeWarning, indexRowNumbers, lintDataset } from '../engine/mod.ts';
import { readOptions, resolveFromCaller } from './lib/command-line.ts';
import { datasetFolder, readDatasetFiles } from './lib/load-datasets.ts';
import { formatCount } from './lib/output-format.ts';
import { readData } from './lib/read-data.ts';

const usage = 'npm run data:check -- [--data DIR]';
const { data } = readOptions({ data: { type: 'string', default: 'data' } }, usage);
const today = new Date().toISOString().slice(0, 10);

function datasetSummary({
  id,
  entities,
  observations,
  claims,
  sources,
  milestones,
}: Dataset): string {
  return (
    `${id}: ${observations.length} observations, ${claims.length} claims, ${sources.length} sources, ` +
    `${entities.length} entities, ${milestones.length} milestones; no errors`
  );
}

const directory = resolveFromCaller(data);
const datasets = readData(directory);
for (const dataset of datasets) console.log(datasetSummary(dataset));
const slips = datasets.flatMap((dataset) =>
  lintDataset(
    dataset,
    today,
    indexRowNumbers(readDatasetFiles(datasetFolder(directory, dataset.id))),
  ),
);
if (slips.length > 0) {
  console.log(
    `\n${formatCount(slips.length, 'likely slip')}, no error (where it is right all the same, say so in its note: “Checked: …”):`,
  );
  for (const slip of slips) console.log(`  ${describeWarning(slip)}`);
}
