/** Decodes the bytes of a table, and refuses those that aren't text. */

import { decodeUnicode } from '../../../dataset/repair/decode-text.ts';
import type { DecodedText } from '../../../dataset/repair/encodings.ts';
import { CommandError } from '../../../model/command-error.ts';

/** What to do with a text in an encoding that can't be read. */
export const SAVE_AS_UTF8 =
  'save it as UTF-8: in a spreadsheet program “CSV UTF-8”, in a text editor “save as” with the encoding UTF-8; or copy the cells and paste them';

/** Characters that no text has; a terminal's escape and a page break may be in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Encodings whose bytes are all ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape begins their sequences.
const ESCAPES = /\u001b[$(]/;

/** The error of a text whose encoding isn't certain. */
export function unknownEncoding(): CommandError {
  return new CommandError(
    'the encoding of the text can’t be told with certainty: it is not UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-JP, EUC-KR or Windows-1252',
    SAVE_AS_UTF8,
  );
}

/**
 * The text of a table's bytes; null if they aren't Unicode and there is no decoder of other encodings. Throws a `CommandError` if they
 * aren't text in an encoding that can be told.
 */
export function decodeBytes(
  bytes: Uint8Array,
  decodeOther?: (bytes: Uint8Array) => DecodedText,
): DecodedText | null {
  const decoded = decodeUnicode(bytes) ?? decodeOther?.(bytes) ?? null;
  if (decoded === null) return null;
  if (CONTROL.test(decoded.text)) {
    throw new CommandError('this is not text: it has control characters', SAVE_AS_UTF8);
  }
  if (ESCAPES.test(decoded.text)) throw unknownEncoding();
  return decoded;
}
