/** How many rows of the table are shown: more bit by bit, so that the ranking doesn't wait for a long table and the page answers in between. */
import type { PageState } from './page-state.ts';

/** Rows of a new table, a little more than fit into its place. */
export const FIRST_ROWS = 20;

/** Rows that are added in each idle moment; as many stay after a change of the table that is shown. */
const ROWS_AT_ONCE = 60;

/** The number for another reading than the one before. */
export function rowsOfOtherReading({ reading, shownRows }: PageState): number {
  return reading ? Math.min(shownRows, ROWS_AT_ONCE) : FIRST_ROWS;
}

/** The next number; null if all rows are shown. */
export function moreRows({ reading, shownRows }: PageState): number | null {
  const length = reading?.rows.length ?? 0;
  return shownRows < length ? Math.min(length, shownRows + ROWS_AT_ONCE) : null;
}
