/** Options of the commands. Folders are relative to where npm was called, as people expect. */
import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A path as the caller meant it. */
export function resolveFromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Ends the command: says why on the error stream, exit code 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reads `--name value` options and up to `most` other words; anything else ends the command with how it is called. */
export function readArguments<const Config extends ParseArgsOptionsConfig>(
  options: Config,
  most: number,
  usage: string,
) {
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    const extra = positionals[most];
    if (extra !== undefined) throw new Error(`unexpected argument ${JSON.stringify(extra)}`);
    return { values, words: positionals };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}

/** Reads `--name value` options; anything unknown ends the command with how it is called. */
export function readOptions<const Config extends ParseArgsOptionsConfig>(
  options: Config,
  usage: string,
) {
  return readArguments(options, 0, usage).values;
}

/** A number that isn't negative, as an option; anything else ends the command. */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  return fail(`--${name}: found ${JSON.stringify(text)}, expected a number from 0 on`);
}
