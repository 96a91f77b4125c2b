/** Decodes text in UTF-8 and UTF-16, which are certain without a look at what it says. */

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
