/**
 * `npm run data:new -- my-ranking --from figures.csv`: creates a dataset from a table, with placeholders for the texts. Shows what
 * the table was taken for, prompts for what neither the table nor the options give, and asks before it writes.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  CELL_FORMATS,
  cellSchemas,
  DATASET_FIELDS,
  type Dataset,
  type DatasetField,
  type DatasetQuestion,
  type DatasetReplies,
  datasetOptions,
  datasetQuestion,
  describeWarnings,
  type FileTexts,
  findFormulaTexts,
  formatDataError,
  importPlan,
  indexRowNumbers,
  isPlaceholderWarning,
  isUsed,
  lintDataset,
  NOTHING_RANKED,
  OptionResolver,
  type PlanQuestion,
  parseDataset,
  readAllRecords,
  readTable,
  type ScaffoldOptions,
  scaffoldDataset,
  tableDefaults,
  titleFromId,
} from '../engine/mod.ts';
import {
  DATA_OPTION,
  readArguments,
  refuse,
  resolveFromCaller,
  terminalPrompt,
  today,
} from './lib/command-line.ts';
import {
  answersFromOptions,
  isWriteApproved,
  printPlan,
  printWarnings,
  readGrid,
  readOrRefuse,
  TABLE_OPTIONS,
  tableQuestions,
  tableWarnings,
} from './lib/import-session.ts';
import { dataFolder } from './lib/load-data.ts';
import { formatCount } from './lib/publish-report.ts';

const usage =
  'npm run data:new -- ID --from TABLE [--title TITLE] [--unit UNIT] [--period PERIOD] [options]';
const { values: options, positionals } = readArguments({
  usage,
  about: 'Creates a dataset from a table, and asks for what the table doesn’t say.',
  arguments: { ID: 'the id of the new dataset, such as city-parks' },
  options: {
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
      about: 'the licence of the data, such as CC-BY-4.0; none by default',
    },
    among: {
      type: 'string',
      value: 'WHO',
      about: 'all (everyone is in the table) or top (it is the top of a longer list)',
    },
    ...TABLE_OPTIONS,
    replace: { type: 'boolean', about: 'replaces the dataset if it exists' },
    plan: {
      type: 'boolean',
      about: 'prints as JSON what was understood of every cell, and writes nothing',
    },
    ...DATA_OPTION,
  },
});

const [id = ''] = positionals;
if (!cellSchemas.id.safeParse(id).success) {
  refuse([
    `the id of the dataset: found ${JSON.stringify(id)}, expected ${CELL_FORMATS.id}`,
    `usage: ${usage}`,
  ]);
}
const parent = dataFolder(options.data);
const folder = join(parent, id);
const shownFolder = relative(resolveFromCaller('.'), folder);
if (existsSync(folder) && !options.replace && !options.plan)
  refuse([`${shownFolder} already exists: choose another name, or replace it with --replace`]);

// The standard input can't hold both the table and answers.
const canAsk = options.from !== undefined && !options.plan;
const grid = await readGrid(options.from);
const answers = answersFromOptions(grid, options);
const reading = options.plan
  ? readTable(grid, answers, today())
  : await readOrRefuse(grid, answers, canAsk);
const resolver = new OptionResolver(
  canAsk ? terminalPrompt({ input: process.stdin, output: process.stdout }) : null,
);

/** The option that answers each question. */
const OPTION_NAMES = {
  ...{ title: 'title', metric: 'metric', unit: 'unit', period: 'period', level: 'level' },
  ...{ publisher: 'source-publisher', 'source-title': 'source-title' },
  ...{ address: 'source-url', published: 'source-published' },
  ...{ among: 'among', license: 'license' },
} as const satisfies Readonly<Record<DatasetField, keyof typeof options>>;

/**
 * The replies to all questions: the options, else what the user says, else what an empty reply means. `open` gets the questions without
 * an option.
 */
async function resolveReplies(open: PlanQuestion[]): Promise<DatasetReplies> {
  const defaults = tableDefaults(reading);
  let replies: DatasetReplies = {};
  for (const name of DATASET_FIELDS) {
    const option = OPTION_NAMES[name];
    const given = options[option];
    const question = datasetQuestion(name, id, reading.figures, replies, defaults);
    if (question && given === undefined)
      open.push({ name, default: question.otherwise, why: question.why });
    const reply = question ? await resolveQuestion(question, option) : given;
    if (reply !== undefined) replies = { ...replies, [name]: reply };
  }
  return replies;
}

/** What is asked for; where several metrics have no unit, also how each gets its own. */
function describeQuestion({ name, what }: DatasetQuestion): string {
  const open = reading.figures.filter(({ unit, metric }) => unit === '' && metric !== null);
  const metrics = [...new Set(open.map(({ metric }) => `“${metric}”`))];
  return name === 'unit' && metrics.length > 1
    ? `${what}, for ${metrics.join(' and ')} alike (else --answer "unit:HEADING=UNIT" for each)`
    : what;
}

function resolveQuestion(
  question: DatasetQuestion,
  option: (typeof OPTION_NAMES)[DatasetField],
): Promise<string> {
  const { otherwise, check } = question;
  const prompt = {
    ...{ option, what: describeQuestion(question), choices: [], check },
    ...(otherwise === null ? {} : { otherwise }),
  };
  return resolver.resolve(options[option], resolver.isUnattended ? otherwise : null, prompt);
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
  const warnings = [
    ...lintDataset(dataset, today(), indexRowNumbers(files)),
    ...findFormulaTexts(id, readAllRecords(files)),
  ];
  return describeWarnings(warnings.filter((warning) => !isPlaceholderWarning(warning)));
}

/** The dataset as its options make it, or the errors of its files. */
function buildDataset(scaffold: ScaffoldOptions): { dataset: Dataset; files: FileTexts } {
  const files = scaffoldDataset(reading.figures, scaffold);
  const { dataset, errors } = parseDataset(id, files);
  printPlan(reading, scaffold);
  return dataset ? { dataset, files } : refuse(['', ...errors.map(formatDataError)]);
}

/** Shows the dataset, asks, and writes it. */
async function create(scaffold: ScaffoldOptions): Promise<void> {
  const { dataset, files } = buildDataset(scaffold);
  const warnings = [...tableWarnings(reading), ...datasetWarnings(dataset, files)];
  printWarnings(warnings);
  console.log(
    `\n${id}: ${formatCount(dataset.observations.length, 'figure')} of ${formatCount(dataset.entities.length, 'place')} from ${formatCount(dataset.sources.length, 'source')}`,
  );
  for (const metric of dataset.metrics) console.log(`  ${metric.title.en}, in ${metric.unit}`);
  if (options['dry-run']) {
    console.log('Dry run: nothing was written.');
    return;
  }
  if (!(await isWriteApproved(options, warnings, canAsk))) {
    console.log('Nothing was written.');
    process.exitCode = 1;
    return;
  }
  writeDataset(files);
  const { metric, period } = dataset.defaults;
  console.log(
    [
      `Created ${shownFolder}`,
      '',
      'Next steps:',
      ...nextSteps(),
      `  <script async src="http://localhost:8787/widget.js" data-ranking="${id}/${metric}/${period}"></script>`,
    ].join('\n'),
  );
}

const open: PlanQuestion[] = [];
const replies = await resolveReplies(open);
const qualifier = cellSchemas.qualifier.safeParse(options.qualifier ?? 'stated');
if (!qualifier.success)
  resolver.addError('qualifier', options.qualifier ?? '', CELL_FORMATS.qualifier);
const scaffold = datasetOptions(id, replies, {
  ...{
    isTitled: options.title !== undefined || replies.title !== titleFromId(id),
    margins: reading.margins,
  },
  kind: options['source-kind'] ?? 'press',
  ...{ qualifier: qualifier.data ?? 'stated', today: today() },
});
if (options.plan) {
  const questions = [...tableQuestions(reading), ...open];
  console.log(JSON.stringify(importPlan(reading, scaffold, questions), null, 2));
  const isOpen = questions.some((question) => question.default === null);
  const isReady = !isOpen && reading.problems.length === 0 && reading.figures.length > 0;
  for (const error of resolver.errors) console.error(error);
  if (!isReady || resolver.errors.length > 0) process.exitCode = 1;
} else {
  if (resolver.errors.length > 0) refuse(resolver.errors);
  if (!reading.figures.some(isUsed)) {
    printPlan(reading, scaffold);
    refuse(['', NOTHING_RANKED]);
  }
  await create(scaffold);
}
