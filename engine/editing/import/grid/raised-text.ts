/** Puts superscripts and subscripts of markup into plain text, so that a note mark or an exponent can't become digits of a number. */

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};

/** Marks that stay as they are. */
const PLAIN = /^(?:[[(（【［].*|[*†‡§¶#]+|[⁰¹²³⁴-⁹⁺⁻]+|℠|™|®)$/s;

/** Ordinals: 1st, 2nd, 1er, 2e, 1re. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ème|º|ª)$/;

/** A superscript after some text: `km` and `2` give `km²`, `12` and `a` give `12[a]`. */
export function raisedText(before: string, text: string): string {
  const mark = text.trim();
  if (mark === '' || PLAIN.test(mark)) return mark;
  if (/\d$/.test(before) && ORDINAL.test(mark)) return mark;
  if (/^tm$/i.test(mark)) return '™';
  if (/^[-+−]?\d+$/.test(mark)) return [...mark].map((digit) => RAISED[digit] ?? digit).join('');
  return `[${mark}]`;
}

/** A subscript: `CO` and `2` give `CO₂`. */
export function loweredText(text: string): string {
  const mark = text.trim();
  if (!/^\d+$/.test(mark)) return text;
  return [...mark].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join('');
}
