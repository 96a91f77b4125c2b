/** Command-line options, dates and exits shared by the commands. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { PromptUser } from '../../engine/mod.ts';

/** Resolves a path against the folder in which npm was called. */
export function resolveFromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Today in UTC, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Prints an error and exits with 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Prints the errors of a command that has written nothing, and exits with 1. */
export function refuse(errors: readonly string[]): never {
  return fail(`${errors.join('\n')}\n\nNothing was written.`);
}

/** An option of a command, with what `--help` says of it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Taken where the option isn't given. */
  readonly default?: string;
  /** What stands for the value in the help: `HEADING`; absent for a switch. */
  readonly value?: string;
  /** What it does, as a phrase. */
  readonly about: string;
}

type CommandOptions = Readonly<Record<string, CommandOption>>;

type OptionValue<Option extends CommandOption> = Option extends { readonly multiple: true }
  ? readonly string[]
  : Option extends { readonly type: 'boolean' }
    ? boolean
    : Option extends { readonly default: string }
      ? string
      : string | undefined;

/** The values of options: of a text without a default `undefined` where it isn't given; a list for those that may be repeated. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Name in keyof Options]: OptionValue<Options[Name]>;
};

/** A command as its users see it. */
export interface Command<Options extends CommandOptions> {
  readonly usage: string;
  /** What it does, as a sentence. */
  readonly about: string;
  /** The arguments besides options in their order, each with what it is; the last one may be repeated: `PATH …`. */
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options: Options;
}

const HELP_WIDTH = 34;

/** A form and its text, whose further lines stand below the first. */
function helpLine(form: string, text: string): string {
  const [start, indent] = [`  ${form}`, ' '.repeat(HELP_WIDTH)];
  const below = text.replaceAll('\n', `\n${indent}`);
  return start.length < HELP_WIDTH
    ? `${start.padEnd(HELP_WIDTH)}${below}`
    : `${start}\n${indent}${below}`;
}

/** The help: the usage, what the command does, and a line for each argument and option. */
function helpText({ usage, about, ...command }: Command<CommandOptions>): string {
  const others = Object.entries(command.arguments ?? {}).map(([name, text]) =>
    helpLine(name, text),
  );
  const options = Object.entries(command.options).map(([name, option]) => {
    const { value, multiple } = option;
    const form = `--${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`;
    const otherwise = option.default === undefined ? '' : ` (default: ${option.default})`;
    return helpLine(form, `${option.about}${otherwise}`);
  });
  const lines = [...others, ...options, helpLine('--help', 'prints this')];
  return [`usage: ${usage}`, '', about, '', ...lines].join('\n');
}

/** Parses options and the other arguments of a command. Anything else prints the usage and exits. */
function parseArguments({ options, usage, ...command }: Command<CommandOptions>) {
  const names = Object.keys(command.arguments ?? {});
  const maxPositionals = names.at(-1)?.endsWith('…') ? Number.POSITIVE_INFINITY : names.length;
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    const parsed = parseArgs({ options: config, strict: true, allowPositionals: true });
    const extra = parsed.positionals[maxPositionals];
    if (extra !== undefined) throw new Error(`unexpected argument ${JSON.stringify(extra)}`);
    return parsed;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(`${message}\nusage: ${usage}\n--help explains the options.`);
  }
}

/**
 * Parses `--name value` options and the other arguments of a command. `--help` explains all of them and exits with 0; an unknown option
 * or an argument too many prints the usage and exits with 1.
 */
export function readArguments<const Options extends CommandOptions>(
  command: Command<Options>,
): { values: OptionValues<Options>; positionals: readonly string[] } {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(helpText(command));
    process.exit(0);
  }
  const { values, positionals } = parseArguments(command);
  const complete = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => {
      const otherwise = option.multiple ? [] : option.type === 'boolean' ? false : option.default;
      return [name, values[name] ?? otherwise];
    }),
  );
  // The values follow from the options, entry by entry.
  return { values: complete as OptionValues<Options>, positionals };
}

/** Parses the options of a command without other arguments. */
export function readOptions<const Options extends CommandOptions>(
  command: Command<Options>,
): OptionValues<Options> {
  return readArguments(command).values;
}

/** The option of every command on a deployed copy. */
export const ENVIRONMENT_OPTION = {
  env: {
    type: 'string',
    value: 'NAME',
    default: 'production',
    about: 'the deployed copy: production or staging',
  },
} as const;

/** The option of every command on authored data. */
export const DATA_OPTION = {
  data: { type: 'string', value: 'DIR', about: 'the folder of the datasets' },
} as const;

/** Parses a non-negative number. Anything else ends the command. */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  return fail(`--${name}: found ${JSON.stringify(text)}, expected a number that is 0 or more`);
}

/** The streams of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Asks a question that is answered by yes or no. */
export type AskUser = (question: string) => Promise<boolean>;

/** Asks for one line. Returns it trimmed. */
export type AskLine = (text: string) => Promise<string>;

/** Prompts for one line; null if the streams are no terminal. */
export function linePrompt({ input, output }: Terminal): AskLine | null {
  if (!input.isTTY || !output.isTTY) return null;
  return async (text) => {
    const lines = createInterface({ input, output });
    const closed = new Promise<never>((_, reject) => {
      lines.once('close', () => reject(new Error('the input ended before a reply')));
    });
    try {
      return (await Promise.race([closed, lines.question(text)])).trim();
    } finally {
      lines.close();
    }
  };
}

/** A prompt for options on these streams; null if they are no terminal. */
export function terminalPrompt(terminal: Terminal): PromptUser {
  const prompt = linePrompt(terminal);
  return (
    prompt &&
    (({ what, option, choices, otherwise }) => {
      const choice = choices.length > 0 ? ` (${choices.join(', ')})` : '';
      const end = otherwise === undefined ? '' : ` [Enter: ${otherwise || 'none'}]`;
      return prompt(`--${option}: ${what}${choice}${end}? `);
    })
  );
}

/** A prompt for yes or no on these streams; anything but yes is no. Null if they are no terminal. */
export function terminalQuestion(terminal: Terminal): AskUser | null {
  const prompt = linePrompt(terminal);
  return prompt && (async (question) => /^y(es)?$/i.test(await prompt(`${question} [y/N] `)));
}
