/** The syntax of CSV: records with their lines, ways to read quotation marks, errors, and formatting. */
import { CsvError as LibraryError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CsvError,
  formatRecords,
  parseRecords,
  type Quoting,
} from '../../../engine/dataset/csv-records.ts';

const cellsOf = (text: string, quoting?: Quoting, delimiter?: string) =>
  parseRecords(text, { ...(quoting && { quoting }), ...(delimiter && { delimiter }) }).map(
    ({ cells }) => cells,
  );

describe('records', () => {
  test.each<[what: string, text: string, records: string[][]]>([
    ['an empty text', '', []],
    ['a text without a line end', 'a,b', [['a', 'b']]],
    ['a text with one', 'a,b\n', [['a', 'b']]],
    ['any line end', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['a blank line', 'a\n\nb', [['a'], [''], ['b']]],
    [
      'empty cells',
      ',\n,a,',
      [
        ['', ''],
        ['', 'a', ''],
      ],
    ],
    ['a quotation', '"a,b","c\r\nd"', [['a,b', 'c\r\nd']]],
    ['marks in a quotation', '"""a"" b",""', [['"a" b', '']]],
    ['spaces', ' a , b', [[' a ', ' b']]],
  ])('of %s', (_, text, records) => {
    expect(cellsOf(text)).toEqual(records);
  });

  test('know the line on which they begin', () => {
    const records = parseRecords('a\r\n"b\r\nb",c\n\n"d\nd\nd"\ne');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4, 5, 8]);
  });
});

describe('quotation marks', () => {
  test.each<[quoting: Quoting, text: string, cells: string[]]>([
    ['spaced', ' a\t, "b, c" ,\u3000d', ['a', 'b, c', 'd']],
    ['spaced', '5" pipe,a "b" c', ['5" pipe', 'a "b" c']],
    ['lenient', '"a" b,"c""d"e"f', ['"a" b', '"c"d"e"f']],
    ['lenient', ' "a, b"', [' "a', ' b"']],
    ['none', '"a, b" ,5"', ['"a', 'b"', '5"']],
  ])('are read %s: %j', (quoting, text, cells) => {
    expect(cellsOf(text, quoting)).toEqual([cells]);
  });

  test('leave out no space that separates cells', () => {
    expect(cellsOf('a\t\t"b" \tc', 'spaced', '\t')).toEqual([['a', '', 'b', 'c']]);
  });

  test.each<[what: string, quoting: Quoting, text: string, record: number, message: string]>([
    ['in a cell', 'strict', 'a\nb,c"', 2, 'a quote is found on field 1 at line 2, value is "c"'],
    ['before text', 'strict', 'a\n"b\nc"d', 2, 'got "d" at line 3'],
    ['before text', 'spaced', '"a" b', 1, 'got "b" at line 1'],
    ['without an end', 'strict', 'a\n"b\nc\n', 2, 'finished with an opening quote at line 3'],
    ['without an end', 'lenient', '"a', 1, 'finished with an opening quote at line 1'],
  ])('%s are an error (%s): %j', (_, quoting, text, record, message) => {
    const read = () => parseRecords(text, { quoting });
    expect(read).toThrow(CsvError);
    expect(read).toThrow(expect.objectContaining({ record }));
    expect(read).toThrow(message);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom('a', 'é', '"', '""', ',', '\n', ' ', '",', ',"', '"\n', '😀');
  const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

  test('is read as a library for CSV reads it', () => {
    const ours = (text: string) => {
      try {
        return cellsOf(text);
      } catch (error) {
        if (error instanceof CsvError) return { record: error.record };
        throw error;
      }
    };
    const theirs = (text: string) => {
      try {
        return parse(text, { relax_column_count: true, record_delimiter: '\n' });
      } catch (error) {
        if (error instanceof LibraryError) return { record: Number(error.records) + 1 };
        throw error;
      }
    };
    fc.assert(
      fc.property(texts, (text) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
    );
  });

  test('is the same after formatting and reading', () => {
    const records = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        expect(cellsOf(formatRecords(rows, lineEnd))).toEqual(rows);
      }),
    );
  });
});

test('only cells that need it are quoted', () => {
  expect(formatRecords([['a', '', ' b', 'c;d', 'e,f', '"', '\r', '\n']], '\r\n')).toBe(
    'a,, b,c;d,"e,f","""","\r","\n"\r\n',
  );
});
