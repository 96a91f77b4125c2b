/** Decodes UTF-8 and UTF-16, which are certain from the bytes alone, and recognizes Windows-1252, which is only plausible. */

export interface UnicodeText {
  readonly encoding: 'UTF-8' | 'UTF-16';
  /** Without a byte order mark. */
  readonly text: string;
}

/** Decodes bytes strictly; null if they are invalid. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The byte order of UTF-16: by its mark, else by the zero bytes of ASCII characters, nearly all of them in the same half. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 > 0) return null;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // A tenth of the characters: a Chinese table has at least its digits, separators and line ends.
  if (Math.max(even, odd) * 20 < bytes.length) return null;
  if (odd >= 4 * even) return 'utf-16le';
  return even >= 4 * odd ? 'utf-16be' : null;
}

/** Whether a valid text is no text of UTF-8: marks without a letter, in characters of two bytes only, as short GBK can look like. */
function isCoincidence(text: string): boolean {
  return /(?<![\p{L}\p{M}])\p{M}/u.test(text) && !/[\u0800-\uffff]/.test(text);
}

/** The text of bytes in UTF-8 or UTF-16; null if they are in neither. */
export function decodeUnicode(bytes: Uint8Array): UnicodeText | null {
  const wide = utf16Label(bytes);
  const text = decodeStrictly(bytes, wide ?? 'utf-8');
  if (text === null) return null;
  if (wide) return { encoding: 'UTF-16', text };
  return isCoincidence(text) ? null : { encoding: 'UTF-8', text };
}

// Every byte is valid in Windows-1252, so the text must also be plausible: single accented letters in words of ASCII, where Western
// languages have them. Central European, Turkish, Baltic and Macintosh files fail here.

/** Runs of three or more bytes above ASCII are words of another script. */
const MAXIMUM_RUN = 2;

/** What other encodings of Latin letters become when they are read as Windows-1252. */
const IMPLAUSIBLE: readonly RegExp[] = [
  // Bytes without a character, and those that are letters here and punctuation or other letters elsewhere.
  /[\u0080-\u009fŠŽšžŸƒˆ˜]/,
  // A symbol inside a word: Polish ł, ą and ż; the Macintosh's and DOS's letters.
  /\p{L}[¡¢£¤¥¦¨¬¯¹²³¸º¼½¾¿×÷†‡‰‹›„‚“”…•™]\p{L}/u,
  // The Macintosh's ñ is a dash here, and its euro sign a letter of its own.
  /\p{Ll}[–—]\p{Ll}/u,
  /(?<!\p{L})(?![àèéêôóòáíúåöÀÈÉÔÓÅÖ])[À-ÖØ-öø-ÿ](?!\p{L})/u,
  // Polish ń, Baltic ē; ñ is before a vowel in Spanish.
  /ñ(?![aeiouáéíóú])/i,
  /ç(?![aeiouáâãäéèêëíîóôõöúûü])p{L}/i,
  // Czech ě and ů, Romanian ă, Hungarian ő; õ is before e in Portuguese.
  /[ìùÌ]\p{Ll}/u,
  /ã(?![oesn])\p{L}/u,
  /õ(?!e)\p{L}/u,
  /\p{Ll}[À-ÖØ-Þ]\p{Ll}/u,
];

/** Icelandic has these with accented vowels; without those they are Turkish ğ, ş and ı. */
const ICELANDIC = /[ðþýÐÞÝ]/;
const ICELANDIC_VOWEL = /[áéíúæÁÉÍÚÆ]/;

/** French and Portuguese have these with other accents; without those they are Baltic long vowels. */
const CIRCUMFLEX = /[âîûÂÎÛ]/;
const OTHER_ACCENT = /[àáãçèéêëïíóôõúÀÁÃÇÈÉÊËÏÍÓÔÕÚ]/;

function longestRun(bytes: Uint8Array): number {
  let longest = 0;
  let run = 0;
  for (const byte of bytes) {
    run = byte > 0x7f ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whether the bytes are Windows-1252; `text` is what they become in it. */
export function isWindows1252(bytes: Uint8Array, text: string): boolean {
  if (longestRun(bytes) > MAXIMUM_RUN) return false;
  if (IMPLAUSIBLE.some((pattern) => pattern.test(text))) return false;
  if (ICELANDIC.test(text) && !ICELANDIC_VOWEL.test(text)) return false;
  if (CIRCUMFLEX.test(text) && !OTHER_ACCENT.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const accented = letters.filter((letter) => letter > '\u007f');
  return accented.length <= 0.4 * letters.length;
}
