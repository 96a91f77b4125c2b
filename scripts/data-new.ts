/**
 * `npm run data:new -- my-ranking --from figures.csv`: a folder of data made of a table, which passes the check, with texts to be
 * written. What the table doesn't say is given by options, or asked.
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
import { fail, readArguments, resolveFromCaller } from './lib/command-line.ts';
import { formatCount } from './lib/output-format.ts';
import { readTable } from './lib/read-table.ts';
import { terminalPrompt } from './lib/terminal-prompt.ts';

const text = { type: 'string' } as const;
const usage = [
  'npm run data:new -- ID --from TABLE.csv --title TITLE [--metric TITLE] [--unit UNIT] [--period PERIOD] [--level TITLE]',
  '  --source-publisher P [--source-title T --source-url URL --source-published DATE --source-kind official|company|press]',
  '  [--name HEAD] [--when HEAD] [--qualifier WORD] [--license ID] [--data DIR] [--dry-run]',
].join('\n');
const { values: options, words } = readArguments(
  {
    ...{ from: text, title: text, metric: text, unit: text, period: text, level: text },
    ...{ 'source-publisher': text, 'source-title': text, 'source-url': text },
    ...{ 'source-published': text, 'source-kind': text, name: text, when: text },
    ...{ qualifier: text, license: text, data: { type: 'string', default: 'data' } },
    'dry-run': { type: 'boolean', default: false },
  },
  1,
  usage,
);

/** Ends the command with all that is wrong. */
function exitWithErrors(errors: readonly string[]): never {
  return fail(`${errors.join('\n')}\n\nNothing was written.`);
}

/** `my-ranking` as `My ranking`. */
function titleFromId(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

const [id = ''] = words;
if (!cellSchemas.id.safeParse(id).success) {
  exitWithErrors([
    `the name of the ranking: found ${JSON.stringify(id)}, expected ${cellSchemas.id.description}`,
    `usage: ${usage}`,
  ]);
}
const folder = join(resolveFromCaller(options.data), id);
if (existsSync(folder))
  exitWithErrors([
    `${relative(resolveFromCaller('.'), folder)} is there already: choose another name, or remove it`,
  ]);
const table = await readTable(options.from);
const answers = new OptionResolver(
  options.from === undefined
    ? null
    : terminalPrompt({ input: process.stdin, output: process.stdout }),
);

function columnOption(option: 'name' | 'when'): number | undefined {
  const given = options[option];
  const column = given === undefined ? undefined : findColumn(table, given);
  if (column === null)
    answers.addError(option, given ?? '', 'a head of the table, or the number of a column');
  return column ?? undefined;
}

const roles = detectColumnRoles(table, {
  name: columnOption('name'),
  period: columnOption('when'),
});
if (answers.errors.length > 0) exitWithErrors(answers.errors);
if (!roles)
  exitWithErrors([
    'the table: found no column of names beside one of figures, expected both (--name HEAD says which names)',
  ]);

/** What is given, or else asked; where nobody is there, what is taken then. */
function resolveOption(
  option: keyof typeof options & string,
  what: string,
  otherwise?: string,
): Promise<string> {
  const given = options[option];
  const guess = answers.isUnattended && otherwise !== undefined ? otherwise : null;
  const question = { option, what, choices: [], ...(otherwise === undefined ? {} : { otherwise }) };
  return answers.resolve(typeof given === 'string' ? given : undefined, guess, question);
}

async function resolveDataset(): Promise<ScaffoldOptions> {
  const { values, periodOf, period, source } = roles ?? exitWithErrors([]);
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
  const told = isWide || period !== null;
  const when =
    options.period ??
    (told
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
  const asked = source === null;
  const part = (option: 'source-title' | 'source-url' | 'source-published', what: string) =>
    asked ? resolveOption(option, what, '') : Promise.resolve(options[option] ?? '');
  return {
    ...{ id, title, metric, unit, period: when, level },
    source: {
      publisher,
      title: await part('source-title', 'the title of the page or report, if it has one'),
      url: await part('source-url', 'its address, if it has one'),
      published: await part(
        'source-published',
        'when it was published, YYYY-MM-DD, if that is known',
      ),
      kind: options['source-kind'] ?? 'press',
    },
    license: options.license ?? 'CC-BY-4.0',
    qualifier: options.qualifier ?? 'stated',
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Writes the files beside where they belong, then moves them. */
function writeDataset(files: FileTexts): void {
  const parent = resolveFromCaller(options.data);
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

const settled = await resolveDataset();
if (answers.errors.length > 0) exitWithErrors(answers.errors);
const { files, errors } = scaffoldDataset(table, roles, settled);
if (errors.length > 0) exitWithErrors(errors);
const { dataset, errors: dataErrors } = parseDataset(id, files);
if (!dataset) exitWithErrors(dataErrors.map(formatDataError));
if (!options['dry-run']) writeDataset(files);

console.log(
  `${id}: ${formatCount(dataset.observations.length, 'figure')} of ${formatCount(dataset.entities.length, 'place')} from ${formatCount(dataset.sources.length, 'source')}`,
);
for (const metric of dataset.metrics) console.log(`  ${metric.title.en}, in ${metric.unit}`);
const { metric, period } = dataset.defaults;
if (options['dry-run']) {
  console.log('Nothing was written: it was a dry run.');
} else {
  console.log(
    [
      `Written: ${relative(resolveFromCaller('.'), folder)}`,
      '',
      'What is next:',
      '  npm run data:check     names the texts that are still to be written; names in other languages are further columns',
      '  npm start              serves it, with its pages',
      `  <script async src="http://localhost:8787/widget.js" data-ranking="${id}/${metric}/${period}"></script>`,
    ].join('\n'),
  );
}
