/**
 * Reads the largest table of a page, or of a fragment of one as the clipboard has it: cells that span columns or rows are repeated,
 * and what the page hides is left out.
 */
import { Parser } from 'htmlparser2';
import { CommandError } from '../../../model/command-error.ts';
import type { GridCell, RawRow, RawTable } from './grid.ts';
import { type Attributes, HtmlText, isHidden, isLineBreak } from './html-text.ts';
import { otherTables, quote } from './remarks.ts';
import { CellCount, MOST_COLUMNS, requireFewColumns, requireFlatMarkup } from './table-limits.ts';

interface HtmlCell {
  readonly text: HtmlText;
  readonly isHeading: boolean;
  readonly columns: number;
  readonly rows: number;
}

interface HtmlRow {
  readonly line: number;
  readonly cells: HtmlCell[];
  readonly isInHead: boolean;
}

interface HtmlTable {
  readonly caption: { readonly line: number; readonly text: HtmlText }[];
  readonly rows: HtmlRow[];
  isInHead: boolean;
  hiddenRows: number;
  cell: HtmlText | null;
  /** The number of lines outside tables above it. */
  readonly above: number;
}

/** A line of text outside tables. */
interface OutsideLine {
  line: number;
  readonly text: HtmlText;
  /** The table that it follows, with no heading between; else null. */
  readonly below: HtmlTable | null;
  /** Whether it is a heading of the page. */
  readonly isHeading: boolean;
}

/** The limit of browsers. */
const MOST_ROWS = 65_534;

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, most);
}

class TableCollector {
  readonly tables: HtmlTable[] = [];
  readonly outside: OutsideLine[] = [
    { line: 1, text: new HtmlText(), below: null, isHeading: false },
  ];
  readonly #open: HtmlTable[] = [];
  readonly #elements: string[] = [];
  #hiddenAt: number | null = null;

  #table(): HtmlTable {
    const table = this.#open.at(-1);
    if (table) return table;
    // The clipboard may have rows without their table.
    return this.#openTable();
  }

  #openTable(): HtmlTable {
    const above = this.outside.length;
    const table = { caption: [], rows: [], isInHead: false, hiddenRows: 0, cell: null, above };
    this.tables.push(table);
    this.#open.push(table);
    return table;
  }

  openTag(name: string, attributes: Attributes, line: number): void {
    this.#elements.push(name);
    requireFlatMarkup(this.#elements.length);
    if (this.#hiddenAt !== null) return;
    if (isHidden(name, attributes)) {
      if (name === 'tr') this.#table().hiddenRows += 1;
      this.#hiddenAt = this.#elements.length;
      return;
    }
    if (name === 'table') this.#openTable();
    else if (name === 'thead') this.#table().isInHead = true;
    else if (name === 'caption') this.#openCaption(line);
    else if (name === 'tr') this.#openRow(line);
    else if (name === 'td' || name === 'th') this.#openCell(name, attributes, line);
    else {
      this.#breakLine(name, true);
      this.#text()?.open(name, attributes);
    }
  }

  closeTag(name: string): void {
    const at = this.#elements.lastIndexOf(name);
    if (at >= 0) this.#elements.length = at;
    if (this.#hiddenAt !== null) {
      if (this.#elements.length < this.#hiddenAt) this.#hiddenAt = null;
      return;
    }
    const table = this.#open.at(-1);
    if (name === 'table') this.#closeTable();
    else if (name === 'thead' && table) table.isInHead = false;
    else if (/^(?:td|th|caption|tr)$/.test(name) && table) table.cell = null;
    else {
      this.#text()?.close(name);
      this.#breakLine(name, false);
    }
  }

  addText(text: string, line: number): void {
    if (this.#hiddenAt !== null) return;
    const last = this.outside.at(-1);
    if (this.#open.length === 0 && last?.text.isBlank) last.line = line;
    this.#text()?.add(text);
  }

  /** Where text goes: the open cell, or nowhere between cells, or the last line outside tables. */
  #text(): HtmlText | null {
    const table = this.#open.at(-1);
    return table ? table.cell : (this.outside.at(-1)?.text ?? null);
  }

  /** Begins a line outside tables, where an element does. What follows a heading isn't about the table above it. */
  #breakLine(name: string, isOpened: boolean): void {
    const isHeading = /^h[1-6]$/.test(name);
    if (this.#open.length > 0 || !(isHeading || isLineBreak(name))) return;
    const below = isHeading ? null : (this.outside.at(-1)?.below ?? null);
    this.#beginLine(below, isHeading && isOpened);
  }

  #beginLine(below: HtmlTable | null, isHeading = false): void {
    this.outside.push({ line: 1, text: new HtmlText(), below, isHeading });
  }

  #closeTable(): void {
    const table = this.#open.pop() ?? null;
    if (this.#open.length === 0) this.#beginLine(table);
  }

  #openCaption(line: number): void {
    const text = new HtmlText();
    const table = this.#table();
    table.caption.push({ line, text });
    table.cell = text;
  }

  #openRow(line: number): void {
    const table = this.#table();
    table.rows.push({ line, cells: [], isInHead: table.isInHead });
    table.cell = null;
  }

  #openCell(name: 'td' | 'th', attributes: Attributes, line: number): void {
    const table = this.#table();
    if (table.rows.length === 0) this.#openRow(line);
    const text = new HtmlText();
    table.cell = text;
    table.rows.at(-1)?.cells.push({
      text,
      isHeading: name === 'th',
      columns: Math.max(1, span(attributes.colspan, MOST_COLUMNS)),
      rows: span(attributes.rowspan, MOST_ROWS) || MOST_ROWS,
    });
  }
}

function collect(text: string): TableCollector {
  const collector = new TableCollector();
  let line = 1;
  let seen = 0;
  const lineAt = (index: number) => {
    for (; seen < index; seen += 1) if (text[seen] === '\n') line += 1;
    return line;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => collector.openTag(name, attributes, lineAt(parser.startIndex)),
    onclosetag: (name) => collector.closeTag(name),
    ontext: (part) => collector.addText(part, lineAt(parser.startIndex)),
  });
  parser.end(text);
  return collector;
}

/** Rows and columns of cells while they are laid out. */
type Layout = (GridCell | undefined)[][];

/** Puts a cell, and copies of it where it spans more, at a place that is free. */
function putCell(layout: Layout, cell: HtmlCell, x: number, y: number): void {
  const text = cell.text.finish();
  layout.slice(y, y + cell.rows).forEach((row, down) => {
    for (let right = 0; right < cell.columns; right += 1) {
      const coveredBy = right > 0 ? 'left' : down > 0 ? 'above' : null;
      row[x + right] ??= { text, coveredBy };
    }
  });
}

/**
 * Repeats cells that span columns or rows, as browsers lay them out, but not beyond the last column in which a cell begins. Throws a
 * `CommandError` if there are too many.
 */
function layOut(table: HtmlTable, count: CellCount): RawRow[] {
  const grid: Layout = table.rows.map(() => []);
  let width = 0;
  table.rows.forEach(({ cells, line }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      width = Math.max(width, x + 1);
      requireFewColumns(width, line);
      const columns = Math.min(cell.columns, MOST_COLUMNS - x);
      count.add(columns * Math.min(cell.rows, grid.length - y), line);
      putCell(grid, { ...cell, columns }, x, y);
      x += columns;
    }
  });
  const isMarked = ({ cells, isInHead }: HtmlRow) =>
    isInHead || (cells.length > 0 && cells.every(({ isHeading }) => isHeading));
  const hasMarks = table.rows.some(isMarked);
  return table.rows.map((row, y) => ({
    line: row.line,
    isHeading: hasMarks ? isMarked(row) : null,
    cells: Array.from((grid[y] ?? []).slice(0, width), (cell) => cell ?? ''),
  }));
}

function captionRows({ caption }: HtmlTable, width: number): RawRow[] {
  return caption.map(({ line, text }) => ({
    line,
    isHeading: null,
    cells: Array.from({ length: Math.max(1, width) }, (_, at) => ({
      text: text.finish(),
      coveredBy: at > 0 ? ('left' as const) : null,
    })),
  }));
}

/** The most lines that are notes; more of them are the rest of a page. */
const MOST_NOTES = 20;
/** The same above a table, from the last heading of the page on. */
const MOST_TITLES = 3;

/** The text outside a table: lines right above it and below it, as rows, and the rest. */
function readOutside(
  outside: readonly OutsideLine[],
  table: HtmlTable,
): { titles: RawRow[]; notes: RawRow[]; rest: string } {
  const all = outside.map((line) => ({ ...line, text: line.text.finish() }));
  const lines = all.filter(({ text }) => text !== '');
  const before = all.slice(0, table.above);
  const heading = before.findLastIndex(({ isHeading }) => isHeading);
  const section = before.slice(Math.max(0, heading));
  const above = section.filter(({ text }) => text !== '');
  // Behind another table, a line begins below that one.
  const isTitle = above.length <= MOST_TITLES && section.every((one) => one.below === null);
  const titles = isTitle ? above : [];
  const below = lines.filter((one) => one.below === table).slice(0, MOST_NOTES);
  return {
    titles: titles.map(({ line, text }) => ({ line, cells: [text] })),
    notes: below.map(({ line, text }) => ({ line, cells: [text], isNote: true })),
    rest: lines
      .filter((one) => !below.includes(one) && !titles.includes(one))
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The number of cells with digits, which tells tables of figures from those that lay out a page. */
function weight(rows: readonly RawRow[]): number {
  const own = (cell: string | GridCell) => typeof cell === 'string' || cell.coveredBy === null;
  const text = (cell: string | GridCell) => (typeof cell === 'string' ? cell : cell.text);
  return rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => own(cell) && /\p{Nd}/u.test(text(cell))).length;
}

/** Reads the table of a page or fragment with the most figures. Throws a `CommandError` if no table has any. */
export function readHtmlTable(source: string): RawTable {
  const { tables, outside } = collect(source);
  const count = new CellCount();
  const read = tables.map((table) => ({ table, rows: layOut(table, count) }));
  const filled = read.filter(({ rows }) => weight(rows) > 0);
  const [best] = filled.toSorted((a, b) => weight(b.rows) - weight(a.rows));
  if (!best) {
    throw new CommandError(
      tables.length === 1
        ? 'the table has no cell with a number'
        : `the page has ${tables.length} tables, but none of them has a cell with a number`,
      'select the rows of the table on the page, copy them and paste them',
    );
  }
  const width = best.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const remarks = otherTables(filled.length - 1);
  const { hiddenRows } = best.table;
  if (hiddenRows > 0) {
    const [rows, verb] = hiddenRows === 1 ? ['row', "isn't"] : ['rows', "aren't"];
    remarks.push(`${hiddenRows} ${rows} that the page hides ${verb} read`);
  }
  const { titles, notes, rest } = readOutside(outside, best.table);
  if (rest !== '') remarks.push(`the text around the table isn't read: ${quote(rest)}`);
  const rows = [...titles, ...captionRows(best.table, width), ...best.rows, ...notes];
  return { layout: 'html', rows, remarks };
}
