/**
 * `npm run data:add -- table.csv --metric M --period P --source S …`: adds a pasted table to a dataset and shows what changes for
 * readers. Writes nothing if there is an error, or with `--dry-run`.
 */
import { join } from 'node:path';
import {
  type Dataset,
  type DryRun,
  dryRunAddition,
  EntityMatcher,
  findNameErrors,
  importObservations,
  indexRowNumbers,
  OptionResolver,
  resolveImportOptions,
} from '../engine/mod.ts';
import { CommandError } from '../engine/model/command-error.ts';
import { DATA_OPTION, readArguments, refuse, terminalPrompt, today } from './lib/command-line.ts';
import { writeFilesAtomically } from './lib/files.ts';
import {
  answersFromOptions,
  isWriteApproved,
  printPlan,
  printWarnings,
  readGrid,
  readOrRefuse,
  TABLE_OPTIONS,
  tableWarnings,
} from './lib/import-session.ts';
import { dataFolder, datasetFolder, readData, readDatasetFiles } from './lib/load-data.ts';
import { formatCount } from './lib/publish-report.ts';

const usage =
  'npm run data:add -- [TABLE] --dataset ID --metric ID --period PERIOD --basis ID --source ID --unit UNIT [options]';
const { values: options, positionals } = readArguments({
  usage,
  about: 'Adds the figures of a table to a dataset, and shows what changes for readers.',
  arguments: { TABLE: 'the file of the table; without it, the standard input is read' },
  options: {
    dataset: { type: 'string', value: 'ID', about: 'the dataset that gets the figures' },
    metric: { type: 'string', value: 'ID', about: 'what is counted, if the headings don’t say so' },
    period: {
      type: 'string',
      value: 'PERIOD',
      about: 'the period where the table names none: 2025, 2025-11 or 2025-01--2025-11',
    },
    basis: { type: 'string', value: 'ID', about: 'the way of counting' },
    unit: {
      type: 'string',
      value: 'UNIT',
      about: 'the unit where the table names none, such as 万吨',
    },
    source: {
      type: 'string',
      value: 'ID',
      about: 'a source in sources.csv, or the id of a new one',
    },
    'source-publisher': { type: 'string', value: 'NAME', about: 'who published a new source' },
    'source-title': { type: 'string', value: 'TITLE', about: 'its title' },
    'source-kind': { type: 'string', value: 'KIND', about: 'official, company or press' },
    'source-published': {
      type: 'string',
      value: 'DATE',
      about: 'when it was published, YYYY-MM-DD',
    },
    'source-accessed': {
      type: 'string',
      value: 'DATE',
      about: 'when it was read, if it has no date',
    },
    'source-url': { type: 'string', value: 'URL', about: 'its URL' },
    level: {
      type: 'string',
      value: 'ID',
      about: 'the level of places whose names are those of others, too',
    },
    qualifier: {
      type: 'string',
      value: 'WORD',
      about: 'how the figures are stated: stated (the default), exact, rounded or truncated',
    },
    status: {
      type: 'string',
      value: 'WORD',
      about: 'final, preliminary, derived, estimate, forecast or disputed',
    },
    'known-from': { type: 'string', value: 'DATE', about: 'the day from which the figures count' },
    note: { type: 'string', value: 'TEXT', about: 'a note for each figure' },
    ...TABLE_OPTIONS,
    ...DATA_OPTION,
  },
});

async function chooseDataset(
  datasets: readonly Dataset[],
  resolver: OptionResolver,
): Promise<Dataset> {
  const ids = datasets.map(({ id }) => id);
  const question = { option: 'dataset', what: 'the dataset of the figures', choices: ids };
  const guess = ids.length === 1 ? (ids[0] ?? null) : null;
  const id = await resolver.resolve(options.dataset, guess, question);
  return datasets.find((dataset) => dataset.id === id) ?? refuse(resolver.errors);
}

function dryRunOrRefuse(attempt: () => DryRun): DryRun {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return refuse([error.message, `What to do: ${error.hint}`]);
  }
}

// The standard input can't hold both the table and answers.
const canAsk = positionals[0] !== undefined;
const grid = await readGrid(positionals[0]);
const resolver = new OptionResolver(
  canAsk ? terminalPrompt({ input: process.stdin, output: process.stdout }) : null,
);
const directory = dataFolder(options.data);
const dataset = await chooseDataset(readData(directory), resolver);
const folder = datasetFolder(directory, dataset.id);
const { level = null } = options;
if (level !== null && !dataset.levels.some(({ id }) => id === level)) {
  resolver.addError('level', level, `one of ${dataset.levels.map(({ id }) => id).join(', ')}`);
}
const places = new EntityMatcher(dataset.entities, level);
const reading = await readOrRefuse(grid, answersFromOptions(grid, options), canAsk, (read) =>
  findNameErrors(read, places),
);
const { figures, columns, blankNames } = reading;
const importOptions = await resolveImportOptions(dataset, reading, options, today(), resolver);
if (!importOptions || resolver.errors.length > 0) refuse(resolver.errors);

const { source, shared } = importOptions;
const files = readDatasetFiles(folder);
const rowNumbers = indexRowNumbers(files);
const imported = importObservations(figures, columns, shared, {
  places,
  observations: dataset.observations,
  rowOf: (id) => rowNumbers('observations.csv', id),
});
printPlan(reading);
if (imported.errors.length > 0) refuse(['', ...imported.errors]);

console.log(
  `\n${formatCount(imported.rows.length, 'figure')} on the basis ${shared.basis}, from ${shared.source}${source ? ' (new)' : ''}:`,
);
for (const {
  entity,
  metric,
  period,
  value,
  value_to: to,
  precision,
  qualifier,
  yoy,
} of imported.rows) {
  const growth = yoy ? `, growth ${yoy} %` : '';
  console.log(
    `  ${entity}, ${metric}, ${period}: ${value}${to ? `–${to}` : ''}, ${qualifier}${precision ? `, to ${precision}` : ''}${growth}`,
  );
}
if (blankNames.length > 0) console.log(`No figure for ${blankNames.join(', ')}`);
if (shared.knownFrom !== '') console.log(`Known from ${shared.knownFrom}.`);

console.log('\nCompiling the data before and after …');
const addition = { rows: imported.rows, source };
const trial = dryRunOrRefuse(() => dryRunAddition(files, dataset, addition, today()));
if (trial.errors.length > 0) refuse(trial.errors);
console.log(`\n${trial.changes}`);
const warnings = [...tableWarnings(reading), ...trial.warnings];
printWarnings(warnings);
if (trial.refusal !== null) console.log(`\nIf the dataset is already published: ${trial.refusal}`);

/** The option for the folder in the next command. */
const folderOption = options.data === undefined ? '' : ` -- --data ${options.data}`;
if (options['dry-run']) {
  console.log('\nDry run: nothing was written.');
} else if (await isWriteApproved(options, warnings, canAsk)) {
  writeFilesAtomically([...trial.files].map(([file, bytes]) => [join(folder, file), bytes]));
  console.log(
    `\nAdded ${formatCount(imported.rows.length, 'figure')}${source ? ' and the source' : ''}. To publish: npm run data:publish${folderOption}`,
  );
} else {
  console.log('Nothing was written.');
  process.exitCode = 1;
}
