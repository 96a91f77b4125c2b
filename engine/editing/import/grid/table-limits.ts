/**
 * How large a table may be. Cells are counted while they are laid out, since markup of a few characters can span millions of them.
 */
import { CommandError } from '../../../model/command-error.ts';

/** The most cells of a table, blank ones and copies of those that span several included. */
export const MOST_CELLS = 200_000;
/** The most columns: more than a month each for forty years. */
export const MOST_COLUMNS = 500;
/** The most elements of markup inside one another; browsers stop at half as many. */
const MOST_NESTED = 1_000;

const LESS =
  'keep only the rows and columns that you want to rank, and no cell that spans more of them than the table has';

const inFull = (number: number) => number.toLocaleString('en');

function tooManyCells(line: number): CommandError {
  return new CommandError(
    `up to line ${line} there are more than ${inFull(MOST_CELLS)} cells, expected a table with fewer`,
    LESS,
  );
}

/** Counts cells while they are laid out. */
export class CellCount {
  #count = 0;

  /** Adds the cells up to a line, from 1. Throws a `CommandError` if no table may have so many. */
  add(cells: number, line: number): void {
    this.#count += cells;
    if (this.#count > MOST_CELLS) throw tooManyCells(line);
  }
}

/** Throws a `CommandError` if a line has more columns than a table may have. */
export function requireFewColumns(columns: number, line: number, most = MOST_COLUMNS): void {
  if (columns <= most) return;
  throw new CommandError(
    `line ${line} has more than ${inFull(most)} columns, expected a table with fewer`,
    LESS,
  );
}

/** Throws a `CommandError` if markup has more elements inside one another than any table needs. */
export function requireFlatMarkup(depth: number): void {
  if (depth <= MOST_NESTED) return;
  throw new CommandError(
    `the markup has more than ${inFull(MOST_NESTED)} elements inside one another, expected a table`,
    'copy the cells in the program that shows them and paste them, or save the table as CSV in UTF-8',
  );
}
