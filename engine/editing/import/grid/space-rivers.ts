/** Splits aligned text also at single spaces where a blank column runs through all lines and a number stands beside it. */
import { overlap } from './column-spans.ts';
import { isNumberLike, type Token, type TokenLine } from './text-tokens.ts';

/** Fewer lines have blank columns by chance. */
const FEWEST_LINES = 3;

/** A piece with more spaces is a text, in which no column of the table ends. */
const MOST_SPACES = 200;

/** Whether a piece may have cells that single spaces separate. */
export const isSplittable = ({ spaces }: Token): boolean => spaces.length <= MOST_SPACES;

function isBlankAt({ tokens }: TokenLine, at: number): boolean {
  return tokens.every(
    (token) =>
      at < token.start || at >= token.end || (isSplittable(token) && token.spaces.includes(at)),
  );
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

/** The parts of a piece beside one of its spaces; null if it has none there. */
function partsAt({ tokens }: TokenLine, at: number): readonly [left: Token, right: Token] | null {
  const token = tokens.find(({ spaces }) => spaces.includes(at));
  const [left, right] = token ? splitToken(token, at) : [];
  return left && right ? [left, right] : null;
}

/** Whether a part stands above or below a piece of other lines that is wholly on the same side of a blank column. */
function isInColumn(part: Token, side: 'left' | 'right', at: number, lines: readonly TokenLine[]) {
  return lines.some(({ tokens }) =>
    tokens.some(
      (token) => overlap(token, part) > 0 && (side === 'left' ? token.end <= at : token.start > at),
    ),
  );
}

/** Whether a blank column separates cells, and no words of a name or groups of a number. */
function separates(lines: readonly TokenLine[], at: number): boolean {
  if (!lines.every((line) => isBlankAt(line, at))) return false;
  const parts = lines.map((line) => partsAt(line, at));
  const apart = lines.filter((_, index) => !parts[index]);
  return parts.every((pair) => {
    if (!pair) return true;
    const [left, right] = pair;
    const before = left.text.split(' ').at(-1) ?? '';
    const after = right.text.split(' ')[0] ?? '';
    const isGroup = /(?<!\d)\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
    return (
      !isGroup &&
      (isNumberLike(before) || isNumberLike(after)) &&
      isInColumn(left, 'left', at, apart) &&
      isInColumn(right, 'right', at, apart)
    );
  });
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
