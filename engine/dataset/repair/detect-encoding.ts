/**
 * Detects the encoding of a text from its bytes. Every encoding is accepted on evidence only: a text that two encodings explain about
 * equally well, or that none of the known ones explains, has none.
 */
import { type PairEncoding, pairEncoding } from './double-byte-encodings.ts';
import { isWindows1252 } from './windows-1252.ts';

export type EncodingName = 'UTF-8' | 'UTF-16' | PairEncoding | 'Windows-1252';

export interface DecodedText {
  readonly encoding: EncodingName;
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
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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

/** Whether most bytes above ASCII form characters of UTF-8, so that the others are damage and no other encoding. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return high > 0 && lost * 4 <= high;
}

/** Whether a valid text is no text of UTF-8: marks without a letter, in characters of two bytes only, as short GBK can look like. */
function isCoincidence(text: string): boolean {
  return /(?<![\p{L}\p{M}])\p{M}/u.test(text) && !/[\u0800-\uffff]/.test(text);
}

/** Characters that a decoder gives for what it doesn't know. */
const PRIVATE_USE = /[\ue000-\uf8ff]/;

/**
 * Whether bytes are Big5 with characters of Hong Kong's supplement (HKSCS) that the platform's decoder doesn't have. The decoders of
 * browsers have them, Node's gives private-use characters.
 */
export function hasUnknownSupplement(bytes: Uint8Array): boolean {
  if (pairEncoding(bytes)?.name !== 'Big5') return false;
  return PRIVATE_USE.test(decodeStrictly(bytes, 'big5') ?? '');
}

/** The text of some bytes with its encoding; null if no encoding is sound. */
export function detectEncoding(bytes: Uint8Array): DecodedText | null {
  const wide = utf16Label(bytes);
  if (wide) {
    const text = decodeStrictly(bytes, wide);
    return text === null ? null : { encoding: 'UTF-16', text };
  }
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== null && !isCoincidence(text)) return { encoding: 'UTF-8', text };
  if (text === null && isDamagedUtf8(bytes)) return null;
  const pairs = pairEncoding(bytes);
  if (pairs) {
    const decoded = decodeStrictly(bytes, pairs.label);
    const isComplete = decoded !== null && !PRIVATE_USE.test(decoded);
    return isComplete ? { encoding: pairs.name, text: decoded } : null;
  }
  const western = decodeStrictly(bytes, 'windows-1252');
  if (western === null || !isWindows1252(bytes, western)) return null;
  return { encoding: 'Windows-1252', text: western };
}
