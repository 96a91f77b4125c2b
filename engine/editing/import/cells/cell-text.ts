/**
 * Text of a cell, prepared for reading: without invisible characters, with ASCII digits and spaces, and with footnote marks taken
 * off. Marks come off before anything else is folded, so that a superscript mark never becomes a digit.
 */

export interface CellText {
  /** The text without marks, on one line, trimmed. */
  readonly plain: string;
  /** The footnote marks, as written: `[a]`, `¹`, `*`. */
  readonly marks: readonly string[];
}

/** Soft hyphens, zero-width characters, marks of direction, byte order marks. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;
const SUPERSCRIPT_LETTERS = /[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻªº]+/g;

/** A mark in square brackets: `[1]`, `[a]`, `[note 3]`; a year in them isn't a mark. */
const BRACKETED_MARK = /\s*\[(?!\d{4}\])[\p{L}\d][\p{L}\d .,]{0,19}\]/gu;
const TRAILING_MARK = /\s*(?:[*†‡§¶]+|(?<=[\d%])\s*#)$/u;
const CIRCLED = /\s*[①-⑳ⓐ-ⓩ]/gu;
const ROMAN_NUMERALS = /^[ivx]+$/i;

/** ASCII for a full-width character or a digit of another script; other characters stay as they are. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code >= 0x0966 && code <= 0x096f) return String(code - 0x0966);
  return FOLDED[character] ?? character;
}

const FOLDED: Readonly<Record<string, string>> = {
  ...{ '٫': '.', '٬': ',', '٪': '%', '،': ',', '￥': '¥', '｡': '。' },
  ...{ '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '„': '"', '′': "'", '″': '"' },
  ...{
    '−': '-',
    '‐': '-',
    '‑': '-',
    '﹣': '-',
    '—': '–',
    '―': '–',
    '‒': '–',
    '～': '~',
    '〜': '~',
  },
  ...{ '﹪': '%', '≧': '≥', '≦': '≤', '⩾': '≥', '⩽': '≤', '∼': '~', '≅': '≈', '≃': '≈' },
};

/** Folds digits, spaces, dashes and full-width characters to one form, and removes what can't be seen. En dashes stay. */
export function foldText(text: string): string {
  const folded = text.replace(INVISIBLE, '').replace(/[^\0-\x7f]/gu, foldCharacter);
  return folded.replace(/\s+/g, ' ').trim();
}

function asDigits(superscripts: string): string {
  return [...superscripts].map((mark) => SUPERSCRIPTS.indexOf(mark)).join('');
}

/** Writes powers of ten with a caret, `10⁶` as `10^6`, so that their superscripts aren't taken for marks. */
function writePowers(text: string): string {
  return text.replace(
    /(?<![\d.,])10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
    (_, exponent: string) => `10^${asDigits(exponent)}`,
  );
}

/** What a superscript 2 or 3 may belong to: `km²`, `m³`. */
const LENGTH_UNIT = /(?<!\p{L})(?:[kcdhmµ]?m|ft|mi|yd|in|sq|كم|م|км|м)$/iu;

/** A text of plain characters, none of which a mark has. */
const UNMARKED = /^(?:(?![[*#])[ -~])*$/;

/** A text without its footnote marks, otherwise as written. A superscript 2 or 3 behind a unit of length isn't a mark: `km²`. */
export function takeMarks(text: string): CellText {
  const marks: string[] = [];
  const take = (mark: string) => {
    marks.push(mark.trim());
    return '';
  };
  if (UNMARKED.test(text)) return { plain: text.replace(/ +/g, ' ').trim(), marks };
  const visible = writePowers(text.replace(INVISIBLE, ''));
  const plain = visible
    .replace(BRACKETED_MARK, take)
    .replace(CIRCLED, take)
    .replace(SUPERSCRIPT, (mark, at: number, whole: string) => {
      return /[²³]/.test(mark) && LENGTH_UNIT.test(whole.slice(0, at)) ? mark : take(mark);
    })
    .replace(SUPERSCRIPT_LETTERS, (mark, at: number) => (at > 0 ? take(mark) : mark))
    .replace(/\s+/g, ' ')
    .trim();
  // A cell of nothing but marks is a text: a blank cell written as an asterisk.
  const unmarked = plain.replace(TRAILING_MARK, '');
  if (unmarked !== '' && unmarked !== plain) take(plain.slice(unmarked.length));
  return { plain: unmarked === '' ? plain : unmarked, marks };
}

/** A text without its footnote marks, folded. */
export function readCellText(text: string): CellText {
  const { plain, marks } = takeMarks(text);
  return { plain: foldText(plain), marks };
}

/** Whether a text in round brackets is a footnote mark: a letter, a small number or a Roman numeral. */
export function isBracketMark(text: string): boolean {
  return /^(?:[a-z]|\d{1,2})$/i.test(text) || ROMAN_NUMERALS.test(text);
}
