/**
 * `npm run data:new -- my-ranking --from figures.csv`: creates a dataset from a table, with placeholders for the texts. Prompts for
 * what neither the table nor the options give.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  cellSchemas,
  detectColumnRoles,
  type FileTexts,
  findColumn,
  formatDataError,
  OptionResolver,
  parseDataset,
  type ScaffoldOptions,
  scaffoldDataset,
  unitInHeading,
} from '../engine/mod.ts';
import { readArguments, refuse, resolveFromCaller, today } from './lib/command-line.ts';
import { dataFolder } from './lib/data-folder.ts';
import { formatCount } from './lib/output-format.ts';
import { readTable } from './lib/read-table.ts';
import { terminalPrompt } from './lib/terminal-prompt.ts';

const text = { type: 'string' } as const;

const usage = [
  'npm run data:new -- ID --from TABLE.csv --title TITLE [--metric TITLE] [--unit UNIT] [--period PERIOD] [--level TITLE]',
  '  --source-publisher P [--source-title T --source-url URL --source-published DATE --source-kind official|company|press]',
  '  [--name HEADING] [--when HEADING] [--qualifier WORD] [--license ID] [--data DIR] [--dry-run]',
].join('\n');
const { values: options, positionals } = readArguments(
  {
    ...{ from: text, title: text, metric: text, unit: text, period: text, level: text },
    ...{ 'source-publisher': text, 'source-title': text, 'source-url': text },
    ...{ 'source-published': text, 'source-kind': text, name: text, when: text },
    ...{ qualifier: text, license: text, data: text },
    'dry-run': { type: 'boolean', default: false },
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
if (existsSync(folder))
  refuse([
    `${relative(resolveFromCaller('.'), folder)} already exists: choose another name, or remove it`,
  ]);
const table = await readTable(options.from);
const resolver = new OptionResolver(
  options.from === undefined
    ? null
    : terminalPrompt({ input: process.stdin, output: process.stdout }),
);

function columnOption(option: 'name' | 'when'): number | undefined {
  const given = options[option];
  const column = given === undefined ? undefined : findColumn(table, given);
  if (column === null)
    resolver.addError(option, given ?? '', 'a heading of the table or a column number');
  return column ?? undefined;
}

const roles = detectColumnRoles(table, {
  name: columnOption('name'),
  period: columnOption('when'),
});
if (resolver.errors.length > 0) refuse(resolver.errors);
if (!roles)
  refuse([
    'the table: expected a column of names and a column of figures, found no such pair (--name HEADING names the first)',
  ]);

/** The option's value, else the answer to a prompt; without a terminal, the default. */
function resolveOption(
  option: keyof typeof options & string,
  what: string,
  otherwise?: string,
): Promise<string> {
  const given = options[option];
  const guess = resolver.isUnattended && otherwise !== undefined ? otherwise : null;
  const question = { option, what, choices: [], ...(otherwise === undefined ? {} : { otherwise }) };
  return resolver.resolve(typeof given === 'string' ? given : undefined, guess, question);
}

async function resolveDataset(): Promise<ScaffoldOptions> {
  const { values, periodOf, period, source } = roles ?? refuse([]);
  const heads = values.map((column) => table.head?.[column] ?? '');
  const isWide = values.every((column) => periodOf[column] !== undefined);
  const title = await resolveOption('title', 'the title of the ranking', titleFromId(id));
  const isNamed = !isWide && heads.every((head) => head !== '');
  const metric =
    options.metric ?? (isNamed ? null : await resolveOption('metric', 'what is counted', title));
  const hasUnits = heads.every((head) => unitInHeading(head) !== null);
  const unit =
    options.unit ??
    (hasUnits
      ? null
      : await resolveOption(
          'unit',
          'the unit of the figures, such as “people” or “million tonnes”',
        ));
  const hasPeriods = isWide || period !== null;
  const when =
    options.period ??
    (hasPeriods
      ? null
      : await resolveOption('period', 'the period of the figures, such as 2025 or 2025-11'));
  const level = await resolveOption(
    'level',
    'what is ranked, in the plural: “Countries”',
    'Places',
  );
  const publisher =
    source === null
      ? await resolveOption('source-publisher', 'who published the figures')
      : (options['source-publisher'] ?? '');
  const part = (option: 'source-title' | 'source-url' | 'source-published', what: string) =>
    source === null ? resolveOption(option, what, '') : Promise.resolve(options[option] ?? '');
  return {
    id,
    title,
    metric,
    unit,
    period: when,
    level,
    source: {
      publisher,
      title: await part('source-title', 'the title of the page or report, if it has one'),
      url: await part('source-url', 'its URL, if it has one'),
      published: await part('source-published', 'the date of publication, YYYY-MM-DD, if known'),
      kind: options['source-kind'] ?? 'press',
    },
    license: options.license ?? 'CC-BY-4.0',
    qualifier: options.qualifier ?? 'stated',
    today: today(),
  };
}

/** Writes the files to a temporary folder, then moves it into place. */
function writeDataset(files: FileTexts): void {
  mkdirSync(parent, { recursive: true });
  const temporary = mkdtempSync(join(parent, '.new-'));
  try {
    const written = join(temporary, id);
    mkdirSync(written);
    for (const [file, content] of files) writeFileSync(join(written, file), content);
    renameSync(written, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const scaffoldOptions = await resolveDataset();
if (resolver.errors.length > 0) refuse(resolver.errors);
const { files, errors } = scaffoldDataset(table, roles, scaffoldOptions);
if (errors.length > 0) refuse(errors);
const { dataset, errors: dataErrors } = parseDataset(id, files);
if (!dataset) refuse(dataErrors.map(formatDataError));
if (!options['dry-run']) writeDataset(files);

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

console.log(
  `${id}: ${formatCount(dataset.observations.length, 'figure')} of ${formatCount(dataset.entities.length, 'place')} from ${formatCount(dataset.sources.length, 'source')}`,
);
for (const metric of dataset.metrics) console.log(`  ${metric.title.en}, in ${metric.unit}`);
const { metric, period } = dataset.defaults;
if (options['dry-run']) {
  console.log('Dry run: nothing was written.');
} else {
  console.log(
    [
      `Created ${relative(resolveFromCaller('.'), folder)}`,
      '',
      'Next steps:',
      ...nextSteps(),
      `  <script async src="http://localhost:8787/widget.js" data-ranking="${id}/${metric}/${period}"></script>`,
    ].join('\n'),
  );
}
