/** Reads the cells of a sheet as it displays them. */
import { CommandError } from '../../../../model/command-error.ts';
import type { GridCell, RawRow } from '../grid.ts';
import { CellCount, requireFewColumns } from '../table-limits.ts';
import { formatNumber } from './format-number.ts';
import { TextCollector, unescapeText, type Workbook } from './workbook-parts.ts';
import { type Attributes, walkXml } from './xml-elements.ts';

/** A cell as the file has it. */
interface StoredCell {
  /** From 0. */
  readonly column: number;
  readonly reference: string;
  readonly type: string;
  readonly style: number;
  readonly text: TextCollector;
  value: string | null;
  isFormula: boolean;
}

interface StoredRow {
  /** From 1. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: StoredCell[];
}

interface Range {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SheetCells {
  readonly rows: readonly RawRow[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** Column and row of a reference such as `AB12`: from 0, and from 1. */
function parseReference(reference: string): readonly [column: number, row: number] | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column - 1, Number(digits)];
}

function parseRange(reference: string): Range | null {
  const [first = '', last = first] = reference.split(':');
  const [start, end] = [parseReference(first), parseReference(last)];
  if (!start || !end) return null;
  return { left: start[0], top: start[1], right: end[0], bottom: end[1] };
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

const isFilled = ({ value, isFormula, text }: StoredCell) =>
  value !== null || isFormula || text.text !== '';

/** What a sheet's XML has, in its order: rows with at least one cell that isn't blank, and those cells. */
class SheetCollector {
  readonly rows: StoredRow[] = [];
  readonly merged: Range[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #count = new CellCount();
  #row: StoredRow = { number: 0, isHidden: false, cells: [] };
  #cell: StoredCell | null = null;
  #nextColumn = 0;
  #inValue = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'col' && isTrue(attributes.hidden)) this.#hideColumns(attributes);
    else if (name === 'row') {
      const number = Number(attributes.r ?? this.#row.number + 1);
      this.#row = { number, isHidden: isTrue(attributes.hidden), cells: [] };
      this.#nextColumn = 0;
    } else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f' && this.#cell) this.#cell.isFormula = true;
    else if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range) this.merged.push(range);
    } else this.#cell?.text.open(name, attributes.val);
  }

  text(part: string): void {
    const cell = this.#cell;
    if (!cell) return;
    if (this.#inValue) cell.value = (cell.value ?? '') + part;
    else cell.text.add(part);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else this.#cell?.text.close(name);
  }

  #hideColumns(attributes: Attributes): void {
    const last = Math.min(Number(attributes.max ?? 0), 1000);
    for (let at = Number(attributes.min ?? 1); at <= last; at += 1) {
      this.hiddenColumns.add(at - 1);
    }
  }

  #openCell(attributes: Attributes): void {
    const [column] = parseReference(attributes.r ?? '') ?? [this.#nextColumn];
    this.#nextColumn = column + 1;
    this.#cell = {
      column,
      reference: attributes.r ?? '',
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      text: new TextCollector(),
      value: null,
      isFormula: false,
    };
  }

  /** Keeps the cell, unless it is blank and has only a format. */
  #closeCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = null;
    if (!cell || !isFilled(cell)) return;
    this.#count.add(1, row.number);
    if (row.cells.length === 0) this.rows.push(row);
    row.cells.push(cell);
  }
}

/** The text that a cell displays. Throws a `CommandError` if that isn’t known. */
function displayedText(cell: StoredCell, { texts, formats, is1904 }: Workbook): string {
  const { type, value, reference, style } = cell;
  if (type === 'inlineStr') return unescapeText(cell.text.text);
  if (value === null || value === '') {
    if (!cell.isFormula || type === 'str') return '';
    throw new CommandError(
      `cell ${reference} has a formula whose result isn’t in the file`,
      'open the workbook in a spreadsheet program, save it and try again',
    );
  }
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescapeText(value);
  const format = formats[style] ?? (formats.length === 0 ? 'General' : null);
  const text = format === null ? null : formatNumber(Number(value), format, is1904);
  if (text !== null) return text;
  throw new CommandError(
    `cell ${reference} has the number ${value} in a format that isn’t known${format === null ? '' : `, “${format}”`}`,
    'copy the cells in the spreadsheet program and paste them (this keeps what is displayed), or save the sheet as “CSV UTF-8”',
  );
}

/** The cells of a sheet. Hidden rows and columns are left out, as when they are copied. Throws a `CommandError` if there are too many. */
export function readSheet(xml: string, workbook: Workbook): SheetCells {
  const sheet = new SheetCollector();
  walkXml(xml, {
    open: (name, attributes) => sheet.open(name, attributes),
    text: (part) => sheet.text(part),
    close: (name) => sheet.close(name),
  });
  const shown = sheet.rows.filter(({ isHidden }) => !isHidden);
  const grid = new Map<number, Map<number, GridCell>>();
  for (const { number, cells } of shown) {
    const row = new Map<number, GridCell>();
    for (const cell of cells) {
      if (sheet.hiddenColumns.has(cell.column)) continue;
      const text = displayedText(cell, workbook);
      if (text === '') continue;
      requireFewColumns(cell.column + 1, number);
      row.set(cell.column, { text, coveredBy: null });
    }
    grid.set(number, row);
  }
  repeatMerged(grid, sheet.merged);
  return {
    rows: [...grid].map(([line, row]) => ({ line, cells: toCells(row, sheet.hiddenColumns) })),
    hiddenRows: sheet.rows.length - shown.length,
    hiddenColumns: sheet.hiddenColumns.size,
  };
}

/** The cells of each row, by their columns. */
type SheetGrid = ReadonlyMap<number, Map<number, GridCell>>;

/** Copies the text of a merged range to its cells in one row, from column `first` on. */
function repeatInRow(
  row: Map<number, GridCell> | undefined,
  text: string,
  first: number,
  left: number,
  right: number,
): void {
  for (let column = first; column <= right; column += 1) {
    row?.set(column, { text, coveredBy: column > left ? 'left' : 'above' });
  }
}

/**
 * Copies the first cell of each merged range to the others, but not beyond the last row and column in which a cell has a text. Throws a
 * `CommandError` if the ranges have too many cells.
 */
function repeatMerged(grid: SheetGrid, ranges: readonly Range[]): void {
  const lastLine = lastOf(grid.keys());
  const lastColumn = [...grid.values()].reduce(
    (last, row) => Math.max(last, lastOf(row.keys())),
    0,
  );
  const count = new CellCount();
  for (const { left, top, ...range } of ranges) {
    const text = grid.get(top)?.get(left)?.text ?? '';
    if (text === '') continue;
    const [right, bottom] = [Math.min(range.right, lastColumn), Math.min(range.bottom, lastLine)];
    for (let line = top; line <= bottom; line += 1) {
      count.add(right - left + 1, line);
      repeatInRow(grid.get(line), text, line > top ? left : left + 1, left, right);
    }
  }
}

/** The largest of some row or column numbers; -1 if there is none. */
function lastOf(numbers: Iterable<number>): number {
  let last = -1;
  for (const number of numbers) last = Math.max(last, number);
  return last;
}

function toCells(row: ReadonlyMap<number, GridCell>, hidden: ReadonlySet<number>) {
  const width = lastOf(row.keys()) + 1;
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => !hidden.has(at))
    .map((at) => row.get(at) ?? '');
}
