/** Errors in the files of a draft's dataset, where the user can mend them: in a cell of the table, in an added figure, or anywhere. */
import { type DataError, formatDataError } from '../../dataset/data-error.ts';
import type { ReadFigure, Reading, ReadProblem } from '../import/reading.ts';
import type { EvidenceProblem } from './added-evidence.ts';

export interface PlacedErrors {
  /** Errors about figures of the table. */
  readonly problems: readonly ReadProblem[];
  /** Errors about added figures. */
  readonly evidenceProblems: readonly EvidenceProblem[];
  /** All others, in words. */
  readonly errors: readonly string[];
}

/** The cell of a figure of the table, or of its growth if that is wrong. */
function findCell(
  { rows }: Reading,
  figure: ReadFigure,
  { column: field, value }: DataError,
): { readonly column: number; readonly found: string } {
  const row = rows.find(({ cells }) => cells.some((cell) => cell.figure === figure));
  const growths = (row?.cells ?? []).map((cell) => (cell.kind === 'growth' ? cell.growth : null));
  const column = field === 'yoy' ? growths.indexOf(value) : -1;
  if (column < 0) return { column: figure.column, found: figure.text };
  return { column, found: row?.cells[column]?.text ?? value };
}

/**
 * Places errors. The observations are in the order of the figures: those of the table, then the added ones, whose positions in the draft
 * `added` has.
 */
export function placeErrors(
  errors: readonly DataError[],
  reading: Reading,
  added: readonly number[],
): PlacedErrors {
  const problems: ReadProblem[] = [];
  const evidenceProblems: EvidenceProblem[] = [];
  const others: string[] = [];
  for (const error of errors) {
    const { file, row, expected, fix } = error;
    // The header is row 1.
    const at = row !== null && file.endsWith('/observations.csv') ? row - 2 : -1;
    const figure = reading.figures[at];
    const index = added[at - reading.figures.length];
    if (figure) {
      const { line, name } = figure;
      const place = { line, ...findCell(reading, figure, error) };
      problems.push({ ...place, expected, fix: fix ?? '', row: name });
    } else if (index !== undefined)
      evidenceProblems.push({ kind: 'figure', index, field: 'value', expected, fix: fix ?? '' });
    else others.push(formatDataError(error));
  }
  return { problems, evidenceProblems, errors: others };
}
