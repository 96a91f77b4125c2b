/**
 * Detects the encoding of a text from its bytes. Every encoding is accepted on evidence only: a text that two encodings explain about
 * equally well, or that none of the known ones explains, has none.
 */
import { decodeStrictly, decodeUnicode, type UnicodeText, utf16Label } from './decode-unicode.ts';
import { type PairEncoding, pairEncoding } from './double-byte-encodings.ts';
import { isWindows1252 } from './windows-1252.ts';

export type EncodingName = UnicodeText['encoding'] | PairEncoding | 'Windows-1252';

export interface DecodedText {
  readonly encoding: EncodingName;
  /** Without a byte order mark. */
  readonly text: string;
}

/** Whether most bytes above ASCII form characters of UTF-8, so that the others are damage and no other encoding. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return high > 0 && lost * 4 <= high;
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
  const unicode = decodeUnicode(bytes);
  if (unicode) return unicode;
  if (utf16Label(bytes)) return null;
  if (decodeStrictly(bytes, 'utf-8') === null && isDamagedUtf8(bytes)) return null;
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
