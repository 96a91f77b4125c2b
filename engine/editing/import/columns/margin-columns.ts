/** Columns of margins of error: what the figures beside them leave open. */
import { isBetween, isInterval, isIntervalAround, isMargin } from '../cells/cell-margin.ts';
import { type ColumnGuess, guess, MARGINS, SAMPLES } from './column-guess.ts';
import type { ColumnProfile } from './column-profile.ts';
import { COLUMN_WORDS as W } from './column-words.ts';

/** The cells of two or three columns row by row, where all are filled. */
function rowsOf(...columns: readonly ColumnProfile[]): string[][] {
  const [first, ...others] = columns.map(
    ({ cells }) => new Map(cells.map(({ line, text }) => [line, text])),
  );
  return [...(first ?? [])].flatMap(([line, text]) => {
    const rest = others.map((one) => one.get(line) ?? '');
    return text === '' || rest.includes('') ? [] : [[text, ...rest]];
  });
}

/** Whether a test holds in nearly all rows, of which there must be some. */
const holdsIn = (rows: readonly string[][], test: (row: readonly string[]) => boolean): boolean =>
  rows.length > 1 && rows.filter(test).length >= rows.length * 0.9;

const isFigures = (column: ColumnProfile): boolean =>
  column.numbers > 0.5 && !column.isYears && !column.isRanks(false);

/** Whether a column has the intervals of another: `95% CI` with `1383–1392`. */
function hasIntervals(column: ColumnProfile, others: readonly ColumnProfile[]): boolean {
  // Most columns have none, and needn’t be compared with each other.
  if (!column.cells.some(({ text }) => isInterval(text))) return false;
  return others.some((figures) =>
    holdsIn(rowsOf(column, figures), ([text = '', figure = '']) => isIntervalAround(text, figure)),
  );
}

/** Whether a column has the lower or upper ends of intervals around the figures of a third. */
function hasEnds(column: ColumnProfile, others: readonly ColumnProfile[]): boolean {
  const pairs = others.flatMap((other) => {
    if (column.says(W.lowerEnd) && other.says(W.upperEnd)) return [[column, other] as const];
    return column.says(W.upperEnd) && other.says(W.lowerEnd) ? [[other, column] as const] : [];
  });
  return pairs.some(([low, high]) =>
    others.some(
      (figures) =>
        figures !== low &&
        figures !== high &&
        holdsIn(rowsOf(figures, low, high), ([figure = '', from = '', to = '']) =>
          isBetween(figure, from, to),
        ),
    ),
  );
}

/** The role of a column of margins of error, of ends of intervals, or of the sizes of samples; null if it is none. */
export function roleOfMargins(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const figures = others.filter(isFigures);
  if (figures.length === 0) return null;
  if (column.share(({ text }) => isMargin(text)) > 0.6) return guess('unused', MARGINS);
  if (column.says(W.interval) || hasIntervals(column, figures) || hasEnds(column, figures))
    return guess('unused', MARGINS);
  return column.says(W.sample) && isFigures(column) ? guess('unused', SAMPLES) : null;
}
