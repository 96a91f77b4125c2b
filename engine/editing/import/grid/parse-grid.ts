/** Finds the table in bytes or text of any format. A page uses `parseGridWith`, to load the readers of rare formats when needed. */
import { decodeLegacyBytes } from './decode-legacy-bytes.ts';
import type { FormatReaders } from './format-readers.ts';
import type { Grid } from './grid.ts';
import { readHtmlTable } from './html-table.ts';
import { markdownText } from './markdown-text.ts';
import { type GridOptions, parseGridWith } from './parse-grid-with.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

const READERS: FormatReaders = {
  html: readHtmlTable,
  markdown: markdownText,
  workbook: readWorkbook,
  encodings: decodeLegacyBytes,
};

/** The table in bytes or text. Throws a `CommandError` (message and hint) if there is none. */
export function parseGrid(input: Uint8Array | string, options: GridOptions = {}): Grid {
  return parseGridWith(READERS, input, options);
}
