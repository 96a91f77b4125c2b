/** Reads the table of a command from a file or from the standard input. */
import { readFileSync } from 'node:fs';
import { CommandError, encodingFix, type PastedTable, parsePastedTable } from '../../engine/mod.ts';
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
    return fail(`${path} can't be read: ${error.message}`);
  }
}

/** Reads and parses a table, from the standard input if there is no path. Exits if it is not a table. */
export async function readTable(path: string | undefined): Promise<PastedTable> {
  const bytes = await readBytes(path);
  try {
    return parsePastedTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof CommandError) {
      return refuse([error.message, `What to do: ${error.hint}`]);
    }
    if (!(error instanceof TypeError)) throw error;
    return refuse([`the table is not in UTF-8; ${encodingFix(bytes).fix}`]);
  }
}
