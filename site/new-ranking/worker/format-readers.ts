/** Readers of formats that few tables have. Each is a part that loads with the first table that needs it. */
import type {
  FormatName,
  FormatReaders,
} from '../../../engine/editing/import/grid/format-readers.ts';

const LOADERS: { readonly [Name in FormatName]: () => Promise<FormatReaders[Name]> } = {
  html: async () =>
    (await import('../../../engine/editing/import/grid/html-table.ts')).readHtmlTable,
  markdown: async () =>
    (await import('../../../engine/editing/import/grid/markdown-text.ts')).markdownText,
  workbook: async () =>
    (await import('../../../engine/editing/import/grid/workbook/read-workbook.ts')).readWorkbook,
  encodings: async () =>
    (await import('../../../engine/editing/import/grid/decode-legacy-bytes.ts')).decodeLegacyBytes,
};

let loaded: Partial<FormatReaders> = {};

/** The readers that have been loaded. */
export const loadedReaders = (): Partial<FormatReaders> => loaded;

/** Loads the reader of a format. Rejects if its script can't be loaded. */
export async function loadReader(name: FormatName): Promise<void> {
  loaded = { ...loaded, [name]: await LOADERS[name]() };
}
