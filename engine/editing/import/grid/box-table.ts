/**
 * Reads tables that programs draw in a terminal: with box characters, with `+---+` (MySQL, reStructuredText) or with `---+---` below
 * the heading (PostgreSQL).
 */
import type { RawTable, TextRow } from './grid.ts';

const VERTICAL = /[│┃║|]/;

/** A line that only draws: corners, crossings and dashes. */
const DRAWN =
  /^[\s+|\-=─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╌╍╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬╭╮╯╰]+$/;

function isDrawn(line: string): boolean {
  return DRAWN.test(line) && /[-=─━═┄┅┈┉╌╍]{2}/.test(line);
}

/** Whether a drawn line has a crossing or a corner, unlike dashes below a title. */
function isFrame(line: string): boolean {
  return isDrawn(line) && /[+┌-╰]/.test(line) && !/^[\s=-]*$/.test(line);
}

/** Whether some lines are a drawn table. */
export function isBoxTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => VERTICAL.test(line) && !isDrawn(line));
  return rows.length > 0 && lines.some(isFrame);
}

/** Without verticals at its edges, a line that begins with one has a blank first cell. */
function splitCells(line: string, hasEdges: boolean): string[] {
  const text = line.trim();
  const inner = hasEdges ? text.replace(/^[│┃║|]/, '').replace(/[│┃║|]$/, '') : text;
  return inner.split(VERTICAL);
}

const isBlank = (cell: string) => cell.trim() === '';

/** Whether lines between two rules are one row: the later ones continue cells of the first. */
function isContinued(block: readonly TextRow[]): boolean {
  const [, ...later] = block;
  return later.every(({ cells }) => cells.some(isBlank));
}

function joinLines(block: readonly TextRow[]): TextRow[] {
  const [first] = block;
  if (!first) return [];
  const cells = first.cells.map((_, at) =>
    block
      .map((row) => (row.cells[at] ?? '').trim())
      .filter((part) => part !== '')
      .join('\n'),
  );
  return [{ line: first.line, cells }];
}

/** Reads a drawn table. Lines outside it, such as a title or a count of rows, are rows of one cell. */
export function readBoxTable(lines: readonly string[]): RawTable {
  const first = lines.findIndex((line) => isFrame(line) || VERTICAL.test(line));
  const heading = lines.find((line) => VERTICAL.test(line) && !isDrawn(line)) ?? '';
  const hasEdges = /^\s*[│┃║|]/.test(heading);
  const blocks: TextRow[][] = [[]];
  const outside: TextRow[] = [];
  lines.forEach((line, at) => {
    if (isDrawn(line)) blocks.push([]);
    else if (VERTICAL.test(line)) {
      blocks.at(-1)?.push({ line: at + 1, cells: splitCells(line, hasEdges) });
    } else outside.push({ line: at + 1, cells: [line] });
  });
  const filled = blocks.filter((block) => block.length > 0);
  const [head, ...bodies] = filled;
  const hasRuleForEachRow = bodies.length > 1 && bodies.every(isContinued);
  // The lines of a heading may be one row even where those below it are rows of their own.
  const rows = (block: TextRow[]) => (hasRuleForEachRow ? joinLines(block) : block);
  const isHead = bodies.length > 0 && (bodies.length === 1 || !hasRuleForEachRow);
  const top = (head ?? []).length === 1 ? (head ?? []) : rows(head ?? []);
  return {
    layout: 'bars',
    rows: [
      ...outside.filter(({ line }) => line <= first),
      ...top.map((row) => ({ ...row, isHeading: isHead ? true : null })),
      ...bodies.flatMap((block) =>
        rows(block).map((row) => ({ ...row, isHeading: isHead ? false : null })),
      ),
      ...outside.filter(({ line }) => line > first),
    ],
  };
}
