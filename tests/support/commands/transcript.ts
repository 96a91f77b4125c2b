/**
 * Transcripts in documents, kept up to date: writes files (```text NAME), runs commands (lines after `$ ` in ```console) and
 * compares their output with the document's. A line `…` there matches any number of lines.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.ts';
import type { CommandSandbox } from './command-sandbox.ts';

const BLOCK = /```(console|text|csv) ?([\w.-]*)\n(.*?)```/gs;

/** Replaces parts of the output that vary between runs; `day` is today's date. */
function normalizeOutput(output: string, day: string): string {
  return output
    .replaceAll(new Date().toISOString().slice(0, 10), day)
    .replace(/Release [0-9a-f]{16}/g, 'Release 0123456789abcdef')
    .replace(/(previous: )[0-9a-f]{16}/g, '$1fedcba9876543210')
    .replace(/\d+\.\d s$/gm, '9.9 s')
    .replace(/\d+ values?( written| verified)/g, '99 values$1')
    .replace(/\(\d+(\.\d)? [KM]B\)/g, '(99 KB)')
    .replace(/, \d+ unused values? deleted/g, '')
    .replace(/(writing|reading back) \d+ values\n/g, '');
}

/** Splits a command into words as a shell does; a backslash at the end of a line continues it. */
function splitWords(command: string): string[] {
  const words = command.replace(/\\\n/g, ' ').match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

/** Keeps as many lines at the beginning and the end as the document has around its `…`; all lines if it has none. */
function elideLines(output: string, expected: string): string {
  const [head, tail] = expected.split('\n…\n');
  if (head === undefined || tail === undefined) return output;
  const lines = output.split('\n');
  const first = lines.slice(0, head.split('\n').length);
  return [...first, '…', ...lines.slice(-tail.split('\n').length)].join('\n');
}

async function replayBlock(block: string, place: CommandSandbox, day: string): Promise<string> {
  const commands = block.split(/^\$ /m).filter((part) => part.trim() !== '');
  const parts: string[] = [];
  for (const part of commands) {
    const [command = ''] = /^(?:.*\\\n)*.*/.exec(part) ?? [];
    const [npm, run, name = '', dashes, ...args] = splitWords(command);
    if (npm !== 'npm' || run !== 'run' || (dashes !== undefined && dashes !== '--')) {
      throw new Error(`not a command that a transcript runs: ${command}`);
    }
    const { output, errors } = await place.run(name.replace(':', '-'), args);
    const expected = part.slice(command.length + 1).trimEnd();
    const whole = normalizeOutput(output + errors, day).trimEnd();
    parts.push(`$ ${command}\n${elideLines(whole, expected)}\n`);
  }
  return parts.join('\n').replace(/\n\n\n+/g, '\n\n');
}

/** Returns a document of `docs/` with the output of its transcripts renewed; files are written to the sandbox. */
export async function replayTranscripts(
  file: string,
  place: CommandSandbox,
  day: string,
): Promise<string> {
  const text = readFileSync(join(ROOT, 'docs', file), 'utf8');
  let fresh = '';
  let at = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, kind = '', name = '', content = ''] = match;
    fresh += text.slice(at, match.index);
    at = match.index + whole.length;
    if (kind !== 'console') {
      if (name !== '') writeFileSync(join(place.folder, name), content);
      fresh += whole;
      continue;
    }
    fresh += `\`\`\`console\n${await replayBlock(content, place, day)}\`\`\``;
  }
  return fresh + text.slice(at);
}
