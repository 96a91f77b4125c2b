/** The table that a command is given: a file, or what is pasted into the standard input. */
import { readFileSync } from 'node:fs';
import { Halt } from '../../engine/dataset/command-error.ts';
import { encodingDamage } from '../../engine/dataset/repair/file-fixes.ts';
import { type PastedTable, readPasted } from '../../engine/editing/import/pasted-table.ts';
import { fail, fromCaller } from './command-line.ts';

async function standardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) {
    const end = process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';
    console.error(`Paste the table, then press ${end} on a line of its own:`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function bytesOf(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) return standardInput();
  try {
    return readFileSync(fromCaller(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(`${path} can't be read: ${error.message}`);
  }
}

/** Reads it; what is none ends the command. Without a path the standard input is read to its end. */
export async function readTable(path: string | undefined): Promise<PastedTable> {
  const bytes = await bytesOf(path);
  try {
    return readPasted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Halt) {
      return fail(`${error.message}\nWhat to do: ${error.remedy}\n\nNothing was written.`);
    }
    if (!(error instanceof TypeError)) throw error;
    return fail(`the table is not in UTF-8; ${encodingDamage(bytes).undo}\n\nNothing was written.`);
  }
}
