/**
 * `npm run data:add -- table.csv --metric M --period P --source S …`: takes a pasted table into a dataset, and shows what readers
 * will see change. Nothing is written if anything is wrong, nor with `--dry-run`.
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
import { fail, readArguments, resolveFromCaller } from './lib/command-line.ts';
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
  '  [--name HEAD] [--value HEAD] [--growth HEAD] [--skip NAME]… [--level ID] [--qualifier WORD] [--status WORD]',
  '  [--known-from DATE] [--note TEXT] [--data DIR] [--dry-run]; without TABLE.csv the table is read from standard input',
].join('\n');
const { values: options, words } = readArguments(
  {
    ...{ data: { type: 'string', default: 'data' }, dataset: text, metric: text, period: text },
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
const today = new Date().toISOString().slice(0, 10);

/** Ends the command with all that is wrong. */
function exitWithErrors(errors: readonly string[]): never {
  return fail(`${errors.join('\n')}\n\nNothing was written.`);
}

async function chooseDataset(
  datasets: readonly Dataset[],
  answers: OptionResolver,
): Promise<Dataset> {
  const ids = datasets.map(({ id }) => id);
  const question = { option: 'dataset', what: 'where the figures belong', choices: ids };
  const guess = ids.length === 1 ? (ids[0] ?? null) : null;
  const id = await answers.resolve(options.dataset, guess, question);
  return datasets.find((dataset) => dataset.id === id) ?? exitWithErrors(answers.errors);
}

/** The columns; those that can't be told apart are asked for. */
async function chooseColumns(
  table: PastedTable,
  places: EntityMatcher,
  answers: OptionResolver,
): Promise<TableColumns | null> {
  const asked: { name?: number; value?: number; growth?: number } = {};
  for (const role of ['name', 'value', 'growth'] as const) {
    const given = options[role];
    if (given === undefined) continue;
    const column = findColumn(table, given);
    if (column === null)
      answers.addError(
        role,
        given,
        `a head of the table (${table.head?.join(', ') ?? 'it has none'}), or the number of a column`,
      );
    else asked[role] = column;
  }
  for (;;) {
    const columns = detectColumns(table, places, asked);
    if (!('of' in columns)) return columns;
    const what = columns.of === 'name' ? 'the column of the names' : 'the column of the figures';
    const answer = await answers.resolve(undefined, null, {
      option: columns.of,
      what,
      choices: columns.choices,
    });
    const column = findColumn(table, answer);
    if (column === null) return null;
    asked[columns.of] = column;
  }
}

function dryRunOrExit(attempt: () => DryRun): DryRun {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return exitWithErrors([error.message, `What to do: ${error.hint}`]);
  }
}

const table = await readTable(words[0]);
// What was read from the standard input can't be asked from it too.
const answers = new OptionResolver(
  words[0] === undefined ? null : terminalPrompt({ input: process.stdin, output: process.stdout }),
);
const directory = resolveFromCaller(options.data);
const dataset = await chooseDataset(readData(directory), answers);
const folder = datasetFolder(directory, dataset.id);
const { level = null } = options;
if (level !== null && !dataset.levels.some(({ id }) => id === level)) {
  answers.addError('level', level, `one of ${dataset.levels.map(({ id }) => id).join(', ')}`);
}
const places = new EntityMatcher(dataset.entities, level);
const columns = await chooseColumns(table, places, answers);
const settled = await resolveImportOptions(dataset, table, options, today, answers);
if (!settled || !columns || answers.errors.length > 0) exitWithErrors(answers.errors);

const { shared, unit, source } = settled;
const { skip } = options;
const taken = importObservations({ table, columns, unit, places, skip }, shared);
if (taken.rows.length === 0 && taken.errors.length === 0)
  exitWithErrors(['the table has no figure']);
if (taken.errors.length > 0) exitWithErrors(taken.errors);

console.log(
  `${formatCount(taken.rows.length, 'figure')}: ${shared.metric.title.en}, ${shared.period}, ${shared.basis}, from ${shared.source}${source ? ' (new)' : ''}`,
);
for (const { entity, value, precision, qualifier, yoy } of taken.rows) {
  const growth = yoy ? `, growth ${yoy} %` : '';
  console.log(
    `  ${entity}: ${value}, ${qualifier}${precision ? `, to ${precision}` : ''}${growth}`,
  );
}
if (taken.blank.length > 0) console.log(`No figure is printed for ${taken.blank.join(', ')}`);
if (shared.knownFrom !== '') console.log(`They count from ${shared.knownFrom} on.`);

console.log('\nCompiling the data as it was and as it will be …');
const addition = { rows: taken.rows, source };
const trial = dryRunOrExit(() =>
  dryRunAddition(readDatasetFiles(folder), dataset, addition, today),
);
if (trial.errors.length > 0) exitWithErrors(trial.errors);
console.log(`\n${trial.changes}`);
if (trial.warnings.length > 0) {
  console.log(`\n${formatCount(trial.warnings.length, 'likely slip')}:`);
  for (const slip of trial.warnings) console.log(`  ${slip}`);
}
if (trial.refusal !== null) console.log(`\nIf what is there was published: ${trial.refusal}`);
if (options['dry-run']) {
  console.log('\nNothing was written: it was a dry run.');
} else {
  writeFilesAtomically([...trial.files].map(([file, bytes]) => [join(folder, file), bytes]));
  console.log(`\nWritten${source ? ' with its source' : ''}. Publish it: npm run data:publish`);
}
