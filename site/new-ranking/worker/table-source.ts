/** The table of the page's worker: a pasted text or a file, and its grid. */

import { noFile, tooManyRows } from '../../../engine/editing/draft/draft-refusals.ts';
import { decodeBytes } from '../../../engine/editing/import/grid/decode-bytes.ts';
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';
import { parseGridWith } from '../../../engine/editing/import/grid/parse-grid-with.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import { MAX_ROWS } from '../messages.ts';
import { loadedReaders, loadReader } from './format-readers.ts';

/** A grid, or why a table has none. */
export type GridOrError = Grid | CommandError;

/** The cells of a grid as text for a text field. */
function toText({ rows }: Grid): string {
  const inOneCell = (text: string) => text.replace(/[\t\n]+/g, ' ');
  return rows.map(({ cells }) => cells.map(({ text }) => inOneCell(text)).join('\t')).join('\n');
}

/** Lines of a text that is too long to be looked at: some may be blank, and a cell may have several. */
const MAX_LINES = 4 * MAX_ROWS;

/** The number of lines of a text or file; of a workbook, which is compressed, no more than these. */
function countLines(source: string | Uint8Array): number {
  if (typeof source === 'string') return source.split('\n').length;
  return source.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
}

async function parse(source: string | Uint8Array): Promise<GridOrError> {
  const lines = countLines(source);
  if (lines > MAX_LINES) return tooManyRows(lines, MAX_ROWS);
  try {
    const grid = parseGridWith(loadedReaders(), source);
    if (typeof grid === 'string') {
      await loadReader(grid);
      return parse(source);
    }
    return grid.rows.length > MAX_ROWS ? tooManyRows(grid.rows.length, MAX_ROWS) : grid;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** The text of a file that was parsed: as it is written, or the cells of a workbook. */
function textOf(bytes: Uint8Array, grid: Grid): string {
  if (grid.layout === 'workbook') return toText(grid);
  return decodeBytes(bytes, loadedReaders().encodings)?.text ?? '';
}

/** Remembers the last table, so that it is parsed once. */
export class TableSource {
  #text: string | null = null;
  #textGrid: GridOrError | null = null;
  #fileGrid: GridOrError = noFile();

  /** Takes a file, and returns its table as text; empty if it has none. */
  async loadFile(bytes: Uint8Array): Promise<string> {
    this.#fileGrid = await parse(bytes);
    return this.#fileGrid instanceof CommandError ? '' : textOf(bytes, this.#fileGrid);
  }

  /** The grid of the file. */
  get file(): GridOrError {
    return this.#fileGrid;
  }

  /** The grid of a pasted text. */
  async ofText(text: string): Promise<GridOrError> {
    if (this.#textGrid === null || this.#text !== text) {
      this.#textGrid = await parse(text);
      this.#text = text;
    }
    return this.#textGrid;
  }
}
