/** Recognises files that aren't text by their first bytes, and says what to do with each. */
import { CommandError } from '../../../model/command-error.ts';

const COPY_CELLS =
  'copy the cells in the program that shows them and paste them, or save the table as CSV in UTF-8';
const SAVE_SHEET =
  'copy the cells in the spreadsheet program and paste them (this keeps what is displayed), or save the sheet as “CSV UTF-8”';
const COPY_TEXT =
  'select the table in it, copy it and paste it, or find it as a spreadsheet or CSV';

interface FileKind {
  readonly name: string;
  /** The first bytes, in hexadecimal. */
  readonly start: RegExp;
  readonly hint: string;
}

const KINDS: readonly FileKind[] = [
  {
    name: 'an old Excel workbook (.xls), or one with a password',
    start: /^d0cf11e0/,
    hint: SAVE_SHEET,
  },
  { name: 'a PDF', start: /^(?:[0-9a-f]{2}){0,8}25504446/, hint: COPY_TEXT },
  {
    // PNG, JPEG, GIF, TIFF, WebP, HEIC and AVIF.
    name: 'an image',
    start:
      /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250|.{8}66747970(?:6865|6d69|6176))/,
    hint: 'type the figures, or find the table as text',
  },
  { name: 'a gzip archive', start: /^1f8b/, hint: 'unpack it first' },
  {
    // 7z, RAR, bzip2, xz and Zstandard.
    name: 'an archive',
    start: /^(?:377abcaf|52617221|425a68[3]|fd377a58|28b52ffd)/,
    hint: 'unpack it first',
  },
  { name: 'a Parquet file', start: /^50415231/, hint: 'export it as CSV' },
  { name: 'an SQLite database', start: /^53514c69746520/, hint: 'export the table as CSV' },
  { name: 'an RTF document', start: /^7b5c727466/, hint: COPY_CELLS },
];

/** What a ZIP archive is, by the names of the files in it, which aren't compressed. */
const ARCHIVES: readonly (readonly [part: RegExp, name: string, hint: string])[] = [
  [/xl\/workbook\.bin/, 'a binary Excel workbook (.xlsb)', SAVE_SHEET],
  [/opendocument\.spreadsheet/, 'an OpenDocument spreadsheet', SAVE_SHEET],
  [/Index\/(?:Document|Tables|CalculationEngine)/, 'a Numbers spreadsheet', SAVE_SHEET],
  [/word\/document\.xml|opendocument\.text/, 'a text document', COPY_CELLS],
  [/ppt\/presentation\.xml/, 'a presentation', COPY_CELLS],
];

function toLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The names of files are at the start and at the end of an archive. */
const LOOK_AT = 65_536;

function archiveNames(bytes: Uint8Array): string {
  return toLatin1(bytes.subarray(0, LOOK_AT)) + toLatin1(bytes.subarray(-LOOK_AT));
}

/** The first bytes, in hexadecimal. */
function firstBytes(bytes: Uint8Array): string {
  const digits = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('');
}

const ZIP = /^504b0304/;

/** Whether the bytes are an .xlsx workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return ZIP.test(firstBytes(bytes)) && /xl\/workbook\.xml/.test(archiveNames(bytes));
}

function archiveKind(bytes: Uint8Array): { name: string; hint: string } {
  const ends = archiveNames(bytes);
  const [, name, hint] = ARCHIVES.find(([part]) => part.test(ends)) ?? [];
  return { name: name ?? 'a ZIP archive', hint: hint ?? 'unpack it first' };
}

/** Throws a `CommandError` if the bytes are a file of a known kind other than text. */
export function refuseBinary(bytes: Uint8Array): void {
  const start = firstBytes(bytes);
  const kind = ZIP.test(start) ? archiveKind(bytes) : KINDS.find((row) => row.start.test(start));
  if (!kind) return;
  throw new CommandError(`this is ${kind.name}, expected a table as text`, kind.hint);
}
