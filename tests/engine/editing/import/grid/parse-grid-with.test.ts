/** Formats whose readers a page loads when a table needs them. */
import { expect, test } from 'vitest';
import { decodeLegacyBytes } from '../../../../../engine/editing/import/grid/decode-legacy-bytes.ts';
import type {
  FormatName,
  FormatReaders,
} from '../../../../../engine/editing/import/grid/format-readers.ts';
import { readHtmlTable } from '../../../../../engine/editing/import/grid/html-table.ts';
import { markdownText } from '../../../../../engine/editing/import/grid/markdown-text.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { parseGridWith } from '../../../../../engine/editing/import/grid/parse-grid-with.ts';
import { readWorkbook } from '../../../../../engine/editing/import/grid/workbook/read-workbook.ts';
import { makeWorkbook } from '../../../../support/import/make-workbook.ts';

const READERS: FormatReaders = {
  html: readHtmlTable,
  markdown: markdownText,
  workbook: readWorkbook,
  encodings: decodeLegacyBytes,
};

/** Bytes that are written as characters of Latin-1. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const HTML = '<table><tr><td>重庆<td>278<tr><td>上海<td>241</table>';
const HTML_IN_GBK = '<table><tr><td>\xd6\xd8\xc7\xec<td>278<tr><td>\xc9\xcf\xba\xa3<td>241</table>';
const CELLS = '<c t="inlineStr"><is><t>Alba</t></is></c><c><v>7</v></c>';
const WORKBOOK = makeWorkbook({
  sheets: [{ name: 'S', data: `<sheetData><row>${CELLS}</row></sheetData>` }],
});

test.each<[what: string, input: string | Uint8Array, formats: FormatName[]]>([
  ['text with tabs', 'Alba\t1\nBern\t2', []],
  ['CSV in UTF-8', new TextEncoder().encode('Málaga,1\nZürich,2'), []],
  ['text in UTF-16', Uint8Array.from(Buffer.from('\ufeffAlba\t1\nBern\t2', 'utf16le')), []],
  ['aligned columns', 'Alba      1\nBern      2', []],
  ['HTML', HTML, ['html']],
  ['HTML in UTF-8', new TextEncoder().encode(HTML), ['html']],
  ['HTML in GBK', bytes(HTML_IN_GBK), ['encodings', 'html']],
  ['Markdown', '| City | Count |\n|---|---|\n| Alba | 7&nbsp;000 |', ['markdown']],
  ['CSV in Windows-1252', bytes('M\xe1laga,1\nZ\xfcrich,2'), ['encodings']],
  ['a workbook', WORKBOOK, ['workbook']],
])('%s is read as soon as its readers are there', (_, input, formats) => {
  let readers: Partial<FormatReaders> = {};
  for (const format of formats) {
    expect(parseGridWith(readers, input)).toBe(format);
    readers = { ...readers, [format]: READERS[format] };
  }
  expect(parseGridWith(readers, input)).toEqual(parseGrid(input));
});

test('text that is no table is refused without a reader', () => {
  expect(() => parseGridWith({}, '<html><p>No table</p></html>')).toThrow('the page has no table');
  expect(() => parseGridWith({}, bytes('%PDF-1.7'))).toThrow('this is a PDF');
});
