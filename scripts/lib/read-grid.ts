/** Reads the table of a command from a file or from the standard input, as a grid of cells. */
import { readFileSync } from 'node:fs';
import { type Grid, parseGrid } from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import { fail, refuse, resolveFromCaller } from './command-line.ts';

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
