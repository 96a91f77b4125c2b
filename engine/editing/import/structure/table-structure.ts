/** Finds the parts of a grid: lines above the table, headings, rows, groups, notes. By shape and by words, not by position. */

import { foldText } from '../cells/cell-text.ts';
import { type Cell, parseCell } from '../cells/parse-cell.ts';
import { isScaledUnit } from '../columns/unit-text.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import { type PeriodMention, wholePeriod } from '../periods/period-mentions.ts';
import { headingTexts } from './heading-texts.ts';
import { isNumericHeading } from './numeric-heading.ts';
import { isPeriodNote } from './period-note.ts';
import { hasFittingFigures, isYearLike, PLAIN_SUFFIX, suffixOf } from './row-figures.ts';
import { isNote, isUnitLine } from './row-words.ts';
import type { TableCell, TableRow } from './table-cell.ts';

export type { TableCell, TableRow };

export interface BodyRow extends TableRow {
  readonly kind: 'data' | 'group' | 'note' | 'heading';
  /** The texts of the group rows above it, the outermost first. */
  readonly groups: readonly string[];
  /** The first part of a name that wraps to the next line, as in text copied from a PDF; else empty. */
  readonly wrappedName: string;
}

export interface TableStructure {
  /** All rows of the grid; the other fields have the same cells. */
  readonly rows: readonly TableRow[];
  /** Lines above the headings, such as a title and the unit. */
  readonly titles: readonly TableCell[];
  readonly headingRows: readonly TableRow[];
  /** The texts of the headings of each column, from top to bottom; all empty if there are none. */
  readonly headings: readonly (readonly string[])[];
  readonly body: readonly BodyRow[];
  readonly width: number;
  readonly layout: Grid['layout'];
}

const MAX_HEADING_ROWS = 5;

/** The end of a line at which a name can't end: `Bosnia and`. */
const WRAPS = /(?:\s(?:and|of|the|und|von|et|de|du|des|y|of the)|[,&/-])$/iu;

type ParsedText = Pick<TableCell, 'cell' | 'period'>;

/** Parses the cells of a grid, each text once: most repeat. */
function parseRows(rows: readonly GridRow[]): TableRow[] {
  const parsed = new Map<string, ParsedText>();
  const parse = (text: string): ParsedText => {
    const known = parsed.get(text) ?? { cell: parseCell(text), period: periodOf(foldText(text)) };
    parsed.set(text, known);
    return known;
  };
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map(({ text, coveredBy }, column) => ({
      ...parse(text),
      ...{ line, column, text, coveredBy },
    })),
  }));
}

/** The period, if a text is nothing else than one and a unit in brackets: `2024 (thousand)`. */
function periodOf(text: string): PeriodMention | null {
  // `1301.5`, `1204` and `1644–1647†` are numbers rather than times of the Middle Ages.
  if (/^\d{4}(?:\.\d+|\s?[-–—]\s?\d{4})?[^\p{L}\d]*$/u.test(text) && !/^(?:19|20)\d\d/.test(text))
    return null;
  const bare = text.replace(/\s*[([][^()[\]]*[)\]]$/, '');
  return wholePeriod(text) ?? (bare === text ? null : wholePeriod(bare));
}

/** The cells with a text of their own. */
export function filledCells({ cells }: TableRow): TableCell[] {
  return cells.filter(({ text, coveredBy }) => text !== '' && coveredBy !== 'left');
}

function isDamaged(cell: Cell): boolean {
  return cell.kind === 'problem' && cell.cause === 'damage';
}

/** Whether the only text of a row gives the period of all figures or, below them, their unit. */
const isAboutTable = (text: string, isBelow: boolean): boolean =>
  isPeriodNote(text) || (isBelow && isScaledUnit(text));

class StructureFinder {
  readonly #grid: Grid;
  readonly #rows: readonly TableRow[];

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#rows = parseRows(grid.rows);
  }

  /** Whether a cell is a figure like those below it, and not the heading of them. */
  #isData(cell: TableCell, at: number): boolean {
    if (cell.cell.kind === 'blank') return cell.text !== '' && cell.column > 0;
    if (cell.cell.kind !== 'number') return false;
    const below = this.#rows.slice(at + 1).flatMap((row) => row.cells[cell.column] ?? []);
    const numbers = below.filter((other) => other.cell.kind === 'number');
    if (isYearLike(cell)) return numbers.length > 0 && numbers.every(isYearLike);
    const suffix = suffixOf(cell);
    return (
      PLAIN_SUFFIX.test(suffix) ||
      numbers.length === 0 ||
      numbers.some((other) => suffixOf(other) === suffix)
    );
  }

  #hasData(row: TableRow, at: number): boolean {
    return row.cells.some((cell) => cell.coveredBy === null && this.#isData(cell, at));
  }

  /** `1 2 3 4` or `(1) (2) (3)` below headings: numbers of the columns. */
  #isColumnNumbers(row: TableRow): boolean {
    const texts = filledCells(row).map(({ text }) => text.replace(/[()]/g, ''));
    const [first] = texts;
    return (
      texts.length > 2 &&
      (first === '1' || first === '0') &&
      texts.every((text, at) => text === String(at + Number(first)))
    );
  }

  /** A line of prose that its commas split: filled from the left, the rest blank, and the next row is longer. */
  #isSplitTitle(row: TableRow, at: number): boolean {
    const filled = filledCells(row);
    // Lines of a label and its value above a download, as “Last Updated”, 2025: the first row that differs is compared.
    const isSame = (other: TableRow) => filledCells(other).length === filled.length;
    const next = this.#rows.slice(at + 1).find((other) => !isSame(other));
    if (filled.length >= this.#grid.width || !next || this.#grid.layout === 'html') return false;
    // Periods head columns, also where the commas of thousands made the rows below longer.
    const isOverData = this.#hasData(next, this.#rows.indexOf(next));
    if (isOverData && filled.some(({ period }) => period !== null)) return false;
    const isFromLeft = filled.every(({ column }, index) => column === index);
    return isFromLeft && filled.length * 2 <= filledCells(next).length && filled.length > 1;
  }

  #countTitles(): number {
    let count = 0;
    for (const [at, row] of this.#rows.entries()) {
      const filled = filledCells(row);
      const [only] = filled;
      const isSingle = filled.length === 1 && only !== undefined && this.#grid.width > 1;
      const isNotes = only !== undefined && isNote(only.text) && !this.#hasData(row, at);
      // Over a table without anything else above it, a lone cell in a later column is a heading that spans several.
      const isSpanning =
        isSingle &&
        only.column > 0 &&
        !isUnitLine(only.text) &&
        at + 1 < this.#rows.length &&
        this.#spansBelow(only, at);
      if ((isSingle && !isSpanning) || isNotes || this.#isSplitTitle(row, at)) count = at + 1;
      else break;
    }
    return count;
  }

  #spansBelow({ column }: TableCell, at: number): boolean {
    const next = this.#rows[at + 1];
    return (
      next !== undefined &&
      filledCells(next).filter((cell) => cell.column >= column && cell.period !== null).length > 1
    );
  }

  #countHeadings(start: number): number {
    let count = 0;
    for (const [index, row] of this.#rows.slice(start, start + MAX_HEADING_ROWS).entries()) {
      const at = start + index;
      if (this.#grid.rows[at]?.isHeading === true) {
        count = index + 1;
        continue;
      }
      if (count > 0 && this.#isColumnNumbers(row)) {
        count = index + 1;
        continue;
      }
      if (count === 0 && isNumericHeading(row, this.#rows.slice(at + 1))) {
        count = index + 1;
        continue;
      }
      if (
        this.#hasData(row, at) ||
        !this.#rows.slice(at + 1).some((later, next) => this.#hasData(later, at + 1 + next))
      )
        break;
      const filled = filledCells(row);
      if (count > 0 && !this.#isSubheading(row, at)) break;
      if (filled.length > 0) count = index + 1;
    }
    return count;
  }

  /** A further line of headings: without a name of its own in the first column, or made of units and periods. */
  #isSubheading(row: TableRow, at: number): boolean {
    const filled = filledCells(row);
    if (filled.length < 2 && !filled.some(({ column }) => column > 0)) return false;
    const [first] = row.cells;
    const above = this.#rows[at - 1]?.cells[0];
    if (!first || first.text === '' || first.coveredBy === 'above' || first.text === above?.text)
      return true;
    if (above?.text === '') return true;
    const others = filled.slice(1);
    // Years below a line that names only some columns.
    const isSparse = filledCells(this.#rows[at - 1] ?? row).length < filled.length;
    if (isSparse && others.length > 2 && others.every(isYearLike)) return true;
    return others.every(
      ({ text, period, cell }) =>
        // A figure that a spreadsheet made a date of is no period: `5-Jan`.
        (period !== null && cell.kind !== 'number' && !isDamaged(cell)) ||
        /^[(（].+[)）]$|^[%‰]$/.test(text),
    );
  }

  #hasFigures(row: TableRow, isSplit: boolean): boolean {
    const others = this.#rows.filter((other) => other !== row);
    return hasFittingFigures(filledCells(row).slice(1), others, isSplit);
  }

  #bodyKind(row: TableRow, headingRows: readonly TableRow[], isLast: boolean): BodyRow['kind'] {
    const filled = filledCells(row);
    const [first] = filled;
    if (!first) return 'note';
    if (this.#grid.rows[this.#rows.indexOf(row)]?.isNote) return 'note';
    const isRepeated = headingRows.some(
      (heading) =>
        filled.length > 1 && heading.cells.every(({ text }, at) => text === row.cells[at]?.text),
    );
    if (isRepeated) return 'heading';
    if (isNote(first.text) && !this.#hasFigures(row, true)) return 'note';
    if (isUnitLine(first.text) && !this.#hasFigures(row, false)) return 'note';
    if (filled.length === 1 && isAboutTable(first.text, isLast)) return 'note';
    if (filled.length > 1 && !(filled.length < this.#grid.width / 2 && first.text.length > 60))
      return 'data';
    if (first.text.length > 40 || isLast)
      return first.text.length > 25 || first.column > 0 ? 'note' : 'data';
    return first.cell.kind === 'number' && first.period === null ? 'data' : 'group';
  }

  find(): TableStructure {
    const start = this.#countTitles();
    const count = this.#countHeadings(start);
    const headingRows = this.#rows.slice(start, start + count);
    const rest = this.#rows.slice(start + count);
    const lastWithFigures = rest.findLastIndex((row) =>
      row.cells.slice(1).some(({ cell }) => cell.kind === 'number'),
    );
    let groups: string[] = [];
    let wrapped = '';
    const body = rest.map((row, at): BodyRow => {
      const kind = this.#bodyKind(row, headingRows, at > lastWithFigures);
      const text = filledCells(row)[0]?.text ?? '';
      const wrappedName = kind === 'data' ? wrapped : '';
      wrapped = kind === 'group' && this.#grid.layout === 'spaces' && WRAPS.test(text) ? text : '';
      if (kind === 'group' && wrapped === '') groups = [text];
      return { ...row, kind, groups, wrappedName };
    });
    return {
      rows: this.#rows,
      titles: this.#rows.slice(0, start).flatMap((row) => filledCells(row)),
      ...{ headingRows, body, width: this.#grid.width, layout: this.#grid.layout },
      headings: headingTexts(
        headingRows.filter((row) => !this.#isColumnNumbers(row)),
        this.#grid,
      ),
    };
  }
}

/** Finds the structure of a grid. */
export function findStructure(grid: Grid): TableStructure {
  return new StructureFinder(grid).find();
}
