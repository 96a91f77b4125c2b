/** Finds the table in bytes or text, whatever its layout, as rows of text cells. */
import { CommandError } from '../../../dataset/command-error.ts';
import { readAlignedTable } from './aligned-table.ts';
import { isBoxTable, readBoxTable } from './box-table.ts';
import { agreement, numberColumns } from './cell-counts.ts';
import { layoutOf, readDelimitedTable } from './choose-delimiter.ts';
import { decodeBytes } from './decode-bytes.ts';
import { splitDelimited } from './delimited.ts';
import { isWorkbook, refuseBinary } from './file-kind.ts';
import { buildGrid, type Grid, type RawTable, type TextRow } from './grid.ts';
import { isHtmlTable, readHtmlTable } from './html-table.ts';
import { replaceListMarks } from './list-marks.ts';
import { isMarkdownTable, readMarkdownTable } from './markdown-table.ts';
import { refuseOtherText, requireFigures } from './not-a-table.ts';
import { readSpacedTable } from './spaced-table.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

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

function readText(text: string, delimiter: string | null): RawTable {
  if (delimiter !== null) {
    return { layout: layoutOf(delimiter), rows: splitDelimited(text, delimiter) };
  }
  const [, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (named !== undefined) return readText(text.replace(SEPARATOR_LINE, '\n'), named);
  refuseOtherText(text);
  if (isHtmlTable(text)) return readHtmlTable(text);
  const lines = text.split('\n');
  if (isMarkdownTable(lines)) return readMarkdownTable(lines);
  if (isBoxTable(lines)) return readBoxTable(lines);
  const filled = lines.filter((line) => line.trim() !== '');
  const table = readDelimitedTable({ text, lines: filled }, () => spacedNumberColumns(lines));
  if (table) return table;
  return {
    layout: 'spaces',
    rows: readSpaces(lines) ?? lines.map((line, at) => ({ line: at + 1, cells: [line] })),
  };
}

function readInput(input: Uint8Array | string, delimiter: string | null): Grid {
  if (typeof input === 'string') return buildGrid(readText(normalizeLines(input), delimiter), null);
  if (isWorkbook(input)) return buildGrid(readWorkbook(input), null);
  refuseBinary(input);
  const { text, encoding } = decodeBytes(input);
  return buildGrid(readText(normalizeLines(text), delimiter), encoding);
}

/** The table in bytes or text. Throws a `CommandError` (message and hint) if there is none. */
export function parseGrid(input: Uint8Array | string, options: GridOptions = {}): Grid {
  const grid = readInput(input, options.delimiter ?? null);
  requireFigures(grid);
  return grid;
}
