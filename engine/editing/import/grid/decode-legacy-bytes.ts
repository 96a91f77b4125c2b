/**
 * Decodes the bytes of a table in an encoding other than UTF-8 and UTF-16 that is certain, and refuses all others: wrong characters
 * are worse than none.
 */

import {
  type DecodedText,
  detectEncoding,
  hasUnknownSupplement,
  isDamagedUtf8,
} from '../../../dataset/repair/encodings.ts';
import { CommandError } from '../../../model/command-error.ts';
import { SAVE_AS_UTF8, unknownEncoding } from './decode-bytes.ts';

function firstInvalidLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

/** The text of a table's bytes. Throws a `CommandError` if their encoding can't be told. */
export function decodeLegacyBytes(bytes: Uint8Array): DecodedText {
  const found = detectEncoding(bytes);
  if (found) return found;
  if (isDamagedUtf8(bytes)) {
    const line = firstInvalidLine(bytes);
    throw new CommandError(
      `line ${line} has bytes that are not UTF-8, though the others are`,
      'correct the characters in this line and save it as UTF-8 again',
    );
  }
  if (hasUnknownSupplement(bytes)) {
    throw new CommandError(
      'the text is Big5 with characters of Hong Kong’s supplement (HKSCS), which can’t be read here',
      `${SAVE_AS_UTF8}; or convert it with “iconv -f BIG5-HKSCS -t UTF-8”`,
    );
  }
  throw unknownEncoding();
}
