/**
 * Formats whose readers need a library or large tables. A page loads each reader when a table needs it; commands have them all.
 */
import type { DecodedText } from '../../../dataset/repair/encodings.ts';
import type { RawTable } from './grid.ts';

export interface FormatReaders {
  /** `readHtmlTable` */
  readonly html: (text: string) => RawTable;
  /** `markdownText`: the text of a cell, which may have HTML in it. */
  readonly markdown: (source: string) => string;
  /** `readWorkbook` */
  readonly workbook: (bytes: Uint8Array) => RawTable;
  /** `decodeLegacyBytes`: encodings other than UTF-8 and UTF-16. */
  readonly encodings: (bytes: Uint8Array) => DecodedText;
}

/** Name of a format that needs its reader. */
export type FormatName = keyof FormatReaders;

/** Whether a text has markup of a table. */
export function isHtmlTable(text: string): boolean {
  return /<(?:table|tr)(?:\s[^<>]*)?>/i.test(text);
}
