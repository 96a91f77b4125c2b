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

/** Estimates the width of a text at a font size, in the unit of `size`; rather too wide than too narrow. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    // The second half of a surrogate pair is no character.
    if (codePoint > 0xffff) at += 1;
    width += advance(codePoint);
  }
  return (width / 1000) * size * (bold ? BOLD : 1);
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

/** Splits a text into pieces that fit on a line; a longer run, such as an address, is cut anywhere. */
function piecesOf(text: string, fits: (piece: string) => boolean): string[] {
  const pieces = text.match(UNBREAKABLE_RUN)?.filter(Boolean) ?? [];
  return pieces.flatMap((piece) => (fits(piece.trimEnd()) ? [piece] : [...piece]));
}

function linesOf(pieces: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && !fits((line + piece).trimEnd())) {
      lines.push(line.replace(/[\s·]+$/, ''));
      line = '';
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Breaks a text into lines that fit into `room`; no lines for an empty text. */
export function wrapText(text: string, size: number, room: number, bold = false): string[] {
  const within = (width: number) => (line: string) => textWidth(line, size, bold) <= width;
  return linesOf(piecesOf(text, within(room)), within(room));
}

/** Factor by which the line width shrinks at each step of balancing. */
const STEP = 0.96;

/**
 * Breaks a text into as few lines as `wrapText`, but of similar length, so that no word is left alone. For titles and
 * short remarks.
 */
export function wrapBalanced(text: string, size: number, room: number, bold = false): string[] {
  let lines = wrapText(text, size, room, bold);
  for (let width = room * STEP; lines.length > 1; width *= STEP) {
    const narrower = wrapText(text, size, width, bold);
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

/** Limits a way of breaking lines to a number of lines; a cut text ends with an ellipsis. */
export function limitLines(maxLines: number, broken: typeof wrapText): typeof wrapText {
  return (text, size, room, bold) => {
    const lines = broken(text, size, room, bold);
    if (lines.length <= maxLines) return lines;
    const last = lines.slice(maxLines - 1).join(' ');
    return [...lines.slice(0, maxLines - 1), truncateText(last, size, room, bold)];
  };
}
