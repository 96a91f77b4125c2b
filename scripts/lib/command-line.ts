/** Command-line options, dates and exits shared by the commands. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

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

const HELP_WIDTH = 34;

/** The help: the usage, and a line for each option. */
export function helpText(usage: string, options: CommandOptions): string {
  const lines = Object.entries(options).map(([name, option]) => {
    const { value, about, multiple } = option;
    const form = `  --${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`;
    const text = option.default === undefined ? about : `${about} (default: ${option.default})`;
    return form.length < HELP_WIDTH
      ? `${form.padEnd(HELP_WIDTH)}${text}`
      : `${form}\n${' '.repeat(HELP_WIDTH)}${text}`;
  });
  return [`usage: ${usage}`, '', ...lines, `${'  --help'.padEnd(HELP_WIDTH)}prints this`].join(
    '\n',
  );
}

/** Parses options and up to `maxPositionals` other arguments. Anything else prints the usage and exits. */
function parseArguments(options: CommandOptions, maxPositionals: number, usage: string) {
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
 * Parses `--name value` options and up to `maxPositionals` other arguments. `--help` explains all of them and exits with 0; anything
 * else that is wrong prints the usage and exits with 1.
 */
export function readArguments<const Options extends CommandOptions>(
  options: Options,
  maxPositionals: number,
  usage: string,
): { values: OptionValues<Options>; positionals: readonly string[] } {
  if (process.argv.slice(2).includes('--help')) {
    console.log(helpText(usage, options));
    process.exit(0);
  }
  const { values, positionals } = parseArguments(options, maxPositionals, usage);
  const complete = Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const otherwise = option.multiple ? [] : option.type === 'boolean' ? false : option.default;
      return [name, values[name] ?? otherwise];
    }),
  );
  // The values follow from the options, entry by entry.
  return { values: complete as OptionValues<Options>, positionals };
}

/** Parses `--name value` options, and no other arguments. */
export function readOptions<const Options extends CommandOptions>(
  options: Options,
  usage: string,
): OptionValues<Options> {
  return readArguments(options, 0, usage).values;
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
