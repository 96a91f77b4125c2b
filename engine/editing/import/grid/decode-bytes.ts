/** Decodes the bytes of a table in an encoding that is certain, and refuses all others: wrong characters are worse than none. */
import { CommandError } from '../../../dataset/command-error.ts';
import {
  type DecodedText,
  detectEncoding,
  hasUnknownSupplement,
  isDamagedUtf8,
} from '../../../dataset/repair/detect-encoding.ts';

const SAVE_AS_UTF8 =
  'save it as UTF-8: in a spreadsheet program “CSV UTF-8”, in a text editor “save as” with the encoding UTF-8; or copy the cells and paste them';

/** Characters that no text has; a terminal's escape and a page break may be in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Encodings whose bytes are all ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape begins their sequences.
const ESCAPES = /\u001b[$(]/;

function firstInvalidLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

/** The text of a table's bytes. Throws a `CommandError` if they aren't text in an encoding that can be told. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const found = detectEncoding(bytes);
  if (found && CONTROL.test(found.text)) {
    throw new CommandError('this is not text: it has control characters', SAVE_AS_UTF8);
  }
  if (found && !ESCAPES.test(found.text)) return found;
  if (!found && isDamagedUtf8(bytes)) {
    const line = firstInvalidLine(bytes);
    throw new CommandError(
      `line ${line} has bytes that are not UTF-8, though the others are`,
      'correct the characters in this line and save it as UTF-8 again',
    );
  }
  if (!found && hasUnknownSupplement(bytes)) {
    throw new CommandError(
      'the text is Big5 with characters of Hong Kong’s supplement (HKSCS), which can’t be read here',
      `${SAVE_AS_UTF8}; or convert it with “iconv -f BIG5-HKSCS -t UTF-8”`,
    );
  }
  throw new CommandError(
    'the encoding of the text can’t be told with certainty: it is not UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-JP, EUC-KR or Windows-1252',
    SAVE_AS_UTF8,
  );
}
