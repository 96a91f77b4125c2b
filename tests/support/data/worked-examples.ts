/** Parses `docs/worked-examples.md`: the table and the quotations under a heading. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../docs/worked-examples.md', import.meta.url));

/** The lines from a heading to the next one. Throws if there is none. */
function section(heading: string): string[] {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${heading}`));
  if (start < 0) throw new Error(`no heading in docs/worked-examples.md: ${heading}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('#'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of the table under a heading, without its header, cells trimmed. Throws if there is none. */
export function exampleTable(heading: string): string[][] {
  const rows = section(heading)
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(1, -1).split('|'));
  if (rows.length < 3) throw new Error(`no table under ${heading}`);
  return rows.slice(2).map((cells) => cells.map((cell) => cell.trim()));
}

/** The quotations under a heading, each on one line. Throws if there is none. */
export function exampleQuotes(heading: string): string[] {
  const blocks = section(heading).join('\n').split('\n\n');
  const quotes = blocks.filter((block) => block.trimStart().startsWith('>'));
  if (quotes.length === 0) throw new Error(`no quotation under ${heading}`);
  return quotes.map((block) => block.trim().replace(/^> ?/gm, '').replaceAll('\n', ' '));
}
