/** How the numbers of a column are read, in words, where a reader could take them otherwise. */
import { isRangeText } from '../cells/annotations.ts';
import { plainDigits } from '../cells/number-format.ts';
import type { ValueColumn } from '../columns/value-columns.ts';
import type { ReadFigure } from '../reading.ts';

/** Numbers that show what points and commas mean: with a decimal comma each number that has one of them may surprise. */
function shownNumbers({ format, numbers }: ValueColumn): string[] {
  const { decimal, example } = format;
  const shown =
    decimal === ','
      ? ['.', ','].map((sign) => numbers.find((number) => number.includes(sign)))
      : [example];
  return [...new Set(shown.filter((number) => typeof number === 'string'))];
}

function formatNote(column: ValueColumn): string {
  const { decimal } = column.format;
  if (decimal === null) return '';
  const readings = shownNumbers(column).flatMap((number) => {
    const digits = plainDigits(number, decimal);
    return digits === null ? [] : [`${number} is read as ${digits}`];
  });
  return readings.join(', and ');
}

/** A range in brackets behind a figure is probably its confidence interval, which doesn't bound what was counted. */
function rangeNote({ cells }: ValueColumn): string {
  const notes = [...cells.values()].flatMap(({ cell }) =>
    cell.kind === 'number' ? cell.notes.filter(isRangeText) : [],
  );
  const [first, ...others] = notes;
  if (first === undefined) return '';
  return others.length === 0
    ? `the range in brackets (${first}) is kept as a note, not as bounds`
    : `the ${notes.length} ranges in brackets, such as (${first}), are kept as notes, not as bounds`;
}

/** How a range behind “about” is read: wider than it is printed. */
function wideRangeNote({ cells }: ValueColumn, figures: readonly ReadFigure[]): string {
  const wide = [...cells.values()].find(
    ({ cell }) => cell.kind === 'number' && cell.upper !== null && cell.qualifier === 'about',
  )?.source;
  const figure = figures.find(
    ({ line, column, text }) => line === wide?.line && column === wide.column && text === wide.text,
  );
  return figure ? `“${figure.text}” is read as ${figure.value} to ${figure.valueTo}` : '';
}

/** Sentences about the numbers of a column, separated by semicolons; empty if there is nothing to explain. */
export function numberNote(column: ValueColumn, figures: readonly ReadFigure[]): string {
  const { roundedZeros, numbers } = column;
  const rounded =
    roundedZeros > 0
      ? `all ${numbers.length} end in ${'0'.repeat(roundedZeros)}, so they are taken as rounded`
      : '';
  return [formatNote(column), rangeNote(column), wideRangeNote(column, figures), rounded]
    .filter(Boolean)
    .join('; ');
}
