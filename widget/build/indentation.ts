/**
 * Removes the indentation of templates from a minified script, which has no other lines. Columns in the source map move with the
 * text.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Bits of a digit, and the bit that says that more digits follow. */
const BITS = 5;
const MORE = 1 << BITS;

/** The first number of a source map's segment, and the text after it. */
function firstNumber(segment: string): { readonly number: number; readonly rest: string } {
  let [number, length, digit] = [0, 0, MORE];
  while (digit & MORE) {
    digit = DIGITS.indexOf(segment[length] ?? 'A');
    number += (digit & (MORE - 1)) << (BITS * length);
    length += 1;
  }
  return { number: (number >> 1) * (number & 1 ? -1 : 1), rest: segment.slice(length) };
}

/** A number that isn't negative, as a source map writes it. */
function encoded(number: number): string {
  let [text, left] = ['', number << 1];
  do {
    const digit = left & (MORE - 1);
    left >>= BITS;
    text += DIGITS[left > 0 ? digit | MORE : digit];
  } while (left > 0);
  return text;
}

/** The script and its source map, if it has one, without indentation. */
export function removeIndentation(
  code: string,
  map: string | null,
): { readonly code: string; readonly map: string | null } {
  const lines = code.split('\n');
  const indents = lines.map((line, index) => (index > 0 ? line.search(/\S|$/) : 0));
  const short = lines.map((line, index) => line.slice(indents[index])).join('\n');
  if (map === null) return { code: short, map };
  const { mappings, ...parts }: { readonly mappings: string } = JSON.parse(map);
  const moved = mappings.split(';').map((line, index) => {
    if (!line || !indents[index]) return line;
    const { number, rest } = firstNumber(line);
    return encoded(Math.max(0, number - indents[index])) + rest;
  });
  return { code: short, map: JSON.stringify({ ...parts, mappings: moved.join(';') }) };
}
