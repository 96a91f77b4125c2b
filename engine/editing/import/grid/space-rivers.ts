/** Splits aligned text also at single spaces where a blank column runs through all lines and a number stands beside it. */
import { isNumberLike, type Token, type TokenLine } from './text-tokens.ts';

/** Fewer lines have blank columns by chance. */
const FEWEST_LINES = 3;

function isBlankAt({ tokens }: TokenLine, at: number): boolean {
  return tokens.every(({ start, end, spaces }) => at < start || at >= end || spaces.includes(at));
}

function splitToken(token: Token, at: number): Token[] {
  const index = token.spaces.indexOf(at);
  if (index < 0) return [token];
  const words = token.text.split(' ');
  const { start, end, spaces } = token;
  return [
    { text: words.slice(0, index + 1).join(' '), start, end: at, spaces: spaces.slice(0, index) },
    { text: words.slice(index + 1).join(' '), start: at + 1, end, spaces: spaces.slice(index + 1) },
  ];
}

/** The words beside a position of a line. */
function neighbours({ tokens }: TokenLine, at: number): readonly [string, string] {
  const before = tokens.filter(({ start }) => start < at).at(-1);
  const after = tokens.find(({ end }) => end > at + 1);
  const inside = before !== undefined && before === after;
  const [left = '', right = ''] = inside
    ? splitToken(before, at).map(({ text }) => text)
    : [before?.text, after?.text];
  return [left.split(' ').at(-1) ?? '', right.split(' ')[0] ?? ''];
}

/** Whether a blank column separates cells, and no words of a name or groups of a number. */
function separates(lines: readonly TokenLine[], at: number): boolean {
  if (!lines.every((line) => isBlankAt(line, at))) return false;
  const isInToken = ({ tokens }: TokenLine) => tokens.some(({ spaces }) => spaces.includes(at));
  // Where all lines have a single space, as in "District 1", nothing is aligned.
  if (lines.every(isInToken)) return false;
  const beside = lines.filter(isInToken).map((line) => neighbours(line, at));
  if (beside.some(([left, right]) => /\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right))) {
    return false;
  }
  return beside.every(([left, right]) => isNumberLike(right) || isNumberLike(left));
}

/** Splits pieces at single spaces in some columns of the screen. */
export function splitAt(tokens: readonly Token[], places: readonly number[]): Token[] {
  return places.reduce((parts, at) => parts.flatMap((part) => splitToken(part, at)), [...tokens]);
}

/** Splits the pieces of lines at blank columns that run through all lines with figures. */
export function splitAtRivers(
  lines: readonly TokenLine[],
  hasFigures: (line: TokenLine) => boolean,
): readonly TokenLine[] {
  const body = lines.filter(hasFigures);
  if (body.length < FEWEST_LINES) return lines;
  const places = new Set(body.flatMap(({ tokens }) => tokens.flatMap(({ spaces }) => spaces)));
  const rivers = [...places].filter((at) => separates(body, at));
  // A line of one piece may be a title.
  return lines.map((row) =>
    row.tokens.length > 1 ? { ...row, tokens: splitAt(row.tokens, rivers) } : row,
  );
}
