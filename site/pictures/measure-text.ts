/**
 * Estimates the width of text without a font, from a table of advance widths. The widths are at the upper end of common
 * system fonts, so that text never overlaps. Also breaks and truncates text by these widths.
 */

/**
 * Classes of characters of similar width, in thousandths of the font size. Other characters are as wide as a capital.
 */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[\u0300-\u036f]/u, 0],
  [/[ijl.,:;'’‘|!·]/, 310],
  [/[ frtI()[\]{}"“”/-]/, 400],
  [/[\dabdeghknopquvyzscxF$?_+=<>~^–−×JL]/, 620],
  [/[mwMW@%—…]/, 990],
  // Ideographs, their punctuation and everything else that is as wide as it is high.
  [/[\u1100-\u11ff\u2460-\u27bf\u2e80-\uffdf\u{1f000}-\u{3ffff}]/u, 1000],
];
const CAPITAL = 750;
const BOLD = 1.06;

/** Cache of advance widths by code point. */
const advances = new Map<number, number>();

function advance(codePoint: number): number {
  const found = advances.get(codePoint);
  if (found !== undefined) return found;
  const character = String.fromCodePoint(codePoint);
  const width = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? CAPITAL;
  advances.set(codePoint, width);
  return width;
}

/** The width of a text in thousandths of the font size. */
function advanceOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    // The second half of a surrogate pair is no character.
    if (codePoint > 0xffff) at += 1;
    width += advance(codePoint);
  }
  return width;
}

const scaled = (width: number, size: number, bold: boolean): number =>
  (width / 1000) * size * (bold ? BOLD : 1);

/** Estimates the width of a text at a font size, in the unit of `size`; rather too wide than too narrow. */
export function textWidth(text: string, size: number, bold = false): number {
  return scaled(advanceOf(text), size, bold);
}

/** The characters as readers see them; code points in browsers without segmentation. */
function graphemesOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Truncates a text with an ellipsis to fit into `room`. */
export function truncateText(text: string, size: number, room: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const graphemes = graphemesOf(text);
  while (graphemes.length > 0) {
    graphemes.pop();
    const short = `${graphemes.join('').trimEnd()}…`;
    if (textWidth(short, size, bold) <= room) return short;
  }
  return '';
}

/**
 * Text that mustn't be broken: an ideograph with its attached punctuation, other characters up to a space, or a number
 * with its unit. A dot between parts stays with the part after it.
 */
const UNBREAKABLE_RUN =
  /[（《“「]*(?:[^\s\p{Script=Han}（《「，。；：、）》」！？]+(?:(?<=\d)[万亿]*\p{Script=Han})?|\p{Script=Han})?[，。；：、）》”」！？…]*(?:\s+·(?=\s))?\s*/gu;

/** A part of a text with its width in thousandths of the font size, with and without the spaces at its end. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly inkWidth: number;
  readonly isBlank: boolean;
}

function pieceOf(text: string): Piece {
  const ink = text.trimEnd();
  const inkWidth = advanceOf(ink);
  const width = inkWidth + advanceOf(text.slice(ink.length));
  return { text, width, inkWidth, isBlank: ink === '' };
}

function piecesOf(text: string): Piece[] {
  return (text.match(UNBREAKABLE_RUN)?.filter(Boolean) ?? []).map(pieceOf);
}

/** Whether a text of a width in thousandths of the font size fits on a line. */
type Fits = (width: number) => boolean;

/** Puts pieces on lines; a piece that is longer than a line, such as an address, is cut anywhere. */
function linesOf(pieces: readonly Piece[], fits: Fits): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const cut = pieces.flatMap((piece) =>
    fits(piece.inkWidth) ? [piece] : [...piece.text].map(pieceOf),
  );
  for (const piece of cut) {
    // A space at the end of a line takes none of it.
    const isFull = !piece.isBlank && !fits(width + piece.inkWidth);
    if (line && isFull) {
      lines.push(line.replace(/[\s·]+$/, ''));
      line = '';
      width = 0;
    }
    line += piece.text;
    width += piece.width;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Breaks a text into lines that fit into `room`; no lines for an empty text. */
export function wrapText(text: string, size: number, room: number, bold = false): string[] {
  const whole = text.trimEnd();
  // Most texts do.
  if (whole && textWidth(whole, size, bold) <= room) return [whole];
  return linesOf(piecesOf(text), (width) => scaled(width, size, bold) <= room);
}

/** Factor by which the line width shrinks at each step of balancing. */
const STEP = 0.96;

/**
 * Breaks a text into as few lines as `wrapText`, but of similar length, so that no word is left alone. For titles and
 * short remarks.
 */
export function wrapBalanced(text: string, size: number, room: number, bold = false): string[] {
  const pieces = piecesOf(text);
  const linesWithin = (width: number) =>
    linesOf(pieces, (taken) => scaled(taken, size, bold) <= width);
  let lines = linesWithin(room);
  for (let width = room * STEP; lines.length > 1; width *= STEP) {
    const narrower = linesWithin(width);
    if (narrower.length > lines.length || width < room / 2) break;
    lines = narrower;
  }
  return lines;
}

/** Separator between the parts of a remark. */
const DOT = ' · ';

/** Breaks a text between its parts, and inside a part only if the part is wider than a line. */
export function wrapBetweenParts(text: string, size: number, room: number, bold = false): string[] {
  const fits = (line: string): boolean => textWidth(line, size, bold) <= room;
  const lines: string[] = [];
  for (const part of text.split(DOT)) {
    const longer = [...lines.slice(-1), part].join(DOT);
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.flatMap((line) => wrapText(line, size, room, bold));
}

/** Truncates a text with an ellipsis to fit into `room`, where a line could end; within its first word if that doesn't fit. */
export function truncateAfterWord(text: string, size: number, room: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const runs = text.match(UNBREAKABLE_RUN) ?? [];
  for (let count = runs.length - 1; count > 0; count -= 1) {
    const short = `${runs
      .slice(0, count)
      .join('')
      .replace(/[\s,;:·，；：、]+$/u, '')}…`;
    if (textWidth(short, size, bold) <= room) return short;
  }
  return truncateText(text, size, room, bold);
}

/** Limits a way of breaking lines to a number of lines; a cut text fills them and ends with an ellipsis. */
export function limitLines(maxLines: number, broken: typeof wrapText): typeof wrapText {
  return (text, size, room, bold) => {
    const lines = broken(text, size, room, bold);
    if (lines.length <= maxLines) return lines;
    const full = wrapText(text, size, room, bold);
    const last = full.slice(maxLines - 1).join(' ');
    return [...full.slice(0, maxLines - 1), truncateAfterWord(last, size, room, bold)];
  };
}
