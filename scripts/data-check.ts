/** `npm run data:check -- [--data DIR]`: validates the data. Lists all errors, or the warnings, which don't fail the check. */
import { type Dataset, describeWarnings } from '../engine/mod.ts';
import { DATA_OPTION, readOptions, today } from './lib/command-line.ts';
import { dataFolder, findDataWarnings, formatWarnings, readData } from './lib/load-data.ts';
import { formatCount } from './lib/publish-report.ts';

const options = readOptions({
  usage: 'npm run data:check -- [--data DIR]',
  about: 'Validates the data, and lists its errors, or its warnings.',
  options: DATA_OPTION,
});

function datasetSummary({
  id,
  entities,
  observations,
  claims,
  sources,
  milestones,
}: Dataset): string {
  const counts = [
    formatCount(observations.length, 'observation'),
    formatCount(claims.length, 'claim'),
    formatCount(sources.length, 'source'),
    formatCount(entities.length, 'entity', 'entities'),
    formatCount(milestones.length, 'milestone'),
  ];
  return `${id}: ${counts.join(', ')}; no errors`;
}

const directory = dataFolder(options.data);
const datasets = readData(directory);
for (const dataset of datasets) console.log(datasetSummary(dataset));
const warnings = describeWarnings(findDataWarnings(directory, datasets, today()));
if (warnings.length > 0) console.log(`\n${formatWarnings(warnings)}`);
