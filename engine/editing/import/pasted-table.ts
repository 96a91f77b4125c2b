/** Parser of tables pasted from pages and spreadsheets, with any separator, with or without titles and column headings. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { CommandError } from '../../dataset/command-error.ts';
import { parsePrintedNumber } from './printed-number.ts';

export interface PastedRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PastedTable {
  /** Lines above the head, such as a title and the unit. */
  readonly titles: readonly string[];
  /** Null if the first row has figures. */
  readonly head: readonly string[] | null;
  readonly rows: readonly PastedRow[];
  /** The number of cells in the widest row. */
  readonly width: number;
}

/** A tab if there is any, since pages and spreadsheets copy with tabs; else the most frequent separator outside quotations. */
function detectDelimiter(text: string): string | null {
  const plain = text.replace(/"[^"]*"/g, '');
  // If every comma is inside a number, commas separate thousands, not cells.
  const isThousands = !/,/.test(plain.replace(/(\d),(?=\d{3}(?!\d))/g, '$1'));
  const count = (mark: string) => plain.split(mark).length - 1;
  if (count('\t') > 0) return '\t';
  const marks = isThousands ? [';', '|'] : [';', ',', '|'];
  const [first] = marks.toSorted((a, b) => count(b) - count(a));
  return first && count(first) > 0 ? first : null;
}

/** Splits cells at two or more spaces, or at one before a number. */
function splitBySpaces(text: string): PastedRow[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const cells = line.trim().split(/\s{2,}|\s+(?=[-+−]?\d)/);
    return line.trim() === '' ? [] : [{ line: at + 1, cells }];
  });
}

function parseDelimited(text: string, delimiter: string): PastedRow[] {
  const rows: PastedRow[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return cells;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandError(
      `the table can't be read: ${error.message}`,
      'copy it again, or save it as CSV',
    );
  }
}

/** A year, optionally with a unit in brackets. */
const YEAR = /^(19|20)\d\d(年|\s*[(（].*)?$/;

function isNumber(cell: string): boolean {
  return parsePrintedNumber(cell)?.digits !== undefined;
}

/** Parses a table. Throws a `CommandError` if it has no row of figures. */
export function parsePastedTable(source: string): PastedTable {
  const text = source.replace(/^\uFEFF/, '');
  const separator = detectDelimiter(text);
  const all = (separator === null ? splitBySpaces(text) : parseDelimited(text, separator)).filter(
    ({ cells }) => cells.some((cell) => cell !== ''),
  );
  const width = Math.max(0, ...all.map(({ cells }) => cells.length));
  const filled = ({ cells }: PastedRow) => cells.filter((cell) => cell !== '').length;
  const start = all.findIndex((row) => filled(row) > 1);
  const [first] = all.slice(Math.max(0, start));
  if (start < 0 || !first || width < 2) {
    throw new CommandError(
      `the table has ${all.length} rows of ${width} cells, expected a name and a number in each`,
      'paste at least two columns, separated by tabs, commas or semicolons',
    );
  }
  // Years are numbers, but they are also column headings.
  const isHead = !first.cells.some((cell) => isNumber(cell) && !YEAR.test(cell));
  return {
    titles: all.slice(0, start).flatMap(({ cells }) => cells.filter(Boolean)),
    head: isHead ? first.cells.map((cell) => cell.trim()) : null,
    rows: all.slice(start + (isHead ? 1 : 0)),
    width,
  };
}
