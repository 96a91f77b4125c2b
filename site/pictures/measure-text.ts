/**
 * How wide a text will be, without a font at hand: a table of advance widths, on the wide side of what system fonts
 * have, so that what is set by it never overlaps. Breaks and shortens texts by the same measure.
 */

/** Characters of like width, in thousandths of the size; what isn't here is a capital or as wide as one. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[\u0300-\u036f]/u, 0],
  [/[ijl.,:;'’‘|!·]/, 310],
  [/[ frtI()[\]{}"“”/-]/, 400],
  [/[\dabdeghknopquvyzscxF$?_+=<>~^–−×JL]/, 620],
  [/[mwMW@%—…]/, 990],
  // Ideographs, their punctuation, and everything else that is as wide as high.
  [/[\u1100-\u11ff\u2460-\u27bf\u2e80-\uffdf\u{1f000}-\u{3ffff}]/u, 1000],
];
const CAPITAL = 750;
const BOLD = 1.06;

/** What was looked up before, because the same few characters come again and again. */
const advances = new Map<string, number>();

function advance(character: string): number {
  const found = advances.get(character);
  if (found !== undefined) return found;
  const width = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? CAPITAL;
  advances.set(character, width);
  return width;
}

/** The width of a text set at `size`, in the same unit; on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return (width / 1000) * size * (bold ? BOLD : 1);
}

/** The text, or as much of its beginning as has room, with an ellipsis. */
export function truncateText(text: string, size: number, room: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (graphemes.length > 0) {
    graphemes.pop();
    const short = `${graphemes.join('').trimEnd()}…`;
    if (textWidth(short, size, bold) <= room) return short;
  }
  return '';
}

/**
 * What stays together on a line: an ideograph with the punctuation that mustn't be parted from it, a run of other
 * characters up to a space, a number with its unit; a dot between parts stays with what it follows.
 */
const UNBREAKABLE_RUN =
  /[（《“「]*(?:[^\s\p{Script=Han}（《「，。；：、）》」！？]+(?:(?<=\d)[万亿]*\p{Script=Han})?|\p{Script=Han})?[，。；：、）》”」！？…]*(?:\s+·(?=\s))?\s*/gu;

/** Pieces of which none is wider than a line: a long one, such as an address, is cut anywhere. */
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

/** The text in lines that fit into `room`; none where there is no text. */
export function wrapText(text: string, size: number, room: number, bold = false): string[] {
  const within = (width: number) => (line: string) => textWidth(line, size, bold) <= width;
  return linesOf(piecesOf(text, within(room)), within(room));
}

/** How much narrower lines become at a time until they are even. */
const STEP = 0.96;

/** The same in as few lines, but of like length, so that no word stands alone; for titles and short remarks. */
export function wrapBalanced(text: string, size: number, room: number, bold = false): string[] {
  let lines = wrapText(text, size, room, bold);
  for (let width = room * STEP; lines.length > 1; width *= STEP) {
    const narrower = wrapText(text, size, width, bold);
    if (narrower.length > lines.length || width < room / 2) break;
    lines = narrower;
  }
  return lines;
}

/** What stands between the parts of a remark. */
const DOT = ' · ';

/** The same, broken between parts rather than inside them; only a part that is wider than a line is wrapped. */
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

/** A way of breaking lines that stops after `most`: the last one then ends with an ellipsis. */
export function limitLines(most: number, broken: typeof wrapText): typeof wrapText {
  return (text, size, room, bold) => {
    const lines = broken(text, size, room, bold);
    if (lines.length <= most) return lines;
    const last = lines.slice(most - 1).join(' ');
    return [...lines.slice(0, most - 1), truncateText(last, size, room, bold)];
  };
}
