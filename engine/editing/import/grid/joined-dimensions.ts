/**
 * Splits the first column of Eurostat's downloads, which joins several dimensions by commas: `JAN,DE` under `indic_de,geo\TIME_PERIOD`.
 * Each becomes a column of its own, so that the place is a name and the rest is read by its heading.
 */
import type { Grid, GridCell, GridRow } from './grid.ts';

/** Dimensions of the rows, and behind the backslash that of the columns. */
const JOINED = /^(?<rows>\w+(?:,\w+)+)\\\w+$/;

const toCell = (text: string): GridCell => ({ text: text.trim(), coveredBy: null });

/** The grid with a column for each dimension; the same grid if its first heading isn't one of joined dimensions. */
export function splitJoinedDimensions(grid: Grid): Grid {
  const at = grid.rows.findIndex(({ cells }) => JOINED.test(cells[0]?.text ?? ''));
  const names = JOINED.exec(grid.rows[at]?.cells[0]?.text ?? '')?.groups?.rows?.split(',');
  if (!names) return grid;
  const partsOf = ({ cells: [first] }: GridRow, index: number): readonly string[] => {
    if (index === at) return names;
    const parts = first?.text.split(',') ?? [];
    // A title or a note, which may have commas too.
    return index > at && parts.length === names.length ? parts : [first?.text ?? ''];
  };
  const rows = grid.rows.map((row, index) => {
    const parts = partsOf(row, index);
    const first = names.map((_, part) => toCell(parts[part] ?? ''));
    return { ...row, cells: [...first, ...row.cells.slice(1)] };
  });
  return { ...grid, rows, width: grid.width + names.length - 1 };
}
