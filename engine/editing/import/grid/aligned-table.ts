/**
 * Reads tables whose columns are aligned by spaces: text of a PDF, fixed-width files, output of programs. Two spaces separate cells.
 * Cells may be blank, so a cell's column is decided by its position; where positions don't tell, the table is refused.
 */
import { CommandError } from '../../../model/command-error.ts';
import { parseCell } from '../cells/parse-cell.ts';
import { assignColumns, type Column, joinOverlapping, overlap, toColumn } from './column-spans.ts';
import type { TextRow } from './grid.ts';
import { isSplittable, splitAt, splitAtRivers } from './space-rivers.ts';
import { requireFewColumns } from './table-limits.ts';
import {
  isBlankMark,
  isNumberLike,
  type Measure,
  splitAtGaps,
  type Token,
  type TokenLine,
} from './text-tokens.ts';

const ADVICE =
  'copy the table from a spreadsheet program or a page, which separate cells by tabs, or put a tab or a “|” between the cells';

function unclear(line: number, what: string): CommandError {
  return new CommandError(`line ${line}: its position doesn’t tell which column ${what}`, ADVICE);
}

const YEAR = /^(?:19|20)\d\d(?:年|[-–/]\d\d(?:\d\d)?)?$/;

/** Whether a line has figures beside other cells. Years alone head columns. */
function hasFigures({ tokens }: TokenLine): boolean {
  if (tokens.length < 2) return false;
  const figures = tokens.filter(({ text }) => isNumberLike(text));
  return figures.some(({ text }) => !YEAR.test(text.trim()));
}

/** More than this, found by position, are no columns of text that anyone pastes. */
const MOST_ALIGNED_COLUMNS = 200;

/** The pieces of a line. Throws a `CommandError` if there are too many. */
function toTokens(text: string, at: number, measure: Measure): TokenLine[] {
  if (text.trim() === '') return [];
  const line = at + 1;
  const tokens = splitAtGaps(text, 2, measure);
  requireFewColumns(tokens.length, line, MOST_ALIGNED_COLUMNS);
  return [{ line, tokens }];
}

/** Whether a line only underlines: `---  ----`. */
function isRule(line: string): boolean {
  return /^[\s\-=_─━═]+$/.test(line) && /[-=_─━═]{3}/.test(line);
}

interface Lines {
  readonly all: readonly TokenLine[];
  readonly body: readonly TokenLine[];
  readonly headings: readonly TokenLine[];
  /** Lines of dashes, which show the extent of columns. */
  readonly rules: readonly TokenLine[];
}

function readLines(lines: readonly string[], measure: Measure): Lines {
  const split = splitAtRivers(
    lines.flatMap((line, at) => (isRule(line) ? [] : toTokens(line, at, measure))),
    hasFigures,
  );
  const body = split.filter(hasFigures);
  const [first] = body;
  return {
    all: split,
    body,
    headings: split.filter(
      (row) => row.tokens.length > 1 && !body.includes(row) && row.line < (first?.line ?? 0),
    ),
    rules: lines
      .flatMap((line, at) => (isRule(line) ? toTokens(line, at, measure) : []))
      .filter(({ tokens }) => tokens.length > 1),
  };
}

const isInside = (column: { start: number; end: number }) => (token: Token) =>
  overlap(token, column) > 0;

/** Columns as pieces that stand above each other; null if a line then has two pieces in one column. */
function columnsByPosition({ body, rules, headings }: Lines): Column[] | null {
  const pieces = [...body, ...rules].flatMap(({ tokens }) => tokens);
  const spans = joinOverlapping(pieces);
  const hasConflict = (rows: readonly TokenLine[]) =>
    rows.some(({ tokens }) => spans.some((span) => tokens.filter(isInside(span)).length > 1));
  if (hasConflict([...body, ...rules])) return null;
  const most = headings.reduce((longest, { tokens }) => Math.max(longest, tokens.length), 0);
  const columns = spans.map((span) => toColumn(pieces.filter(isInside(span))));
  return most === columns.length ? columns : joinBlankMarks(columns, body);
}

/** Joins a column that only has marks for “no figure” with the one whose gaps it fills. */
function joinBlankMarks(columns: readonly Column[], body: readonly TokenLine[]): Column[] {
  const inColumn = (column: Column) => body.map(({ tokens }) => tokens.find(isInside(column)));
  const joined: Column[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const [before, own] = [last ? inColumn(last) : [], inColumn(column)];
    const isApart = before.every((token, at) => !token || !own[at]);
    const filled = [before, own].map((cells) => cells.filter((token) => token !== undefined));
    const isMarks = filled.some(
      (cells) => cells.length > 0 && cells.every(({ text }) => isBlankMark(text)),
    );
    if (last && isApart && isMarks) joined[joined.length - 1] = toColumn(filled.flat());
    else joined.push(column);
  }
  return joined;
}

/** Columns from the lines that have them all, in order. Null if no two lines do. */
function columnsByOrder({ body, headings }: Lines): Column[] | null {
  const most = body.reduce((longest, { tokens }) => Math.max(longest, tokens.length), 0);
  const complete = [...body, ...headings].filter(({ tokens }) => tokens.length === most);
  if (complete.length < 2) return null;
  return Array.from({ length: most }, (_, at) =>
    toColumn(complete.flatMap(({ tokens }) => tokens.slice(at, at + 1))),
  );
}

/** Columns that only a heading has. */
function addBlankColumns(columns: readonly Column[], headings: readonly TokenLine[]): Column[] {
  const longest = headings.find(({ tokens }) => tokens.length > columns.length);
  const extra = (longest?.tokens ?? []).filter(
    (token) => !columns.some((column) => overlap(token, column) > 0),
  );
  return [...columns, ...extra.map((token) => toColumn([token]))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function placeInOrder(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}

/** Joins pieces of a heading that stand above the same column. */
function placeByOverlap(tokens: readonly Token[], columns: readonly Column[]): string[] | null {
  const cells = columns.map(() => '');
  for (const token of tokens) {
    const inside = columns.map((column) => overlap(token, column));
    const best = inside.indexOf(Math.max(...inside));
    if (!inside[best]) return null;
    cells[best] = `${cells[best]} ${token.text}`.trim();
  }
  return cells;
}

function placeByPosition(tokens: readonly Token[], columns: readonly Column[]): string[] | null {
  if (tokens.length > columns.length) return placeByOverlap(tokens, columns);
  const places = assignColumns(tokens, columns);
  if (!places) return null;
  const cells = columns.map(() => '');
  tokens.forEach(({ text }, at) => {
    cells[places[at] ?? 0] = text;
  });
  return cells;
}

/** Splits a heading at single spaces between columns, if that gives a piece for each. */
function splitBetween(tokens: readonly Token[], columns: readonly Column[]): readonly Token[] {
  if (tokens.length < 2 || tokens.length >= columns.length) return tokens;
  const isBetween = (at: number) => columns.every(({ start, end }) => at < start || at >= end);
  const gaps = tokens.flatMap(({ spaces }) => spaces.filter(isBetween));
  const pieces = splitAt(tokens, gaps);
  return pieces.length === columns.length ? pieces : tokens;
}

/** A line of one piece: a title or note, unless it stands above or in one column. */
function placeAlone(token: Token, columns: readonly Column[]): string[] {
  const inside = columns.flatMap((column, at) => (overlap(token, column) > 0 ? [at] : []));
  const [only = 0] = inside.length === 1 ? inside : [];
  return columns.map((_, at) => (at === only ? token.text : ''));
}

/** Splits off a number that one space separates from a long name, where it stands in a column of its own. */
function splitNumbers(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  return tokens.flatMap((token) => {
    for (const at of isSplittable(token) ? token.spaces : []) {
      const [name, number] = splitAt([token], [at]);
      const inColumn = columns.some(
        (column) =>
          number &&
          name &&
          (number.end === column.right || overlap(number, column) > 0) &&
          name.end <= column.start,
      );
      if (name && number && inColumn && isNumberLike(number.text)) return [name, number];
    }
    return [token];
  });
}

/** The cells of a line; null if its positions don't tell. */
function placeLine(
  tokens: readonly Token[],
  columns: readonly Column[],
  inOrder: boolean,
): string[] | null {
  const [first] = tokens;
  if (first && tokens.length === 1) return placeAlone(first, columns);
  const isComplete = inOrder && tokens.length === columns.length;
  return isComplete ? placeInOrder(tokens) : placeByPosition(tokens, columns);
}

function placeRows({ all, body }: Lines, columns: readonly Column[], inOrder: boolean): TextRow[] {
  const start = body[0]?.line ?? 0;
  return all.map(({ line, tokens }) => {
    const pieces = line < start ? splitBetween(tokens, columns) : splitNumbers(tokens, columns);
    const cells = placeLine(pieces, columns, inOrder);
    if (cells) return { line, cells };
    throw unclear(line, `“${tokens.map(({ text }) => text).join('  ')}” belongs to`);
  });
}

/** What stands before a figure at the end of a piece. */
const BEFORE_FIGURE = /^(.*)\s[-+−]?(?:\p{Nd}+[.,]\p{Nd}[\p{Nd}.,]*|\p{Nd}{5,})%?$/u;

/**
 * Whether most lines of a table still have a figure behind a name in one piece. A short number, as in “District 9”, is part of the
 * name, and a word such as “about” is part of the figure.
 */
function isGlued({ body }: Lines): boolean {
  const isMixed = ({ text }: Token) =>
    /\p{L}/u.test(BEFORE_FIGURE.exec(text)?.[1] ?? '') && parseCell(text).kind !== 'number';
  return body.filter(({ tokens }) => tokens.some(isMixed)).length * 2 > body.length;
}

export interface AlignedTable {
  readonly rows: readonly TextRow[];
  /** Whether single spaces may separate cells too. */
  readonly isGlued: boolean;
}

function read(lines: Lines): AlignedTable {
  const byPosition = columnsByPosition(lines);
  const counts = new Set(lines.body.map(({ tokens }) => tokens.length));
  const [count = 0] = counts;
  // Without common positions, lines of the same length are a table in order.
  const isRegular = counts.size === 1 && lines.headings.every((row) => row.tokens.length <= count);
  const found =
    byPosition && !(isRegular && byPosition.length > count && hasHeading(lines, count))
      ? byPosition
      : columnsByOrder(lines);
  const [line] = lines.body;
  if (!found) throw unclear(line?.line ?? 1, 'each cell belongs to');
  const columns = addBlankColumns(found, lines.headings);
  return {
    rows: placeRows(lines, columns, found !== byPosition || counts.size === 1),
    isGlued: isGlued(lines),
  };
}

function hasHeading({ headings }: Lines, count: number): boolean {
  return headings.some(({ tokens }) => tokens.length === count);
}

/**
 * How well columns fit by one way to measure characters, the most important first; a larger number is better. Null if the pieces
 * don't stand above each other.
 */
function fitOf(lines: Lines): readonly number[] | null {
  const columns = columnsByPosition(lines);
  if (!columns) return null;
  const pieces = [...lines.headings, ...lines.body].flatMap(({ tokens }) => tokens);
  const atEdges = columns.map((column) => {
    const inside = pieces.filter(isInside(column));
    const left = inside.filter(({ start }) => start === column.left).length;
    const right = inside.filter(({ end }) => end === column.right).length;
    return Math.max(left, right) / inside.length;
  });
  // The wrong measure moves pieces away from their edges, and tears columns apart.
  const isSharp = atEdges.every((share) => share === 1) ? 1 : 0;
  const hasHeadings = hasHeading(lines, columns.length) ? 1 : 0;
  const sharpness = atEdges.reduce((sum, share) => sum + share, 0);
  return [isSharp, hasHeadings, -columns.length, sharpness];
}

/** Reads by the measure that fits better. Throws a `CommandError` if both fit, and give different cells. */
function readMeasured(screen: Lines, characters: Lines): AlignedTable {
  const [first, second] = [fitOf(screen), fitOf(characters)];
  if (!first || !second) return read(second ? characters : screen);
  const at = first.findIndex((value, index) => value !== second[index]);
  if (at >= 0) return read((first[at] ?? 0) > (second[at] ?? 0) ? screen : characters);
  const [table, other] = [read(screen), read(characters)];
  const differs = table.rows.find(({ cells }, row) =>
    cells.some((cell, column) => cell !== other.rows[row]?.cells[column]),
  );
  if (differs) throw unclear(differs.line, 'each cell belongs to');
  return table;
}

/** Reads an aligned table; null if the text isn't one. Throws a `CommandError` if a position is unclear. */
export function readAlignedTable(source: readonly string[]): AlignedTable | null {
  const screen = readLines(source, 'screen');
  const { all, body, headings } = screen;
  const figures = all.filter(({ tokens }) => tokens.some(({ text }) => /\p{Nd}/u.test(text)));
  if (body.length === 0 || body.length + headings.length < 2) return null;
  if (body.length * 2 < figures.length) return null;
  return readMeasured(screen, readLines(source, 'characters'));
}
