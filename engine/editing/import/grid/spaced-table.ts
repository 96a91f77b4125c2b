/**
 * Reads lists in which single spaces separate cells, as `1 Tokyo 37,400,068 -0.3`. A cell begins at a space before a number or a mark for
 * “no figure”. Thousands may be separated by spaces too. Lines that disagree with the others are refused, not fitted.
 */
import { CommandError } from '../../../model/command-error.ts';
import { takeQualifierPrefix } from '../cells/qualifier-words.ts';
import { numberColumns } from './cell-counts.ts';
import type { TextRow } from './grid.ts';
import { areLongSentences } from './sentences.ts';
import { isBlankMark } from './text-tokens.ts';

const ADVICE = 'paste the table with tabs between the cells, or put a “|” between them';

/** A word that begins a cell: a number, perhaps with sign, currency or bracket. */
const NUMBER = /^(?:[-+−–±~≈<>≤≥(▲▼↑↓#]|\p{Sc}|(?:US|HK|NT|A|C)\$){0,3}\p{Nd}/u;

/** A rank before the name. */
const RANK = /^(?:#|=|No\.?|T)?\d{1,4}(?:[.)、]|st|nd|rd|th)?=?$/i;

const SPACE = /[ \t]+/;

/** Whether two words are parts of one number whose thousands are separated by a space. */
function isGroup(before: string, after: string): boolean {
  return /(?:^|[^\d.,])[1-9]\d{0,2}(?: \d{3})*$/.test(before) && /^\d{3}(?!\d|,\d{3})/.test(after);
}

/** Splits a line into cells. */
function splitLine(line: string, joinsThousands: boolean): string[] {
  const cells: string[] = [];
  for (const word of line.trim().split(SPACE)) {
    const last = cells.at(-1);
    const begins =
      last === undefined ||
      isBlankMark(word) ||
      (NUMBER.test(word) && !(joinsThousands && isGroup(last, word))) ||
      (cells.length === 1 && RANK.test(last));
    if (!begins) cells[cells.length - 1] = `${last} ${word}`;
    else if (last === undefined || !NUMBER.test(word)) cells.push(word);
    else cells.splice(-1, 1, ...moveQualifier(last, word));
  }
  return cells;
}

/** The longest word for how exactly a number is known has three parts: `no less than`. */
const LONGEST_QUALIFIER = 3;

/** Two cells, with a word such as “about” at the end of the first moved before the number to which it belongs. */
function moveQualifier(before: string, number: string): [string, string] {
  const words = before.split(' ');
  const first = Math.max(1, words.length - LONGEST_QUALIFIER);
  for (let at = first; at < words.length; at += 1) {
    const cell = `${words.slice(at).join(' ')} ${number}`;
    const { qualifier, rest } = takeQualifierPrefix(cell);
    if (qualifier !== null && rest === number) return [words.slice(0, at).join(' '), cell];
  }
  return [before, number];
}

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Split {
  readonly cells: number;
  readonly rows: readonly TextRow[];
  /** The share of the lines with figures that have this number of cells. */
  readonly share: number;
}

function splitLines(lines: readonly Line[], joinsThousands: boolean): Split {
  const rows = lines.map(({ line, text }) => ({ line, cells: splitLine(text, joinsThousands) }));
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const figures = rows.filter(({ cells }) => cells.some((cell) => NUMBER.test(cell)));
  return {
    rows,
    cells: best?.[0] ?? 1,
    share: (best?.[1] ?? 0) / Math.max(1, figures.length),
  };
}

/** Splits a heading into as many cells as the rows have: at its words, or at its capitals. Null if neither gives that number. */
function splitHeading(text: string, count: number): string[] | null {
  const words = text.trim().split(/\s+(?![(（[%])/);
  const capitals = text.trim().split(/\s+(?=[\p{Lu}\p{Lo}])/u);
  const found = [words, capitals].find((cells) => cells.length === count);
  return found?.map((cell) => cell.replace(/,$/, '')) ?? null;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a line that differs from the others has figures all the same, and is no title or note. */
function isIncomplete(cells: readonly string[]): boolean {
  const [, ...figures] = cells;
  const isFigure = (cell: string) => NUMBER.test(cell) && !/\p{L}/u.test(cell);
  return figures.some((cell) => !YEAR.test(cell)) && figures.every(isFigure);
}

const MOST = 0.8;

function chooseSplit(lines: readonly Line[], heading: string | null): Split | null {
  const joined = splitLines(lines, true);
  const apart = splitLines(lines, false);
  const isSound = ({ cells, share, rows }: Split) =>
    cells > 1 && share >= MOST && numberColumns(rows, cells) > 0;
  if (!isSound(joined)) return isSound(apart) ? apart : null;
  if (!isSound(apart)) return joined;
  if (joined.share !== apart.share) return joined.share > apart.share ? joined : apart;
  if (joined.cells === apart.cells) return joined;
  const fits = ({ cells }: Split) => heading !== null && splitHeading(heading, cells) !== null;
  if (fits(joined) !== fits(apart)) return fits(joined) ? joined : apart;
  const [first] = joined.rows;
  throw new CommandError(
    `line ${first?.line}: “${first?.cells.at(-1)}” can be one number or several`,
    ADVICE,
  );
}

/** Reads a list whose cells are separated by single spaces; null if its lines don't agree. Throws a `CommandError` for a line that differs. */
export function readSpacedTable(source: readonly string[]): TextRow[] | null {
  const lines = source.flatMap((text, at) => (text.trim() === '' ? [] : [{ line: at + 1, text }]));
  if (areLongSentences(lines.map(({ text }) => text))) return null;
  const isFigures = ({ text }: Line) => splitLine(text, true).length > 1;
  const first = lines.findIndex(isFigures);
  const heading = lines[first - 1]?.text ?? null;
  const split = first < 0 ? null : chooseSplit(lines, heading);
  if (!split) return null;
  const complete = split.rows.map(({ cells }) => cells.length === split.cells);
  // One line of several can be a sentence with a number.
  if (complete.filter(Boolean).length < 2 && lines.length > 2) return null;
  const start = complete.indexOf(true);
  const end = complete.lastIndexOf(true);
  return split.rows.map((row, at) => {
    const text = lines[at]?.text.trim() ?? '';
    if (row.cells.length === split.cells) return row;
    // Above and below the rows are titles, headings and notes; between them a group's name.
    const isOutside = at < start || at > end;
    if (row.cells.length === 1 || (isOutside && !isIncomplete(row.cells))) {
      const heading = at < start ? splitHeading(text, split.cells) : null;
      return { ...row, cells: heading ?? [text] };
    }
    throw new CommandError(
      `line ${row.line}: “${text}” has ${row.cells.length} cells, expected ${split.cells} as in the other lines`,
      ADVICE,
    );
  });
}
