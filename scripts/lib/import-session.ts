/**
 * The part of an import that `data:new` and `data:add` share: options about the table, the reading with its questions, the plan,
 * problems and warnings, and the approval before anything is written.
 */

import { readFileSync } from 'node:fs';
import {
  type Answer,
  type AskQuestion,
  addNamedAnswers,
  answerName,
  type ColumnRole,
  describeMissingFigures,
  describeProblems,
  describeReading,
  describeTableWarnings,
  findColumnByName,
  formatAnswer,
  type GivenFields,
  type Grid,
  type PlanQuestion,
  parseAnswer,
  parseGrid,
  type ReadColumn,
  type Reading,
  type ReadingAnswers,
  readTable,
  readWithAnswers,
} from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import {
  type CommandOption,
  fail,
  linePrompt,
  type OptionValues,
  refuse,
  resolveFromCaller,
  type Terminal,
  terminalQuestion,
  today,
} from './command-line.ts';
import { formatCount } from './publish-report.ts';

/** Options about the table, which all importing commands have. */
export const TABLE_OPTIONS = {
  name: {
    type: 'string',
    value: 'HEADING',
    about: 'the column of the names; as all columns, also by its number from 1',
  },
  value: {
    type: 'string',
    multiple: true,
    value: 'HEADING',
    about: 'a column of figures; others are then not used',
  },
  growth: { type: 'string', value: 'HEADING', about: 'the column of growth rates, in percent' },
  when: { type: 'string', value: 'HEADING', about: 'the column of periods' },
  ignore: { type: 'string', multiple: true, value: 'HEADING', about: 'a column not to use' },
  skip: { type: 'string', multiple: true, value: 'NAME', about: 'a row to leave out, by its name' },
  keep: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    about: 'a row to rank although it looks like a total',
  },
  answer: {
    type: 'string',
    multiple: true,
    value: 'TOPIC:HEADING=VALUE',
    about: 'the answer to a question about the table, as the question says',
  },
  yes: { type: 'boolean', about: 'writes without asking, also if there are warnings' },
  'dry-run': { type: 'boolean', about: 'shows everything and writes nothing' },
} as const satisfies Readonly<Record<string, CommandOption>>;

export type TableOptions = Pick<OptionValues<typeof TABLE_OPTIONS>, keyof typeof TABLE_OPTIONS>;

const TERMINAL: Terminal = { input: process.stdin, output: process.stdout };

function columnOf(columns: readonly ReadColumn[], option: string, text: string): number {
  const found = findColumnByName(columns, text);
  if (found !== null) return found;
  const names = columns.map(({ heading, index }) => heading || String(index + 1)).join(', ');
  throw new CommandError(
    `--${option}: found ${JSON.stringify(text)}, expected a heading of the table or a column number`,
    `the columns are ${names}`,
  );
}

/** The roles that options give to columns. With `--value`, other columns of figures aren't used. */
function rolesOf(options: TableOptions, { columns }: Reading): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const set = (option: 'name' | 'growth' | 'when', role: ColumnRole) => {
    const text = options[option];
    if (text !== undefined) roles.set(columnOf(columns, option, text), role);
  };
  if (options.value.length > 0) {
    for (const { index, role } of columns) if (role === 'value') roles.set(index, 'unused');
  }
  for (const text of options.value) roles.set(columnOf(columns, 'value', text), 'value');
  for (const text of options.ignore) roles.set(columnOf(columns, 'ignore', text), 'unused');
  set('name', 'name');
  set('growth', 'growth');
  set('when', 'period');
  return roles;
}

/** The answers that options give before anything is asked. Exits if an option is wrong. */
export function answersFromOptions(grid: Grid, options: TableOptions): ReadingAnswers {
  try {
    const first = readTable(grid, {}, today());
    const named: Answer[] = options.answer.map(parseAnswer);
    const base = { roles: rolesOf(options, first), skip: options.skip, keep: options.keep };
    return addNamedAnswers(base, named, first.columns);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return refuse([`${error.message} (${error.hint})`]);
  }
}

/** Asks at the terminal until the reply is one of the choices, or anything if there are none. */
function terminalAsk(): AskQuestion {
  const prompt = linePrompt(TERMINAL);
  if (prompt === null) return async () => null;
  return async ({ text, choices }) => {
    const list = choices.map(({ label }, at) => `\n  ${at + 1}  ${label}`).join('');
    for (;;) {
      const reply = await prompt(
        `${text}${list}\n${choices.length > 0 ? 'Number or value' : 'Value'}: `,
      );
      const chosen = choices[Number(reply) - 1]?.value;
      if (chosen !== undefined) return chosen;
      if (reply !== '') return reply;
    }
  };
}

/** The questions as missing options, each with the option that answers it. */
function describeQuestions({ questions, columns }: Reading): string[] {
  return questions.map((question) => {
    const options = question.choices.map(
      ({ value, label }) => `\n  ${formatAnswer(question, value, columns)}   ${label}`,
    );
    return `${question.text} Answer with${options.join('') || ` ${formatAnswer(question, 'VALUE', columns)}`}`;
  });
}

/** The questions as those of a plan, each named as its answer begins. */
export function tableQuestions({ questions, columns }: Reading): PlanQuestion[] {
  return questions.map((question) => ({
    name: answerName(question, columns),
    default: null,
    why: question.text,
  }));
}

/**
 * Reads the table. Exits with all problems at once, those that `findMore` finds in it as well, or with the questions that nobody
 * can answer here.
 */
export async function readOrRefuse(
  grid: Grid,
  answers: ReadingAnswers,
  canAsk: boolean,
  findMore: (reading: Reading) => readonly string[] = () => [],
): Promise<Reading> {
  const ask = canAsk ? terminalAsk() : async () => null;
  const { reading } = await readWithAnswers(grid, answers, today(), ask);
  const errors = [...describeProblems(reading), ...findMore(reading)];
  if (errors.length > 0) {
    printPlan(reading);
    refuse(['', ...errors]);
  }
  if (reading.questions.length > 0) refuse(describeQuestions(reading));
  if (reading.figures.length === 0) {
    printPlan(reading);
    refuse(['', describeMissingFigures(reading)]);
  }
  return reading;
}

/** Prints what the table was taken for. */
export function printPlan(reading: Reading, given?: GivenFields): void {
  console.log(describeReading(reading, given).join('\n'));
}

/** Prints warnings. */
export function printWarnings(warnings: readonly string[]): void {
  if (warnings.length === 0) return;
  console.log(`\n${formatCount(warnings.length, 'warning')}:`);
  for (const warning of warnings) console.log(`  ${warning}`);
}

/** The warnings about figures of the table. */
export function tableWarnings(reading: Reading): string[] {
  return describeTableWarnings(reading);
}

/**
 * Whether to write: asks at the terminal, unless `--yes` has answered. Where nobody can be asked, writes if there are no warnings,
 * and exits if there are.
 */
export async function isWriteApproved(
  { yes }: Pick<TableOptions, 'yes'>,
  warnings: readonly string[],
  canAsk: boolean,
): Promise<boolean> {
  if (yes) return true;
  const ask = canAsk ? terminalQuestion(TERMINAL) : null;
  if (ask) return ask('\nIs this right?');
  if (warnings.length === 0) return true;
  return refuse([
    '',
    `${formatCount(warnings.length, 'warning')}, and nobody can be asked here: look at what is printed above, then run the command again with --yes`,
  ]);
}

async function readStandardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) {
    const end = process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';
    console.error(`Paste the table, then press ${end} on a line of its own:`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function readBytes(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) return readStandardInput();
  try {
    return readFileSync(resolveFromCaller(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    return fail(`${path} can't be read: ${why}`);
  }
}

/** Reads a grid, from the standard input if there is no path. Exits if it is not a table. */
export async function readGrid(path: string | undefined): Promise<Grid> {
  const bytes = await readBytes(path);
  try {
    return parseGrid(bytes);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return refuse([error.message, `What to do: ${error.hint}`]);
  }
}
