/** Tells the figures of a row from numbers in headings and in notes, by what stands around them. */
import type { TableCell, TableRow } from './table-cell.ts';

/** What stands behind plain numbers. */
export const PLAIN_SUFFIX = /^[%‰$€£¥]?$/;

/** What makes a number more than a plain one: a unit (`5G`, `24h`), a qualifier (`65+`), a range (`0-14`). */
export function suffixOf({ cell }: TableCell): string {
  if (cell.kind !== 'number') return '';
  return `${cell.multiple.unit}${cell.qualifier ?? ''}${cell.upper === null ? '' : 'range'}`;
}

/** A number that is a period as well, as a year at the head of a column is. */
export function isYearLike({ cell, period }: TableCell): boolean {
  return cell.kind === 'number' && period !== null;
}

/**
 * Whether the cells behind a first one that reads like a note are figures as those of the other rows, so that it is a name such
 * as `In Rainbows`. `isSplit`: the row may be a note that its commas split, as `Source: Office, 2025`.
 */
export function hasFittingFigures(
  cells: readonly TableCell[],
  others: readonly TableRow[],
  isSplit: boolean,
): boolean {
  const fits = (one: TableCell) => {
    if (one.cell.kind === 'blank') return true;
    if (isSplit && isYearLike(one)) return false;
    const alike = others
      .flatMap((row) => row.cells[one.column] ?? [])
      .filter(({ cell }) => cell.kind === one.cell.kind);
    if (one.cell.kind !== 'number') return alike.length > 1;
    const suffix = suffixOf(one);
    return PLAIN_SUFFIX.test(suffix) || alike.some((other) => suffixOf(other) === suffix);
  };
  const hasFigure = cells.some(
    ({ cell }) => cell.kind === 'number' || (cell.kind === 'blank' && !isSplit),
  );
  return hasFigure && cells.every(fits);
}
