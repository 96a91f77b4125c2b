/**
 * `npm run data:new -- my-ranking --from figures.csv`: creates a dataset from a table, with placeholders for the texts. Shows what
 * the table was taken for, prompts for what neither the table nor the options give, and asks before it writes.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  cellSchemas,
  type Dataset,
  describeWarning,
  type FileTexts,
  formatDataError,
  guessPeriod,
  indexRowNumbers,
  isPlaceholderWarning,
  lintDataset,
  OptionResolver,
  parseDataset,
  parseUnit,
  type Reading,
  type ScaffoldOptions,
  scaffoldDataset,
} from '../engine/mod.ts';
import {
  DATA_OPTION,
  readArguments,
  refuse,
  resolveFromCaller,
  today,
} from './lib/command-line.ts';
import { dataFolder } from './lib/data-folder.ts';
import {
  answersFromOptions,
  isWriteApproved,
  printPlan,
  printWarnings,
  readOrRefuse,
  TABLE_OPTIONS,
  tableWarnings,
} from './lib/import-session.ts';
import { formatCount } from './lib/output-format.ts';
import { readGrid } from './lib/read-grid.ts';
import { terminalPrompt } from './lib/terminal-prompt.ts';

const usage =
  'npm run data:new -- ID --from TABLE [--title TITLE] [--unit UNIT] [--period PERIOD] [options]';
const { values: options, positionals } = readArguments(
  {
    from: {
      type: 'string',
      value: 'TABLE',
      about: 'the file of the table; without it, the standard input is read',
    },
    title: { type: 'string', value: 'TITLE', about: 'the title of the ranking' },
    metric: {
      type: 'string',
      value: 'TITLE',
      about: 'what is counted, if the headings don’t say so',
    },
    unit: {
      type: 'string',
      value: 'UNIT',
      about: 'the unit where the table names none, such as people or “million tonnes”',
    },
    period: {
      type: 'string',
      value: 'PERIOD',
      about: 'the period where the table names none: 2025, 2025-11 or 2025-01--2025-11',
    },
    level: { type: 'string', value: 'TITLE', about: 'what is ranked, in the plural: “Countries”' },
    'source-publisher': {
      type: 'string',
      value: 'NAME',
      about: 'who published the figures, if no column says so',
    },
    'source-title': { type: 'string', value: 'TITLE', about: 'the title of the page or report' },
    'source-url': { type: 'string', value: 'URL', about: 'its URL' },
    'source-published': {
      type: 'string',
      value: 'DATE',
      about: 'the date of publication, YYYY-MM-DD',
    },
    'source-kind': {
      type: 'string',
      value: 'KIND',
      about: 'official, company or press (the default)',
    },
    qualifier: {
      type: 'string',
      value: 'WORD',
      about: 'how the figures are stated: stated (the default), exact, rounded or truncated',
    },
    license: {
      type: 'string',
      value: 'ID',
      about: 'the licence of the data, CC-BY-4.0 by default',
    },
    ...TABLE_OPTIONS,
    replace: { type: 'boolean', about: 'replaces the dataset if it exists' },
    ...DATA_OPTION,
  },
  1,
  usage,
);

/** `My ranking` for `my-ranking`. */
function titleFromId(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

const [id = ''] = positionals;
if (!cellSchemas.id.safeParse(id).success) {
  refuse([
    `the id of the dataset: found ${JSON.stringify(id)}, expected ${cellSchemas.id.description}`,
    `usage: ${usage}`,
  ]);
}
const parent = dataFolder(options.data);
const folder = join(parent, id);
const shownFolder = relative(resolveFromCaller('.'), folder);
if (existsSync(folder) && !options.replace)
  refuse([`${shownFolder} already exists: choose another name, or replace it with --replace`]);

// The standard input can't hold both the table and answers.
const canAsk = options.from !== undefined;
const grid = await readGrid(options.from);
const reading = await readOrRefuse(grid, answersFromOptions(grid, options), canAsk);
const resolver = new OptionResolver(
  canAsk ? terminalPrompt({ input: process.stdin, output: process.stdout }) : null,
);

/** The option's value, else the reply to a prompt, whose empty reply is `otherwise`; without a terminal, `otherwise`. */
function resolveOption(
  option:
    | 'title'
    | 'metric'
    | 'unit'
    | 'period'
    | 'level'
    | 'source-publisher'
    | 'source-title'
    | 'source-url'
    | 'source-published',
  what: string,
  otherwise?: string,
): Promise<string> {
  const guess = resolver.isUnattended && otherwise !== undefined ? otherwise : null;
  const check = CHECKS[option];
  const question = {
    option,
    what,
    choices: [],
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(check ? { check } : {}),
  };
  return resolver.resolve(options[option], guess, question);
}

/** What is wrong with a value, or null: asked again at the prompt, an error in an option. */
const CHECKS: Readonly<Record<string, (text: string) => string | null>> = {
  period: (text) =>
    guessPeriod(text) === null ? 'a period such as 2025, 2025-11 or 2025-01--2025-11' : null,
  'source-published': (text) => schemaProblem('optionalDate', text),
  'source-url': (text) => schemaProblem('url', text),
};

function schemaProblem(schema: keyof typeof cellSchemas, text: string): string | null {
  return cellSchemas[schema].safeParse(text).success
    ? null
    : (cellSchemas[schema].description ?? '');
}

async function resolveSource(figures: Reading['figures']): Promise<ScaffoldOptions['source']> {
  const isNamed = figures.every(({ source }) => source !== '');
  const part = (option: 'source-title' | 'source-url' | 'source-published', what: string) =>
    isNamed ? Promise.resolve(options[option] ?? '') : resolveOption(option, what, '');
  return {
    publisher: isNamed
      ? (options['source-publisher'] ?? '')
      : await resolveOption('source-publisher', 'who published the figures'),
    title: await part('source-title', 'the title of the page or report, if it has one'),
    url: await part('source-url', 'its URL, if it has one'),
    published: await part('source-published', 'the date of publication, YYYY-MM-DD, if known'),
    kind: options['source-kind'] ?? 'press',
  };
}

async function resolveDataset({ figures }: Reading): Promise<ScaffoldOptions> {
  const title = await resolveOption('title', 'the title of the ranking', titleFromId(id));
  const needsMetric = figures.some(({ metric }) => metric === null);
  const metric =
    options.metric ??
    (needsMetric ? await resolveOption('metric', 'what is counted', title) : null);
  const needsUnit = figures.some(({ unit }) => unit === '');
  const unit = needsUnit
    ? await resolveOption('unit', 'the unit of the figures, such as “people” or “million tonnes”')
    : '';
  const needsPeriod = figures.some(({ period }) => period === null);
  const period = needsPeriod
    ? await resolveOption('period', 'the period of the figures, such as 2025 or 2025-11')
    : '';
  return {
    ...{ id, title, metric, unit: parseUnit(unit), period: guessPeriod(period) ?? '' },
    level: await resolveOption('level', 'what is ranked, in the plural: “Countries”', 'Places'),
    source: await resolveSource(figures),
    license: options.license ?? 'CC-BY-4.0',
    qualifier: options.qualifier ?? 'stated',
    today: today(),
  };
}

/** Writes the files to a temporary folder, then moves it into place, and removes what was there. */
function writeDataset(files: FileTexts): void {
  mkdirSync(parent, { recursive: true });
  const temporary = mkdtempSync(join(parent, '.new-'));
  try {
    const written = join(temporary, id);
    mkdirSync(written);
    for (const [file, content] of files) writeFileSync(join(written, file), content);
    if (existsSync(folder)) renameSync(folder, join(temporary, 'before'));
    renameSync(written, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The next commands, each with what it does. They need the folder if one was given. */
function nextSteps(): string[] {
  const folderOption = options.data === undefined ? '' : ` -- --data ${options.data}`;
  const steps = [
    [`npm run data:check${folderOption}`, 'lists the texts that you still have to write'],
    [`npm start${folderOption}`, 'serves the ranking and its pages'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return steps.map(([command, does]) => `  ${command.padEnd(width)}     ${does}`);
}

/** Warnings about the new dataset, but for the texts that are still to be written. */
function datasetWarnings(dataset: Dataset, files: FileTexts): string[] {
  return lintDataset(dataset, today(), indexRowNumbers(files))
    .filter((warning) => !isPlaceholderWarning(warning))
    .map(describeWarning);
}

const scaffoldOptions = await resolveDataset(reading);
if (resolver.errors.length > 0) refuse(resolver.errors);
const files = scaffoldDataset(reading.figures, scaffoldOptions);
const { dataset, errors: dataErrors } = parseDataset(id, files);
printPlan(reading, scaffoldOptions);
if (!dataset) refuse(['', ...dataErrors.map(formatDataError)]);
const warnings = [...tableWarnings(reading), ...datasetWarnings(dataset, files)];
printWarnings(warnings);

console.log(
  `\n${id}: ${formatCount(dataset.observations.length, 'figure')} of ${formatCount(dataset.entities.length, 'place')} from ${formatCount(dataset.sources.length, 'source')}`,
);
for (const metric of dataset.metrics) console.log(`  ${metric.title.en}, in ${metric.unit}`);
const { metric, period } = dataset.defaults;
if (options['dry-run']) {
  console.log('Dry run: nothing was written.');
} else if (await isWriteApproved(options, warnings, canAsk)) {
  writeDataset(files);
  console.log(
    [
      `Created ${shownFolder}`,
      '',
      'Next steps:',
      ...nextSteps(),
      `  <script async src="http://localhost:8787/widget.js" data-ranking="${id}/${metric}/${period}"></script>`,
    ].join('\n'),
  );
} else {
  console.log('Nothing was written.');
  process.exitCode = 1;
}
