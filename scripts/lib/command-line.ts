/** Command-line options, dates and exits shared by the commands. */
import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

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
export interface DescribedOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for the value in the help: `HEADING`; absent for a switch. */
  readonly value?: string;
  /** What it does, as a phrase. */
  readonly about: string;
}

/** The values of described options: absent unless given; a list for those that may be repeated. */
export type OptionValues<Options extends Readonly<Record<string, DescribedOption>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly multiple: true }
    ? readonly string[]
    : Options[Name]['type'] extends 'boolean'
      ? boolean
      : string | undefined;
};

const HELP_WIDTH = 34;

/** The help: the usage, and a line for each option. */
export function helpText(
  usage: string,
  options: Readonly<Record<string, DescribedOption>>,
): string {
  const lines = Object.entries(options).map(([name, { value, about, multiple }]) => {
    const form = `  --${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`;
    return form.length < HELP_WIDTH
      ? `${form.padEnd(HELP_WIDTH)}${about}`
      : `${form}\n${' '.repeat(HELP_WIDTH)}${about}`;
  });
  return [`usage: ${usage}`, '', ...lines, `${'  --help'.padEnd(HELP_WIDTH)}prints this`].join(
    '\n',
  );
}

/** Parses described options and up to `maxPositionals` other arguments. `--help` prints all and exits; anything else that is wrong, too. */
export function readDescribedArguments<
  const Options extends Readonly<Record<string, DescribedOption>>,
>(
  options: Options,
  maxPositionals: number,
  usage: string,
): { values: OptionValues<Options>; positionals: readonly string[] } {
  if (process.argv.slice(2).includes('--help')) {
    console.log(helpText(usage, options));
    process.exit(0);
  }
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  const { values, positionals } = readArguments(
    config,
    maxPositionals,
    `${usage} (--help explains the options)`,
  );
  const complete = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => {
      const otherwise = multiple ? [] : type === 'boolean' ? false : undefined;
      return [name, values[name] ?? otherwise];
    }),
  );
  // The values follow from the options, entry by entry.
  return { values: complete as OptionValues<Options>, positionals };
}

/** Parses `--name value` options and up to `maxPositionals` other arguments. Anything else prints the usage and exits. */
export function readArguments<const Config extends ParseArgsOptionsConfig>(
  options: Config,
  maxPositionals: number,
  usage: string,
) {
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    const extra = positionals[maxPositionals];
    if (extra !== undefined) throw new Error(`unexpected argument ${JSON.stringify(extra)}`);
    return { values, positionals };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}

/** Parses `--name value` options. Anything else prints the usage and exits. */
export function readOptions<const Config extends ParseArgsOptionsConfig>(
  options: Config,
  usage: string,
) {
  return readArguments(options, 0, usage).values;
}

/** Parses a non-negative number. Anything else ends the command. */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  return fail(`--${name}: found ${JSON.stringify(text)}, expected a number that is 0 or more`);
}
