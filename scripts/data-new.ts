/**
 * `npm run data:new -- my-ranking --from figures.csv`: a folder of data made of a table, which passes the check, with texts to be
 * written. What the table doesn't say is given by options, or asked.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { columns } from '../engine/dataset/cell-schemas.ts';
import { describeFault, type Fault } from '../engine/dataset/data-error.ts';
import { loadDataset } from '../engine/dataset/parse-dataset.ts';
import type { Dataset } from '../engine/dataset/schema.ts';
import { Answers } from '../engine/editing/import/option-resolver.ts';
import { columnOf } from '../engine/editing/import/table-columns.ts';
import { columnRoles } from '../engine/editing/scaffold/column-roles.ts';
import {
  type Files,
  type NewDataset,
  newDataset,
  unitOfHead,
} from '../engine/editing/scaffold/scaffold-dataset.ts';
import { fail, fromCaller, readArguments } from './lib/command-line.ts';
import { countText } from './lib/output-format.ts';
import { readTable } from './lib/read-table.ts';
import { askAt } from './lib/terminal-prompt.ts';

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
function refuse(faults: readonly string[]): never {
  return fail(`${faults.join('\n')}\n\nNothing was written.`);
}

/** `my-ranking` as `My ranking`. */
function titleOf(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

const [id = ''] = words;
if (!columns.id.safeParse(id).success) {
  refuse([
    `the name of the ranking: found ${JSON.stringify(id)}, expected ${columns.id.description}`,
    `usage: ${usage}`,
  ]);
}
const folder = join(fromCaller(options.data), id);
if (existsSync(folder))
  refuse([
    `${relative(fromCaller('.'), folder)} is there already: choose another name, or remove it`,
  ]);
const table = await readTable(options.from);
const answers = new Answers(
  options.from === undefined ? null : askAt({ input: process.stdin, output: process.stdout }),
);

function askedColumn(option: 'name' | 'when'): number | undefined {
  const given = options[option];
  const column = given === undefined ? undefined : columnOf(table, given);
  if (column === null)
    answers.fault(option, given ?? '', 'a head of the table, or the number of a column');
  return column ?? undefined;
}

const roles = columnRoles(table, { name: askedColumn('name'), period: askedColumn('when') });
if (answers.faults.length > 0) refuse(answers.faults);
if (!roles)
  refuse([
    'the table: found no column of names beside one of figures, expected both (--name HEAD says which names)',
  ]);

/** What is given, or else asked; where nobody is there, what is taken then. */
function settle(
  option: keyof typeof options & string,
  what: string,
  otherwise?: string,
): Promise<string> {
  const given = options[option];
  const guess = answers.isAlone && otherwise !== undefined ? otherwise : null;
  const question = { option, what, choices: [], ...(otherwise === undefined ? {} : { otherwise }) };
  return answers.settle(typeof given === 'string' ? given : undefined, guess, question);
}

async function settleAll(): Promise<NewDataset> {
  const { values, periodOf, period, source } = roles ?? refuse([]);
  const heads = values.map((column) => table.head?.[column] ?? '');
  const isWide = values.every((column) => periodOf[column] !== undefined);
  const title = await settle('title', 'the title of the ranking', titleOf(id));
  const isNamed = !isWide && heads.every((head) => head !== '');
  const metric =
    options.metric ?? (isNamed ? null : await settle('metric', 'what is counted', title));
  const hasUnits = heads.every((head) => unitOfHead(head) !== null);
  const unit =
    options.unit ??
    (hasUnits
      ? null
      : await settle('unit', 'the unit of the figures, such as “people” or “million tonnes”'));
  const told = isWide || period !== null;
  const when =
    options.period ??
    (told ? null : await settle('period', 'the period of the figures, such as 2025 or 2025-11'));
  const level = await settle('level', 'what is ranked, in the plural: “Countries”', 'Places');
  const publisher =
    source === null
      ? await settle('source-publisher', 'who published the figures')
      : (options['source-publisher'] ?? '');
  const asked = source === null;
  const part = (option: 'source-title' | 'source-url' | 'source-published', what: string) =>
    asked ? settle(option, what, '') : Promise.resolve(options[option] ?? '');
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

/** Writes the files beside where they belong, checks them there, and moves them; a dry run only checks. */
function write(files: Files): { dataset: Dataset | null; faults: readonly Fault[] } {
  mkdirSync(fromCaller(options.data), { recursive: true });
  const place = mkdtempSync(join(fromCaller(options.data), '.new-'));
  const made = join(place, id);
  try {
    mkdirSync(made);
    for (const [file, content] of files) writeFileSync(join(made, file), content);
    const loaded = loadDataset(made);
    if (loaded.dataset && !options['dry-run']) renameSync(made, folder);
    return loaded;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const settled = await settleAll();
if (answers.faults.length > 0) refuse(answers.faults);
const { files, faults } = newDataset(table, roles, settled);
if (faults.length > 0) refuse(faults);
const { dataset, faults: unread } = write(files);
if (!dataset) refuse(unread.map(describeFault));

console.log(
  `${id}: ${countText(dataset.observations.length, 'figure')} of ${countText(dataset.entities.length, 'place')} from ${countText(dataset.sources.length, 'source')}`,
);
for (const metric of dataset.metrics) console.log(`  ${metric.title.en}, in ${metric.unit}`);
const { metric, period } = dataset.defaults;
if (options['dry-run']) {
  console.log('Nothing was written: it was a dry run.');
} else {
  console.log(
    [
      `Written: ${relative(fromCaller('.'), folder)}`,
      '',
      'What is next:',
      '  npm run data:check     names the texts that are still to be written; names in other languages are further columns',
      '  npm start              serves it, with its pages',
      `  <script async src="http://localhost:8787/widget.js" data-ranking="${id}/${metric}/${period}"></script>`,
    ].join('\n'),
  );
}
