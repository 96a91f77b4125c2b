/**
 * Folds the spellings of a text that mean the same in a period (full-width and Arabic-Indic digits, accents, spaces, dashes, quotation marks),
 * and keeps each character's position in the original. Superscripts stay: they are note marks, not digits.
 */

export interface FoldedText {
  readonly text: string;
  /** The position in the original of each character of `text`. */
  readonly positions: readonly number[];
}

const COMBINING = /[\u0300-\u036f\u064b-\u065f\u0670]/;
/** Marks of direction, joiners, soft hyphens and the Arabic stretching stroke. */
const INVISIBLE = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;
/** Full-width forms are this much above their ASCII characters. */
const FULL_WIDTH = 0xfee0;

/** A dash is kept apart from a hyphen: “2005–10” is hardly a month. Korean words for year, month and day are those of Chinese. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['-', '\u2010\u2011\u2212\ufe63'],
    ['–', '\u2012\u2013\u2014\u2015'],
    ['~', '\u301c\u223c\u02dc'],
    ["'", '\u2018\u2019\u201b\u2032\u02bc`'],
    [',', '،、'],
    ['.', '。'],
    ['[', '【〔'],
    [']', '】〕'],
    ['年', '년'],
    ['月', '월'],
    ['日', '일号號'],
  ].flatMap(([folded = '', variants = '']) => [...variants].map((variant) => [variant, folded])),
);

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return SAME[character] ?? character;
  if (code < 0x80) return /[^\S\n]/.test(character) ? ' ' : character;
  if (COMBINING.test(character) || INVISIBLE.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (code >= ARABIC_ZERO && code < ARABIC_ZERO + 10) return String(code - ARABIC_ZERO);
  if (code >= PERSIAN_ZERO && code < PERSIAN_ZERO + 10) return String(code - PERSIAN_ZERO);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH);
  return SAME[character] ?? withoutAccent(character);
}

function withoutAccent(character: string): string {
  const [base = character, ...rest] = character.normalize('NFD');
  return rest.every((mark) => COMBINING.test(mark)) ? base : character;
}

/** Folds a text. A run of spaces becomes one; line breaks stay, because a line is a sentence of its own. */
export function foldText(original: string): FoldedText {
  let text = '';
  const positions: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const folded = foldCharacter(original.charAt(at));
    if (folded === '' || (folded === ' ' && /\s$/.test(text.slice(-1)))) continue;
    text += folded;
    positions.push(at);
  }
  return { text, positions };
}
