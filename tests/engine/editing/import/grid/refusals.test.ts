/** What isn't a table, and what the error says about it. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';

test.each([
  ['', 'there is no text'],
  [' \n\t\n', 'there is no text'],
  ['Tokyo', 'the text has 1 line of one cell, such as “Tokyo”'],
  ['Tokyo\nDelhi', 'the text has 2 lines of one cell, such as “Tokyo”'],
  ['12,345\n23,456', 'the text has 2 lines of one cell'],
  ['City,Country\nTokyo,Japan', 'the table has 2 rows, but no cell with a number'],
  ['City\t2023\t2024', 'the table has only headings: “City, 2023, 2024”'],
  ['[{"a": 1}]', 'this is JSON'],
  ['{"a": 1}\n{"a": 2}', 'this is JSON'],
  ['<?xml version="1.0"?><a>1</a>', 'this is XML'],
  ['<?xml version="1.0"?><Workbook><Table><Row>1</Row></Table></Workbook>', 'this is XML'],
  ['<!doctype html><p>Hello 5', 'the page has no table'],
  ['<table><tr><td>A</td><td>B</td></tr></table>', 'the table has no cell with a number'],
  [
    'Rankings compare like with like, each figure keeps its source, period, and level.\nIt was founded in 1999, and, as we know, it grew.',
    'the text has 2 lines of one cell',
  ],
  [
    'The ferry of 1923 carried 5 cars and 12 passengers on its first day of the year.\nThe ferry of 1924 carried 7 cars and 20 passengers on its first day of the year.',
    'the text has 2 lines of one cell',
  ],
])('%j is no table', (text, message) => {
  expect(() => parseGrid(text)).toThrow(message);
});

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'an old Excel workbook (.xls), or one with a password'],
  [[...Buffer.from('%PDF-1.7')], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'an image'],
  [[0xff, 0xd8, 0xff, 0xe0], 'an image'],
  [[0x1f, 0x8b, 0x08], 'a gzip archive'],
  [[...Buffer.from('PAR1')], 'a Parquet file'],
  [[...Buffer.from('{\\rtf1 x}')], 'an RTF document'],
  [[...Buffer.from('PK\u0003\u0004 word/document.xml')], 'a text document'],
  [[...Buffer.from('PK\u0003\u0004 Index/Document.iwa')], 'a Numbers spreadsheet'],
  [[...Buffer.from('PK\u0003\u0004 a.csv')], 'a ZIP archive'],
])('bytes %j are refused as %s', (bytes, name) => {
  expect(() => parseGrid(Uint8Array.from(bytes))).toThrow(`this is ${name}, expected a table`);
});
