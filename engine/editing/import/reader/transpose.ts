/** Swaps the rows and columns of a grid, for tables whose headings are the names, and its findings back. */
import type { Grid } from '../grid/grid.ts';
import type { Position, ReadCell, Reading } from '../reading.ts';

/** The grid with rows and columns swapped; the line of a row is then the number of its column, from 1. */
export function transposeGrid(grid: Grid): Grid {
  const rows = Array.from({ length: grid.width }, (_, column) => ({
    line: column + 1,
    isHeading: null,
    isNote: false,
    cells: grid.rows.map(({ cells }) => {
      const cell = cells[column] ?? { text: '', coveredBy: null };
      const swapped = cell.coveredBy === 'left' ? ('above' as const) : ('left' as const);
      return { text: cell.text, coveredBy: cell.coveredBy === null ? null : swapped };
    }),
  }));
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return { ...grid, rows: filled, width: grid.rows.length };
}

const BLANK: ReadCell = { text: '', kind: 'blank', figure: null, growth: null };

/** The reading of a transposed grid with positions in the user's table. */
export function restorePositions(reading: Reading, grid: Grid): Reading {
  const restore = <Item extends Position>(item: Item): Item => ({
    ...item,
    line: grid.rows[item.column]?.line ?? item.line,
    column: item.line - 1,
  });
  const figures = new Map(reading.figures.map((figure) => [figure, restore(figure)]));
  const columns = new Map(reading.rows.map(({ line, cells }) => [line - 1, cells]));
  const restoreCell = (cell: ReadCell): ReadCell => ({
    ...cell,
    figure: cell.figure && (figures.get(cell.figure) ?? null),
  });
  return {
    ...reading,
    isTransposed: true,
    rows: grid.rows.map(({ line, cells }, at) => ({
      line,
      cells: cells.map((_, column) => restoreCell(columns.get(column)?.[at] ?? BLANK)),
    })),
    figures: [...figures.values()],
    problems: reading.problems.map(restore),
    warnings: reading.warnings.map(restore),
  };
}
