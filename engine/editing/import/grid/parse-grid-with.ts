/** Finds the table in bytes or text, whatever its layout, as rows of text cells. Readers of some formats are passed in. */
import { CommandError } from '../../../model/command-error.ts';
import { readAlignedTable } from './aligned-table.ts';
import { isBoxTable, readBoxTable } from './box-table.ts';
import { agreement, numberColumns } from './cell-counts.ts';
import { layoutOf, readDelimitedTable } from './choose-delimiter.ts';
import { decodeBytes } from './decode-bytes.ts';
import { splitDelimited } from './delimited.ts';
import { isWorkbook, refuseBinary } from './file-kind.ts';
import { type FormatName, type FormatReaders, isHtmlTable } from './format-readers.ts';
import { buildGrid, type Grid, type RawTable, type TextRow } from './grid.ts';
import { splitJoinedDimensions } from './joined-dimensions.ts';
import { replaceListMarks } from './list-marks.ts';
import { isMarkdownTable, readMarkdownTable } from './markdown-table.ts';
import { refuseOtherText, requireFigures } from './not-a-table.ts';
import { readSpacedTable } from './spaced-table.ts';

export interface GridOptions {
  /** What separates the cells. Without it, the layout is found out. */
  readonly delimiter?: string;
}

/** Line ends as line feeds; a page break is one too, so that lines keep their numbers. */
function normalizeLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\f\u0085\u2028\u2029]/g, '\n');
}

/** What aligned or single spaces make of a text. */
function readSpaces(source: readonly string[]): readonly TextRow[] | null {
  const lines = replaceListMarks(source);
  const aligned = readAlignedTable(lines);
  if (aligned && !aligned.isGlued) return aligned.rows;
  return readSpacedTable(lines) ?? aligned?.rows ?? null;
}

/** The number of columns with numbers that spaces separate; 0 where they are unclear. */
function spacedNumberColumns(lines: readonly string[]): number {
  try {
    const rows = readSpaces(lines) ?? [];
    return numberColumns(rows, agreement(rows).cells);
  } catch (error) {
    if (error instanceof CommandError) return 0;
    throw error;
  }
}

/** A first line with which Excel names the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** What the readers that are there make of an input; else the name of the format whose reader is missing. */
type Readable<Table> = Table | FormatName;

function readText(
  readers: Partial<FormatReaders>,
  text: string,
  delimiter: string | undefined,
): Readable<RawTable> {
  if (delimiter !== undefined) {
    return { layout: layoutOf(delimiter), rows: splitDelimited(text, delimiter) };
  }
  const [, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (named !== undefined) return readText(readers, text.replace(SEPARATOR_LINE, '\n'), named);
  refuseOtherText(text);
  if (isHtmlTable(text)) return readers.html?.(text) ?? 'html';
  const lines = text.split('\n');
  if (isMarkdownTable(lines)) {
    return readers.markdown ? readMarkdownTable(lines, readers.markdown) : 'markdown';
  }
  if (isBoxTable(lines)) return readBoxTable(lines);
  const filled = lines.filter((line) => line.trim() !== '');
  const table = readDelimitedTable({ text, lines: filled }, () => spacedNumberColumns(lines));
  if (table) return table;
  return {
    layout: 'spaces',
    rows: readSpaces(lines) ?? lines.map((line, at) => ({ line: at + 1, cells: [line] })),
  };
}

function readInput(
  readers: Partial<FormatReaders>,
  input: Uint8Array | string,
  { delimiter }: GridOptions,
): Readable<Grid> {
  const read = (text: string, encoding: string | null) => {
    const table = readText(readers, normalizeLines(text), delimiter);
    return typeof table === 'string' ? table : splitJoinedDimensions(buildGrid(table, encoding));
  };
  if (typeof input === 'string') return read(input, null);
  if (isWorkbook(input)) {
    const table = readers.workbook?.(input);
    return table ? buildGrid(table, null) : 'workbook';
  }
  refuseBinary(input);
  const decoded = decodeBytes(input, readers.encodings);
  return decoded ? read(decoded.text, decoded.encoding) : 'encodings';
}

/**
 * The table in bytes or text; or the name of the format whose reader is missing, never if there are all. Throws a `CommandError`
 * (message and hint) if there is no table.
 */
export function parseGridWith(
  readers: FormatReaders,
  input: Uint8Array | string,
  options?: GridOptions,
): Grid;
export function parseGridWith(
  readers: Partial<FormatReaders>,
  input: Uint8Array | string,
  options?: GridOptions,
): Grid | FormatName;
export function parseGridWith(
  readers: Partial<FormatReaders>,
  input: Uint8Array | string,
  options: GridOptions = {},
): Grid | FormatName {
  const grid = readInput(readers, input, options);
  if (typeof grid !== 'string') requireFigures(grid);
  return grid;
}
