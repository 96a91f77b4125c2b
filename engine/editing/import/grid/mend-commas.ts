/** Rejoins cells of lines that commas inside a text have split: prose above the table, and numbers in brackets. */
import type { TextRow } from './grid.ts';

/** The cells, those between an opening bracket and its closing one joined. */
function joinBrackets(cells: readonly string[]): string[] {
  const joined: string[] = [];
  let open = 0;
  for (const cell of cells) {
    const before = open > 0 ? joined.pop() : undefined;
    joined.push(before === undefined ? cell : `${before},${cell}`);
    open += (cell.match(/[(（]/g)?.length ?? 0) - (cell.match(/[)）]/g)?.length ?? 0);
  }
  return joined;
}

/** Whether a space follows each comma, as in prose. */
const isSpaced = (line: string) => line.includes(', ') && !/,\S/.test(line);

/** Mends the rows of a table of so many cells. `lines`: those of its text. */
export function mendCommas(
  rows: readonly TextRow[],
  count: number,
  lines: readonly string[],
): TextRow[] {
  const lineOf = ({ line }: TextRow) => lines[line - 1] ?? '';
  const first = rows.findIndex(({ cells }) => cells.length === count);
  const areSpaced = rows.some((row) => row.cells.length === count && isSpaced(lineOf(row)));
  return rows.map((row, at) => {
    const { cells } = row;
    const isProse = at < first && cells.length > 1 && cells.length < count && isSpaced(lineOf(row));
    if (isProse && !areSpaced) return { ...row, cells: [lineOf(row)] };
    const joined = cells.length > count ? joinBrackets(cells) : cells;
    return joined.length === count ? { ...row, cells: joined } : row;
  });
}
