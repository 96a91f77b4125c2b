/** A table as rows of text cells, before anything in it is understood. */
import { CellCount, requireFewColumns } from './table-limits.ts';

export type GridLayout =
  | 'tabs'
  | 'commas'
  | 'semicolons'
  | 'bars'
  | 'markdown'
  | 'html'
  | 'spaces'
  | 'workbook';

export interface Grid {
  readonly layout: GridLayout;
  /** The encoding of the bytes, as a name for people: `UTF-8`, `GBK`, `Windows-1252`; null for text. */
  readonly encoding: string | null;
  /** Rows with at least one cell that isn't blank. All rows have `width` cells. */
  readonly rows: readonly GridRow[];
  readonly width: number;
  /** What was left out besides the table, in words for a user: "3 more tables in the paste aren't read: the largest was taken". */
  readonly remarks: readonly string[];
}

export interface GridRow {
  /** The line of the text on which the row begins, from 1 (for a workbook: its row). */
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** Whether markup says that it is a heading: `<th>` throughout (or in `<thead>`), the row above Markdown's `---`; null if markup doesn't say. */
  readonly isHeading: boolean | null;
  /** Whether it is text below the table of a page, whatever it says. */
  readonly isNote: boolean;
}

export interface GridCell {
  /** Trimmed; entities decoded; otherwise as in the table (Unicode isn't folded). A line break inside is `\n`. */
  readonly text: string;
  /** The cell repeats one that spans several columns or rows: the text is a copy of that one. */
  readonly coveredBy: 'left' | 'above' | null;
}

/** A row as a parser of one layout reads it: of any length, untrimmed. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly (string | GridCell)[];
  readonly isHeading?: boolean | null;
  readonly isNote?: boolean;
}

/** A row of plain text. */
export interface TextRow extends RawRow {
  readonly cells: readonly string[];
}

/** What the parser of one layout reads. */
export interface RawTable {
  readonly layout: GridLayout;
  readonly rows: readonly RawRow[];
  readonly remarks?: readonly string[];
}

const BLANK: GridCell = { text: '', coveredBy: null };

function toCell(cell: string | GridCell): GridCell {
  if (typeof cell === 'string') return { text: cell.trim(), coveredBy: null };
  return { ...cell, text: cell.text.trim() };
}

/** The number of columns up to the last one that isn't blank. Throws a `CommandError` if no table may have so many cells. */
function widthOf(rows: readonly Pick<GridRow, 'line' | 'cells'>[]): number {
  let width = 0;
  for (const { line, cells } of rows) {
    width = Math.max(width, cells.findLastIndex(({ text }) => text !== '') + 1);
    requireFewColumns(width, line);
  }
  const count = new CellCount();
  for (const { line } of rows) count.add(width, line);
  return width;
}

/**
 * Trims cells, leaves out blank rows and blank columns at the end, and gives all rows the same width. Throws a `CommandError` if no table
 * may have so many cells.
 */
export function buildGrid(table: RawTable, encoding: string | null): Grid {
  const rows = table.rows
    .map((row) => ({ ...row, cells: row.cells.map(toCell) }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const width = widthOf(rows);
  return {
    layout: table.layout,
    encoding,
    width,
    remarks: table.remarks ?? [],
    rows: rows.map(({ line, cells, isHeading = null, isNote = false }) => ({
      line,
      isHeading,
      isNote,
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? BLANK),
    })),
  };
}
