/** Splits text at a delimiter, by the rules of CSV where they fit. */

import { CsvError, parseRecords, type Quoting } from '../../../dataset/csv-records.ts';
import { CommandError } from '../../../model/command-error.ts';
import { agreement } from './cell-counts.ts';
import type { TextRow } from './grid.ts';
import { CellCount } from './table-limits.ts';

/** Ways to read quotation marks, the usual one first. */
const QUOTING: readonly Quoting[] = ['spaced', 'lenient', 'none'];

/** The rows of a text; null if the quotations in it are wrong. Throws a `CommandError` if there are too many cells. */
function parseRows(text: string, delimiter: string, quoting: Quoting): TextRow[] | null {
  const count = new CellCount();
  try {
    return parseRecords(text, { delimiter, quoting, onCell: (line) => count.add(1, line) });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const hasLineBreak = (cell: string) => cell.includes('\n');

/**
 * Splits a text into rows and cells. Quotation marks quote as in CSV, unless the rows agree better about their number of cells if the
 * marks are only characters, as in `5" pipe`.
 */
export function splitDelimited(text: string, delimiter: string): TextRow[] {
  const usual = parseRows(text, delimiter, 'spaced');
  const isPlain = !text.includes('"') || !usual?.some(({ cells }) => cells.some(hasLineBreak));
  // Quotations that end on their line are those of CSV, also where a title has fewer cells than the table.
  const isBalanced = text.split('\n').every((line) => line.split('"').length % 2 === 1);
  if (usual && isPlain && (isBalanced || agreement(usual).share === 1)) return usual;
  const readings = QUOTING.flatMap((quoting) => {
    const rows = parseRows(text, delimiter, quoting);
    return rows ? [{ rows, share: agreement(rows).share }] : [];
  });
  // A mark that quotes nothing joins the lines up to the next one.
  const [best] = readings.toSorted((a, b) => b.share - a.share || b.rows.length - a.rows.length);
  if (best) return best.rows;
  throw new CommandError(
    `the text can't be split at ${JSON.stringify(delimiter)}`,
    'copy the cells in a spreadsheet program and paste them',
  );
}
