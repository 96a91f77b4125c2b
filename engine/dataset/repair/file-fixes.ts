/** Suggests fixes for files that a spreadsheet saved in another encoding, or with separators other than commas. */

/** The fix for a file in another encoding. */
const SAVE_AGAIN =
  'save it as “CSV UTF-8 (comma delimited)”, or open it as that encoding and save it as UTF-8';

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The share of the non-ASCII characters that match a pattern, from 0 to 1. */
function matchingShare(text: string, pattern: RegExp): number {
  const others = [...text].filter((character) => character > '\u007f');
  return others.filter((character) => pattern.test(character)).length / Math.max(1, others.length);
}

/** Common Chinese characters and punctuation. A wrong decoding gives rare characters, or private-use ones. */
const CHINESE = /[\u4e00-\u9fa5\u3001\u3002\uff08\uff09\uff0c\uff1a\uff1b\u201c\u201d]/;
const LATIN = /[\u00c0-\u00ff\u2013\u2014\u2018-\u201d\u2026\u20ac]/;

const CANDIDATES: readonly (readonly [name: string, encoding: string, pattern: RegExp])[] = [
  ['GBK (Chinese Windows)', 'gb18030', CHINESE],
  ['Big5 (Traditional Chinese Windows)', 'big5', CHINESE],
  ['Windows-1252 (Western Windows)', 'windows-1252', LATIN],
];

/** Whether most non-ASCII bytes are single, between letters, as in Western encodings. In Chinese encodings they form pairs. */
function hasLoneBytes(bytes: Uint8Array): boolean {
  const isHigh = (at: number) => (bytes[at] ?? 0) > 0x7f;
  const high = [...bytes.keys()].filter(isHigh);
  const lone = high.filter((at) => !isHigh(at - 1) && !isHigh(at + 1));
  return lone.length > high.length / 2;
}

function guessEncoding(bytes: Uint8Array): { name: string; text: string } | null {
  const found = CANDIDATES.flatMap(([name, encoding, pattern]) => {
    if (encoding !== 'windows-1252' && hasLoneBytes(bytes)) return [];
    const text = decode(bytes, encoding);
    return text === null ? [] : [{ name, text, share: matchingShare(text, pattern) }];
  });
  return found.toSorted((a, b) => b.share - a.share).find(({ share }) => share > 0.7) ?? null;
}

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
    if (decode(line, 'utf-8') === null) return row;
    start += line.length + 1;
  }
  return 1;
}

/** The probable encoding of a file that is not UTF-8, and the fix. `row` is the first invalid row, null for UTF-16. */
export function encodingFix(bytes: Uint8Array): { row: number | null; fix: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { row: null, fix: `it is UTF-16 (a spreadsheet’s “Unicode text”): ${SAVE_AGAIN}` };
  }
  const found = guessEncoding(bytes);
  const row = firstInvalidRow(bytes);
  if (!found) return { row, fix: SAVE_AGAIN };
  return {
    row,
    fix: `it seems to be ${found.name}, and to contain “${sample(found.text)}”: ${SAVE_AGAIN}`,
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
