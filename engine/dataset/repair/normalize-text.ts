/** Normalizes invisible and look-alike characters: the first fix to try for an invalid cell. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]/;
const CURLY = /[\u2018-\u201f\u2032\u2033]/;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;
const MINUS = /[\u2010-\u2015\u2212]/g;

function straightenQuotes(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(MINUS, '-');
}

/** Converts full-width characters to half width and curly quotes to straight ones, removes invisible characters, and trims. */
export function normalizeText(text: string): string {
  return straightenQuotes(text.replace(INVISIBLE, '').normalize('NFKC')).trim();
}

/** Normalizes a text and removes quotation marks around it. */
export function unquoteText(text: string): string {
  return normalizeText(text)
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^['"]/, '')
    .trim();
}

/** Describes the characters that `normalizeText` changes; empty if there are none. */
export function describeStrayCharacters(text: string): string {
  const first = text.at(0) ?? '';
  const last = text.at(-1) ?? '';
  const kinds = [
    SPACES.test(first) ? 'a leading space' : '',
    SPACES.test(last) ? 'a trailing space' : '',
    text.replace(INVISIBLE, '') === text ? '' : 'an invisible character',
    CURLY.test(text) ? 'curly quotation marks' : '',
    FULL_WIDTH.test(text) ? 'full-width characters' : '',
    text.replace(MINUS, '-') === text ? '' : 'a dash instead of a hyphen or minus sign',
    /^['"]/.test(text) ? 'a quotation mark' : '',
  ];
  return kinds.filter(Boolean).join(' and ');
}
