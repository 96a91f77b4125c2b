/**
 * `npm run data:add -- table.csv --metric M --period P --source S …`: adds a pasted table to a dataset and shows what changes for
 * readers. Writes nothing if there is an error, or with `--dry-run`.
 */
import { join } from 'node:path';
import {
  CommandError,
  type Dataset,
  type DryRun,
  detectColumns,
  dryRunAddition,
  EntityMatcher,
  findColumn,
  importObservations,
  OptionResolver,
  type PastedTable,
  resolveImportOptions,
  type TableColumns,
} from '../engine/mod.ts';
import { readArguments, refuse, today } from './lib/command-line.ts';
import { dataFolder } from './lib/data-folder.ts';
import { datasetFolder, readDatasetFiles } from './lib/load-datasets.ts';
import { formatCount } from './lib/output-format.ts';
import { readData } from './lib/read-data.ts';
import { readTable } from './lib/read-table.ts';
import { terminalPrompt } from './lib/terminal-prompt.ts';
import { writeFilesAtomically } from './lib/write-files.ts';

const text = { type: 'string' } as const;
const usage = [
  'npm run data:add -- [TABLE.csv] --dataset ID --metric ID --period PERIOD --basis ID --source ID --unit UNIT',
  '  [--source-publisher P --source-title T --source-kind official|company|press --source-published DATE --source-url URL]',
  '  [--name HEADING] [--value HEADING] [--growth HEADING] [--skip NAME]… [--level ID] [--qualifier WORD] [--status WORD]',
  '  [--known-from DATE] [--note TEXT] [--data DIR] [--dry-run]; without TABLE.csv the table is read from the standard input',
].join('\n');
const { values: options, positionals } = readArguments(
  {
    ...{ data: text, dataset: text, metric: text, period: text },
    ...{ basis: text, unit: text, source: text, 'source-publisher': text, 'source-title': text },
    ...{ 'source-url': text, 'source-published': text, 'source-accessed': text },
    ...{ 'source-kind': text, name: text, value: text, growth: text, level: text },
    ...{ qualifier: text, status: text, 'known-from': text, note: text },
    skip: { type: 'string', multiple: true, default: [] },
    'dry-run': { type: 'boolean', default: false },
  },
  1,
  usage,
);
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

/** The table's columns. Prompts for those that can't be detected. */
async function chooseColumns(
  table: PastedTable,
  matcher: EntityMatcher,
  resolver: OptionResolver,
): Promise<TableColumns | null> {
  const chosen: { name?: number; value?: number; growth?: number } = {};
  for (const role of ['name', 'value', 'growth'] as const) {
    const given = options[role];
    if (given === undefined) continue;
    const column = findColumn(table, given);
    if (column === null)
      resolver.addError(
        role,
        given,
        `a heading of the table (${table.head?.join(', ') ?? 'it has none'}) or a column number`,
      );
    else chosen[role] = column;
  }
  for (;;) {
    const columns = detectColumns(table, matcher, chosen);
    if (!('of' in columns)) return columns;
    const what = columns.of === 'name' ? 'the column of names' : 'the column of figures';
    const answer = await resolver.resolve(undefined, null, {
      option: columns.of,
      what,
      choices: columns.choices,
    });
    const column = findColumn(table, answer);
    if (column === null) return null;
    chosen[columns.of] = column;
  }
}

function dryRunOrRefuse(attempt: () => DryRun): DryRun {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return refuse([error.message, `What to do: ${error.hint}`]);
  }
}

const table = await readTable(positionals[0]);
// The standard input can't hold both the table and answers.
const resolver = new OptionResolver(
  positionals[0] === undefined
    ? null
    : terminalPrompt({ input: process.stdin, output: process.stdout }),
);
const directory = dataFolder(options.data);
const dataset = await chooseDataset(readData(directory), resolver);
const folder = datasetFolder(directory, dataset.id);
const { level = null } = options;
if (level !== null && !dataset.levels.some(({ id }) => id === level)) {
  resolver.addError('level', level, `one of ${dataset.levels.map(({ id }) => id).join(', ')}`);
}
const matcher = new EntityMatcher(dataset.entities, level);
const columns = await chooseColumns(table, matcher, resolver);
const importOptions = await resolveImportOptions(dataset, table, options, today(), resolver);
if (!importOptions || !columns || resolver.errors.length > 0) refuse(resolver.errors);

const { shared, unit, source } = importOptions;
const { skip } = options;
const imported = importObservations({ table, columns, unit, places: matcher, skip }, shared);
if (imported.rows.length === 0 && imported.errors.length === 0)
  refuse(['the table: found no figures, expected at least one']);
if (imported.errors.length > 0) refuse(imported.errors);

console.log(
  `${formatCount(imported.rows.length, 'figure')}: ${shared.metric.title.en}, ${shared.period}, ${shared.basis}, from ${shared.source}${source ? ' (new)' : ''}`,
);
for (const { entity, value, precision, qualifier, yoy } of imported.rows) {
  const growth = yoy ? `, growth ${yoy} %` : '';
  console.log(
    `  ${entity}: ${value}, ${qualifier}${precision ? `, to ${precision}` : ''}${growth}`,
  );
}
if (imported.blank.length > 0) console.log(`No figure for ${imported.blank.join(', ')}`);
if (shared.knownFrom !== '') console.log(`Known from ${shared.knownFrom}.`);

console.log('\nCompiling the data before and after …');
const addition = { rows: imported.rows, source };
const trial = dryRunOrRefuse(() =>
  dryRunAddition(readDatasetFiles(folder), dataset, addition, today()),
);
if (trial.errors.length > 0) refuse(trial.errors);
console.log(`\n${trial.changes}`);
if (trial.warnings.length > 0) {
  console.log(`\n${formatCount(trial.warnings.length, 'warning')}:`);
  for (const warning of trial.warnings) console.log(`  ${warning}`);
}
if (trial.refusal !== null) console.log(`\nIf the dataset is already published: ${trial.refusal}`);
if (options['dry-run']) {
  console.log('\nDry run: nothing was written.');
} else {
  writeFilesAtomically([...trial.files].map(([file, bytes]) => [join(folder, file), bytes]));
  console.log(
    `\nAdded ${formatCount(imported.rows.length, 'figure')}${source ? ' and the source' : ''}. To publish: npm run data:publish`,
  );
}
