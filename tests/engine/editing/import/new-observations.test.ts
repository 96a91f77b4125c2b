/** Conversion of table rows to rows of the file: every digit as printed, or every error. */
import { describe, expect, test } from 'vitest';
import { formatAppendedRows } from '../../../../engine/editing/import/append-csv.ts';
import { EntityMatcher } from '../../../../engine/editing/import/entity-matcher.ts';
import {
  importObservations,
  type SharedFields,
} from '../../../../engine/editing/import/new-observations.ts';
import { parsePastedTable } from '../../../../engine/editing/import/pasted-table.ts';
import { parsePrintedUnit } from '../../../../engine/editing/import/printed-unit.ts';
import { handmade } from '../../../support/data/handmade.ts';

const STATEMENT: SharedFields = {
  metric: { id: 'total', unit: 'things', title: { en: 'Things' } },
  ...{ period: '2024', basis: 'count', source: 's', qualifier: 'stated' },
  ...{ status: '', knownFrom: '', note: '' },
};

function taken(text: string, unit = 'thousand things', skip: string[] = []) {
  const places = new EntityMatcher(handmade('a b c', []).entities, null);
  const columns = { name: 0, value: 1, growth: 2 };
  const figures = {
    table: parsePastedTable(text),
    columns,
    unit: parsePrintedUnit(unit),
    places,
    skip,
  };
  return importObservations(figures, STATEMENT);
}

describe('a row', () => {
  test.each([
    ['A\t278.8\t9.7', '278800', '100', 'stated', '9.7'],
    ['A\t278.80\t9.70', '278800', '10', 'stated', '9.70'],
    ['A\t83\t-2.35%', '83000', '1000', 'stated', '-2.35'],
    ['A\tabout 83\t', '83000', '1000', 'about', ''],
    ['A\t0.29\t—', '290', '10', 'stated', ''],
    ['A\t1.5 million\t', '1500000', '100000', 'stated', ''],
    ['A\t12 things\t', '12000', '1000', 'stated', ''],
  ])('%j', (row, value, precision, qualifier, yoy) => {
    expect(taken(row)).toMatchObject({
      rows: [{ entity: 'a', metric: 'total', value, precision, qualifier, yoy }],
      errors: [],
    });
  });

  test('without a figure is listed as blank; a total is skipped', () => {
    const { rows, blank, errors } = taken('A\t1\t\nB\t—\t\nSum\t1\t', 'things', ['Sum']);
    expect([rows.length, blank, errors]).toEqual([1, ['B'], []]);
  });
});

test('lists every error with its line and column', () => {
  const text = 'name\tvalue\tgrowth\nD\t1\t\nA\tmany\t\nB\t2\tmuch\nC\t3 metres\t\nB\t4\t5 kg';
  expect(taken(text).errors).toEqual([
    'line 2, column name: found "D", expected a name, alias or id of entities.csv (--skip ignores a row)',
    'line 3, column value: found "many", expected a number or an empty cell',
    'line 4, column growth: found "much", expected a number or an empty cell',
    'line 5, column value: found "3 metres", expected a number of things',
    'line 6, column growth: found "5 kg", expected a growth in percent',
    'line 6, column name: found "B", expected each place once, but b is in an earlier row',
  ]);
});

describe('rows at the end of a file', () => {
  const ROW = { id: 'x', name: 'X, "y"', note: '' };

  test.each([
    ['id,name\n', 'x,"X, ""y"""\n'],
    ['\ufeffname,id\r\nA,a\r\n', '"X, ""y""",x\r\n'],
    ['id,name\r\na,A', '\r\nx,"X, ""y"""\r\n'],
    ['"id", name ,other\na,A,\n', 'x,"X, ""y""",\n'],
  ])('follow the columns and line ends of %j', (text, more) => {
    expect(formatAppendedRows(text, [ROW])).toBe(more);
  });

  test('are refused if the file has no column for one of their cells', () => {
    expect(() => formatAppendedRows('id\n', [{ id: 'x', status: 'estimate' }])).toThrow(
      'no column status in the file, expected one for "estimate"',
    );
  });
});
