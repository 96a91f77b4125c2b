/** Counts that tell how well a way of splitting fits a text: cells per row, columns with numbers. */
import type { TextRow } from './grid.ts';
import { isNumberLike } from './text-tokens.ts';

const isFilled = ({ cells }: TextRow) => cells.some((cell) => cell.trim() !== '');

/** How the rows of a table agree about the number of their cells. */
export interface Agreement {
  /** The most frequent number of cells, of two or more. */
  readonly cells: number;
  /** The share of all rows that have it, from 0 to 1. */
  readonly share: number;
}

/** The most frequent number of cells per row. */
export function agreement(rows: readonly TextRow[]): Agreement {
  const filled = rows.filter(isFilled);
  const counts = new Map<number, number>();
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  counts.delete(1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { cells: best?.[0] ?? 1, share: (best?.[1] ?? 0) / Math.max(1, filled.length) };
}

/** The number of columns in which at least half of the filled cells are numbers. */
export function numberColumns(rows: readonly TextRow[], cells: number): number {
  const complete = rows.filter((row) => row.cells.length === cells);
  const hasNumbers = (at: number) => {
    const filled = complete.map((row) => row.cells[at] ?? '').filter((cell) => cell.trim() !== '');
    const numbers = filled.filter(isNumberLike).length;
    return numbers > 0 && numbers * 2 >= filled.length;
  };
  return Array.from({ length: cells }, (_, at) => hasNumbers(at)).filter(Boolean).length;
}
