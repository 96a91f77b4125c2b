/** Options of the commands. Folders are relative to where npm was called, as people expect. */
import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A path as the caller meant it. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Ends the command: says why on the error stream, exit code 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reads `--name value` options; anything unknown ends the command with how it is called. */
export function readOptions<const Config extends ParseArgsOptionsConfig>(
  options: Config,
  usage: string,
) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}
