/** CSV for programs and spreadsheets. */

import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  type ColumnType,
  type CsvColumn,
  type CsvValue,
  formatCsv,
} from '../../../engine/formats/csv.ts';

const column = (type: ColumnType, name = 'cell'): CsvColumn<CsvValue> => ({
  name,
  type,
  read: (cell) => cell,
});

/** The formatted cell of a file with one column and one row. */
function written(type: ColumnType, cell: CsvValue): string {
  const text = formatCsv([column(type), { ...column('integer', 'end'), read: () => 1 }], [cell]);
  return text.replace('\uFEFFcell,end\r\n', '').replace(/,1\r\n$/, '');
}

describe('a CSV file', () => {
  test('begins with a byte order mark and ends each row with CR and LF', () => {
    expect(formatCsv([column('text', 'name'), column('text', 'again')], ['重庆'])).toBe(
      '\uFEFFname,again\r\n重庆,重庆\r\n',
    );
  });

  test('has a header row even if it has no other', () => {
    expect(formatCsv([column('text', 'name')], [])).toBe('\uFEFFname\r\n');
  });

  test.each<[ColumnType, CsvValue, string]>([
    ['text', 'a plain text', 'a plain text'],
    ['text', 'one, two', '"one, two"'],
    ['text', 'the "best"', '"the ""best"""'],
    ['text', 'two\nlines', '"two\nlines"'],
    ['text', 'two\rlines', '"two\rlines"'],
    ['text', '', ''],
    ['text', null, ''],
    ['number', null, ''],
    ['number', 0, '0'],
    ['number', 2787500, '2787500'],
    ['number', 0.1 + 0.2, '0.30000000000000004'],
    ['number', '9.70', '9.70'],
    ['boolean', true, 'true'],
    ['boolean', false, 'false'],
    ['list', [], ''],
    ['list', ['city', 'province'], 'city;province'],
  ])('writes %s %j as %j', (type, cell, expected) => {
    expect(written(type, cell)).toBe(expected);
  });

  test.each<[string, string]>([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
  ])('lets no text run as a formula: %j', (text, expected) => {
    expect(written('text', text)).toBe(expected);
  });

  test.each<[ColumnType, CsvValue, string]>([
    ['number', -3, '-3'],
    ['number', -14.5, '-14.5'],
    ['number', '-3.0', '-3.0'],
    ['integer', -1, '-1'],
  ])('keeps a negative number a number: %s %j', (type, cell, expected) => {
    expect(written(type, cell)).toBe(expected);
  });

  test('is parsed back unchanged', () => {
    const texts = [
      'a',
      'b,c',
      '"',
      '""',
      'line\r\nbreak',
      ' spaces ',
      '重庆；上海',
      'it’s; so',
      "'",
    ];
    const file = formatCsv([column('text', 'one'), column('text', 'two')], texts);
    expect(parse(file, { bom: true })).toEqual([
      ['one', 'two'],
      ...texts.map((text) => [text, text]),
    ]);
  });
});
