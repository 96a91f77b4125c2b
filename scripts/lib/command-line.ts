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
