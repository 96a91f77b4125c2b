/** Inputs of a few characters that would become millions of cells, or take for ever: each ends, with a message or a table. */
import { describe, expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import {
  MOST_CELLS,
  MOST_COLUMNS,
} from '../../../../../engine/editing/import/grid/table-limits.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';
import { CommandError } from '../../../../../engine/model/command-error.ts';
import { makeWorkbook } from '../../../../support/import/make-workbook.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

const workbook = (data: string) => makeWorkbook({ sheets: [{ name: 'S', data }] });
const merge = (range: string, count: number) =>
  `<mergeCells>${`<mergeCell ref="${range}"/>`.repeat(count)}</mergeCells>`;
const rows = (count: number, columns: string) =>
  `<sheetData>${`<row>${columns}</row>`.repeat(count)}</sheetData>`;
const NUMBER = '<c><v>1</v></c>';

test.each<[what: string, input: string | Uint8Array, message: string]>([
  [
    'cells of a page that span everything',
    `<table>${'<tr><td colspan=1000 rowspan=0>1'.repeat(20)}</table>`,
    'line 1 has more than 500 columns',
  ],
  [
    'one such cell above many rows',
    `<table><tr><td colspan=1000 rowspan=0>1${'\n<tr>'.repeat(4000)}</table>`,
    'up to line 1 there are more than 200,000 cells',
  ],
  [
    'tables of a page that are too many together',
    '<table><tr><td rowspan=0 colspan=400>1<tr><tr></table>\n'.repeat(200),
    'up to line 167 there are more than 200,000 cells',
  ],
  ['many tabs', `a\t1\n${'1\t'.repeat(MOST_CELLS)}`, 'up to line 2 there are more than'],
  ['many commas', `a,1\n${'1,'.repeat(MOST_CELLS)}`, 'up to line 2 there are more than'],
  ['many columns', `a\t1\n${'1\t'.repeat(MOST_COLUMNS + 1)}`, 'line 2 has more than 500 columns'],
  [
    'one long row among many short ones',
    `${'a\t1\n'.repeat(1000)}${'1\t'.repeat(MOST_COLUMNS - 1)}1`,
    'up to line 401 there are more than 200,000 cells',
  ],
  ['many bars', `|a|b|\n|-|-|\n${'|'.repeat(MOST_CELLS)}`, 'up to line 3 there are more than'],
  ['many pieces', `a  1\nb  2\n${'1  '.repeat(201)}`, 'line 3 has more than 200 columns'],
  ['a row of a workbook', workbook(rows(1, NUMBER.repeat(MOST_CELLS))), 'line 1 has more than'],
  ['cells of a workbook', workbook(rows(500, NUMBER.repeat(401))), 'up to line 499 there are'],
  ['the last column', workbook(rows(9, '<c r="ZZZ1"><v>1</v></c>')), 'line 1 has more than 500'],
  [
    'merged cells that overlap',
    workbook(rows(1000, NUMBER.repeat(26)) + merge('A1:Z1000', 500)),
    'there are more than 200,000 cells',
  ],
  ['markup without ends', `${'<div>'.repeat(200_000)}<table><tr><td>1`, 'more than 1,000 elements'],
  ['tables in tables', '<table><tr><td>1'.repeat(20_000), 'more than 1,000 elements'],
  ['a workbook of nested elements', workbook('<x>'.repeat(2000)), 'more than 1,000 elements'],
])('%s: a message that says what to do', (_, input, message) => {
  let error: unknown;
  try {
    parseGrid(input);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(CommandError);
  expect(error).toMatchObject({
    message: expect.stringContaining(message),
    hint: expect.stringMatching(/^(?:keep only|copy) /),
  });
});

describe('what a table has all the same', () => {
  test('a title that spans more columns than the table has', () => {
    const table =
      '<table><tr><td colspan=1000>Output<tr><td>Oslo<td>5<tr><td>Rome<td colspan="100%">7</table>';
    expect(showGrid(parseGrid(table))).toEqual(['Output | <Output', 'Oslo | 5', 'Rome | 7']);
  });

  test('merged cells beyond the table, and formats of cells that are blank', () => {
    const name = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const blank = '<c r="XFD1" s="0"/>';
    const data = `<sheetData><row>${name('Output')}${blank}</row><row>${name('Oslo')}${NUMBER}</row></sheetData>`;
    expect(showGrid(parseGrid(workbook(data + merge('A1:XFD1', 1))))).toEqual([
      'Output | <Output',
      'Oslo | 1',
    ]);
  });

  test('as many cells as a table may have', () => {
    const lines = Array.from({ length: MOST_CELLS / 2 }, (_, at) => `Place ${at}\t${at}`);
    expect(parseGrid(lines.join('\n')).rows).toHaveLength(MOST_CELLS / 2);
  });
});

/** Each once took seconds, minutes or all of the stack. */
const LONG = 20_000;

test.each([
  ['spaces in a line', `a 1\n${' '.repeat(5 * LONG)}b 2`],
  ['words in a line', `a   1\nb ${'and '.repeat(LONG)}   2\nc   3`],
  ['line breaks in a cell', `<table><tr><td>a<td>1<tr><td>${'x<br>'.repeat(LONG)}<td>2</table>`],
  ['entities in a cell', `<table><tr><td>a<td>1<tr><td>${'&amp;'.repeat(LONG)}<td>2</table>`],
  ['signs above a table', `${'; '.repeat(LONG)}\nA\t1\nB\t2`],
  ['addresses above a table', `${'https://a.b/ '.repeat(LONG / 10)}\nA\t1\nB\t2`],
  ['numbers above a table', `${'1 000 '.repeat(LONG)}\nA\t1\nB\t2`],
])('%s: a table of two columns', (_, text) => {
  const grid = parseGrid(text);
  expect(grid.width).toBe(2);
  expect(readTable(grid, {}, '2026-11-25').columns).toHaveLength(2);
});
