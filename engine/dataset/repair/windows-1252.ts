/**
 * Decides whether bytes are Windows-1252. Every byte is valid in it, so the text must also be plausible: single accented letters in
 * words of ASCII, where Western languages have them. Central European, Turkish, Baltic and Macintosh files fail here.
 */

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
