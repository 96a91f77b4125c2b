/** Reads a table whose cells have margins of error beside their figures: without the margins, which are kept as notes or left out. */
import { cellMargin } from '../cells/cell-margin.ts';
import { isMarginColumn } from '../columns/column-guess.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import type { ReadFigure, Reading, ReadingAnswers } from '../reading.ts';
import { askMargins } from './questions.ts';

/** A cell with a margin: the text as written, and the margin. */
interface Margin {
  readonly text: string;
  readonly margin: string;
}

/** Margins of cells by line and column. */
export type CellMargins = ReadonlyMap<string, Margin>;

const keyOf = (line: number, column: number): string => `${line}:${column}`;

/** The grid with figures alone where cells have margins beside them. The first row is left as it is: it may be a heading. */
export function separateMargins(grid: Grid): { grid: Grid; margins: CellMargins } {
  const margins = new Map<string, Margin>();
  const separate = (row: GridRow): GridRow => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const found = cellMargin(cell.text);
      if (!found) return cell;
      margins.set(keyOf(row.line, column), { text: cell.text, margin: found.margin });
      return { ...cell, text: found.figure };
    }),
  });
  const rows = grid.rows.map((row, at) =>
    at === 0 || row.isHeading || row.isNote ? row : separate(row),
  );
  return { grid: margins.size > 0 ? { ...grid, rows } : grid, margins };
}

/** The reading of a grid whose margins were separated, with the cells as written: it asks what becomes of them. */
export function withMargins(
  reading: Reading,
  margins: CellMargins,
  { margins: answer }: ReadingAnswers,
): Reading {
  const column = reading.columns.find(isMarginColumn);
  const [cell] = margins.values();
  if (!column && !cell) return reading;
  const question = askMargins(cell?.text || column?.heading || 'a column');
  const marginOf = ({ line, column: at }: ReadFigure) => margins.get(keyOf(line, at));
  const columns = reading.columns.filter(isMarginColumn);
  // In a transposed table its columns are rows of the user’s.
  const lines = new Map(
    (reading.isTransposed ? [] : reading.rows).map((row) => [row.line, row] as const),
  );
  const notesOf = (figure: ReadFigure): string[] => {
    if (answer !== 'use') return [];
    const row = lines.get(figure.line);
    const beside = columns.flatMap(({ index, heading }) => {
      const text = row?.cells[index]?.text ?? '';
      return text === '' ? [] : [`${heading}: ${text}`];
    });
    return [...beside, ...(marginOf(figure) ? [`printed as “${marginOf(figure)?.text}”`] : [])];
  };
  const written = new Map(
    reading.figures.map((figure) => [
      figure,
      {
        ...figure,
        text: marginOf(figure)?.text ?? figure.text,
        notes: [...figure.notes, ...notesOf(figure)],
      },
    ]),
  );
  return {
    ...reading,
    figures: [...written.values()],
    rows: reading.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one, at) => ({
        ...one,
        text: margins.get(keyOf(row.line, at))?.text ?? one.text,
        figure: one.figure && (written.get(one.figure) ?? null),
      })),
    })),
    margins: answer ?? null,
    ...(answer
      ? { answered: [...reading.answered, question] }
      : { questions: [question, ...reading.questions] }),
  };
}
