/** Reads the largest table of a Markdown text, with or without bars at its edges, and the lines around it as rows of one cell. */
import type { FormatReaders } from './format-readers.ts';
import type { RawTable, TextRow } from './grid.ts';
import { otherTables } from './remarks.ts';
import { CellCount } from './table-limits.ts';

/** The row below the heading: dashes with optional colons. Org mode joins them with plus signs. */
const RULE = /^\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?$/;

/** Whether a bar at the edge of a table's lines separates no cell. */
interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/** The cells of a line, split at bars that aren't escaped. */
function splitBars(line: string, { left, right }: Edges): string[] {
  const text = line.trim();
  const open = left ? text.replace(/^\|/, '') : text;
  const inner = right ? open.replace(/(?<!\\)\|$/, '') : open;
  return inner.split(/(?<!\\)\|/);
}

/** The edges with which a heading has as many cells as the row of dashes below it; null if there are none. */
function edgesOf(heading: string, rule: string): Edges | null {
  const count = rule.split(/[|+]/).filter((part) => /-/.test(part)).length;
  const left = heading.trim().startsWith('|');
  const found = [true, false].find((right) => splitBars(heading, { left, right }).length === count);
  return found === undefined ? null : { left, right: found };
}

function isRule(line: string): boolean {
  return line.includes('|') && RULE.test(line.trim());
}

interface Block {
  /** Index of the heading's line. */
  readonly start: number;
  /** Index after the last row. */
  readonly end: number;
  readonly edges: Edges;
}

function findBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const heading = lines[at - 1] ?? '';
    const rule = lines[at] ?? '';
    if (!isRule(rule) || !/\|/.test(heading) || isRule(heading)) continue;
    const edges = edgesOf(heading, rule);
    if (!edges) continue;
    const isRow = (line: string) => line.trim() !== '' && /\|/.test(line);
    let end = at + 1;
    while (end < lines.length && isRow(lines[end] ?? '')) end += 1;
    blocks.push({ start: at - 1, end, edges });
    at = end;
  }
  return blocks;
}

/** Whether some lines are a Markdown table: a row, and below it dashes for as many cells. */
export function isMarkdownTable(lines: readonly string[]): boolean {
  return findBlocks(lines).length > 0;
}

/** Reads the text of a cell. */
type ReadCell = FormatReaders['markdown'];

function blockRows(
  lines: readonly string[],
  { start, end, edges }: Block,
  readCell: ReadCell,
): TextRow[] {
  const count = new CellCount();
  return lines.slice(start, end).flatMap((text, at) => {
    if (isRule(text)) return [];
    const line = start + at + 1;
    const cells = splitBars(text, edges);
    count.add(cells.length, line);
    return [{ line, isHeading: at === 0, cells: cells.map(readCell) }];
  });
}

/** Lines of text beside the table, such as its title and notes. */
function textRows(
  lines: readonly string[],
  start: number,
  end: number,
  readCell: ReadCell,
): TextRow[] {
  return lines.slice(start, end).map((line, at) => ({
    line: start + at + 1,
    isHeading: false,
    cells: [readCell(line.replace(/^\s*(?:#+|>|[-*+](?=\s))\s*/, ''))],
  }));
}

/** Reads the Markdown table with the most figures. */
export function readMarkdownTable(lines: readonly string[], readCell: ReadCell): RawTable {
  const blocks = findBlocks(lines);
  const weight = (block: Block) =>
    blockRows(lines, block, readCell).flatMap(({ cells }) =>
      cells.filter((cell) => /\p{Nd}/u.test(cell)),
    ).length;
  const [best] = blocks.toSorted((a, b) => weight(b) - weight(a));
  if (!best) return { layout: 'markdown', rows: [] };
  const at = blocks.indexOf(best);
  const before = blocks[at - 1]?.end ?? 0;
  // Lines between two tables belong to the second one.
  const after = at === blocks.length - 1 ? lines.length : best.end;
  return {
    layout: 'markdown',
    rows: [
      ...textRows(lines, before, best.start, readCell),
      ...blockRows(lines, best, readCell),
      ...textRows(lines, best.end, after, readCell),
    ],
    remarks: otherTables(blocks.length - 1),
  };
}
