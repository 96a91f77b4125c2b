/** Cuts Markdown to a length by the last rows of its longest tables and lists, and says how many are left out, and where they are. */

/** Lines that belong together: text, or a table or list with its rows. */
interface Block {
  readonly head: readonly string[];
  readonly rows: string[];
  readonly count: number;
  /** Characters of the rows. */
  length: number;
}

const isRow = (line: string): boolean => /^(\| |- )/.test(line);

function blocksOf(text: string): Block[] {
  const groups: string[][] = [];
  for (const line of text.split('\n')) {
    const last = groups.at(-1);
    if (last && isRow(last[0] ?? '') === isRow(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => {
    if (!isRow(lines[0] ?? '')) return { head: lines, rows: [], count: 0, length: 0 };
    // The headings of a table, and the line below them.
    const head = lines[0]?.startsWith('|') ? lines.splice(0, 2) : [];
    const length = lines.reduce((sum, row) => sum + row.length + 1, 0);
    return { head, rows: lines, count: lines.length, length };
  });
}

function linesOf({ head, rows, count }: Block, address: string): string[] {
  const left = count - rows.length;
  if (left === 0) return [...head, ...rows];
  const more = `${left} more: ${address}`;
  // After a table, a line of its own.
  return head.length > 0 ? [...head, ...rows, '', more] : [...rows, `- ${more}`];
}

/** The text with at most `most` characters. `address` is where all of it is. */
export function cutMarkdown(text: string, most: number, address: string): string {
  const blocks = blocksOf(text);
  const written = () => blocks.flatMap((block) => linesOf(block, address)).join('\n');
  let length = written().length;
  while (length > most) {
    const longest = blocks.reduce((a, b) => (b.length > a.length ? b : a));
    const row = longest.rows.pop();
    if (row === undefined) break;
    // The line that says how many are left out is counted once the rest is short enough.
    longest.length -= row.length + 1;
    length -= row.length + 1;
    if (length <= most) length = written().length;
  }
  const cut = written();
  return cut.length <= most ? cut : `${cut.slice(0, most - 1)}…`;
}
