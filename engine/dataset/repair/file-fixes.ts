/** Suggests fixes for files that a spreadsheet saved in another encoding, or with separators other than commas. */
import { decodeStrictly } from './decode-text.ts';
import { detectEncoding, type EncodingName } from './encodings.ts';

/** The fix for a file in another encoding. */
const SAVE_AGAIN =
  'save it as “CSV UTF-8 (comma delimited)”, or open it as that encoding and save it as UTF-8';

/** Whose encoding each one is. */
const DESCRIPTIONS: Readonly<Record<EncodingName, string>> = {
  'UTF-8': 'UTF-8',
  'UTF-16': 'UTF-16',
  GBK: 'GBK (Chinese Windows)',
  Big5: 'Big5 (Traditional Chinese Windows)',
  'Shift-JIS': 'Shift-JIS (Japanese Windows)',
  'EUC-JP': 'EUC-JP (Japanese Unix)',
  'EUC-KR': 'EUC-KR (Korean Windows)',
  'Windows-1252': 'Windows-1252 (Western Windows)',
};

/** The first non-ASCII word, which shows an editor whether the guess is right. */
function sample(text: string): string {
  return /[^\s,;"]*[\u0080-\uffff][^\s,;"]*/.exec(text)?.[0]?.slice(0, 20) ?? '';
}

const LINE_FEED = 0x0a;

/** The row (the header is 1) of the first bytes that are not UTF-8. */
function firstInvalidRow(bytes: Uint8Array): number {
  let start = 0;
  for (let row = 1; start < bytes.length; row += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decodeStrictly(line, 'utf-8') === null) return row;
    start += line.length + 1;
  }
  return 1;
}

/** The probable encoding of a file that is not UTF-8, and the fix. `row` is the first invalid row, null for UTF-16. */
export function encodingFix(bytes: Uint8Array): { row: number | null; fix: string } {
  const found = detectEncoding(bytes);
  if (found?.encoding === 'UTF-16') {
    return { row: null, fix: `it is UTF-16 (a spreadsheet’s “Unicode text”): ${SAVE_AGAIN}` };
  }
  const row = firstInvalidRow(bytes);
  if (!found) return { row, fix: SAVE_AGAIN };
  const name = DESCRIPTIONS[found.encoding];
  return {
    row,
    fix: `it seems to be ${name}, and to contain “${sample(found.text)}”: ${SAVE_AGAIN}`,
  };
}

/** The fix for a header with a separator other than commas; null if commas separate it. */
export function separatorFix(header: readonly string[]): string | null {
  const [only = ''] = header;
  if (header.length > 1) return null;
  const found = [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['，', 'full-width commas'],
  ].find(([mark = '']) => only.split(mark).length > 2);
  if (!found) return null;
  return `the cells are separated by ${found[1]}: save it as “CSV UTF-8 (comma delimited)”, on a computer whose list separator is the comma, or replace them with commas in an editor (cells that contain commas need quotation marks)`;
}

/** The probable cause and the fix of a row whose length differs from the header's; null if unknown. */
export function rowLengthFix(record: readonly string[]): string | null {
  if (record.some((cell) => /^\s*[\u201c\u201d]|[\u201c\u201d]\s*$/.test(cell))) {
    return 'curly quotation marks do not quote a cell: write straight ones (")';
  }
  if (record.some((cell, at) => /^-?\d{1,3}$/.test(cell) && /^\d{3}$/.test(record[at + 1] ?? ''))) {
    return 'a number may have thousands separators: write it without them';
  }
  return null;
}
