/** Conversion of figures of a table to rows of the file: every digit as printed, or every error. */
import { describe, expect, test } from 'vitest';
import type { Entity, Observation } from '../../../../engine/dataset/schema.ts';
import { formatAppendedRows } from '../../../../engine/editing/import/append-csv.ts';
import { EntityMatcher } from '../../../../engine/editing/import/entity-matcher.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { isUnitOf, parseUnit } from '../../../../engine/editing/import/metric-unit.ts';
import {
  importObservations,
  type SharedFields,
} from '../../../../engine/editing/import/new-observations.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';

const METRIC = { id: 'total', unit: 'things', title: { en: 'Things' } };

const SHARED: SharedFields = {
  metricOf: () => METRIC,
  ...{ period: '2024', basis: 'count', source: 's', qualifier: 'stated' },
  ...{ status: '', knownFrom: '', note: '', unit: parseUnit('thousand things') },
};

function taken(text: string, observations: readonly Observation[] = []) {
  const { figures, columns } = readTable(parseGrid(text), {}, '2026-01-01');
  return importObservations(figures, columns, SHARED, {
    places: new EntityMatcher(handmade('a b c', []).entities, null),
    observations,
    rowOf: () => 7,
  });
}

describe('a row', () => {
  test.each([
    ['A\t278.8\t9.7', '278800', '100', 'stated', '9.7'],
    ['A\t278.80\t9.70', '278800', '10', 'stated', '9.70'],
    ['A\t83\t-2.35%', '83000', '1000', 'stated', '-2.35'],
    ['A\tabout 83\t', '83000', '1000', 'about', ''],
    ['A\t0.29\t—', '290', '10', 'stated', ''],
    ['A\t1.5 million\t', '1500000', '100000', 'stated', ''],
    ['A\t12 things\t', '12', '1', 'stated', ''],
    ['A\t>90\t', '90000', '', 'at-least', ''],
  ])('%j', (row, value, precision, qualifier, yoy) => {
    expect(taken(`Place\tMade\tGrowth (%)\n${row}\nB\t—\t\n`)).toMatchObject({
      rows: [{ entity: 'a', metric: 'total', value, precision, qualifier, yoy }],
      errors: [],
    });
  });

  test('of a range has both ends', () => {
    expect(taken('Place\tMade\nA\t1.2–1.4\nB\t2.0\n').rows[0]).toMatchObject({
      value: '1200',
      value_to: '1400',
      qualifier: 'between',
    });
  });
});

test('lists every error with its line and column', () => {
  const { rows, errors } = taken('Place\tMade (metres)\nD\t1\nA\t3\n');
  expect(rows).toEqual([]);
  expect(errors).toEqual([
    'line 2, column “Place”: found "D", expected a name, alias or id of entities.csv (--skip ignores a row)',
    'line 2, column “Made (metres)”: found "1", expected a number of things, not of metres',
    'line 3, column “Made (metres)”: found "3", expected a number of things, not of metres',
  ]);
});

test('a figure that the source has already is named with its row', () => {
  const known = figure('a total 2024 5', { source: 's' });
  expect(taken('Place\tMade\nA\t1\nB\t2\n', [known]).errors).toEqual([
    'line 2, column “Made”: found "1", expected a figure that isn’t in the dataset, but s has 5 for A already (row 7 of observations.csv): to correct it, withdraw that row and add this one from another source',
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

describe('a unit', () => {
  const metric = { unit: 'tonnes', unitName: { en: 'tonnes', zh: '吨' } };

  test.each([
    ['万吨', 4, '吨'],
    ['亿吨', 8, '吨'],
    ['百万吨', 6, '吨'],
    ['千吨', 3, '吨'],
    ['萬', 4, ''],
    ['吨', 0, '吨'],
    ['million tonnes', 6, 'tonnes'],
    ['Thousands of tonnes', 3, 'tonnes'],
    ['ten thousand tonnes', 4, 'tonnes'],
    ['10,000 tonnes', 4, 'tonnes'],
    ['10^6 t', 6, 't'],
    ['k', 3, ''],
    ['bn tonnes', 9, 'tonnes'],
    ['Mio. t', 6, 't'],
    ['US$ m', 6, 'US$'],
    ['M€', 6, '€'],
    ['km²', 0, 'km²'],
  ])('%s is 10^%i of %j', (text, power, unit) => {
    expect(parseUnit(text)).toEqual({ power, unit });
  });

  test.each([
    ['吨', true],
    ['Tonne', true],
    ['', true],
    ['km', false],
    ['%', false],
  ])('%j of a metric in tonnes: %s', (unit, expected) => {
    expect(isUnitOf(unit, metric)).toBe(expected);
  });
});

describe('a name', () => {
  const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
    ...{ id, name: { en: id }, levels: ['city'], parent: null, code: '', wikidata: '' },
    ...more,
  });
  const ENTITIES = [
    entity('north-isle', {
      name: { en: 'North Isle', zh: '北岛', ar: 'الجزيرة الشمالية' },
      aliases: ['北岛市', 'North Isle Municipality'],
      code: '010200',
    }),
    entity('st-olave', { name: { en: "Saint-Olave's", zh: '圣奥拉夫' } }),
    entity('c', { name: { en: 'C' } }),
    entity('c-sharp', { name: { en: 'C#' } }),
    entity('twin-city', { name: { en: 'Twin' } }),
    entity('twin-land', { name: { en: 'Twin' }, levels: ['land'] }),
  ];

  test.each([
    ['North Isle', 'north-isle'],
    ['north-isle', 'north-isle'],
    ['010200', 'north-isle'],
    ['  NORTH  ISLE ', 'north-isle'],
    ['北岛市', 'north-isle'],
    ['\u200fالجزيرة الشمالية\u200f', 'north-isle'],
    ['Saint Olave’s', 'st-olave'],
    ['C', 'c'],
    ['C#', 'c-sharp'],
  ])('%j is found', (text, id) => {
    expect(new EntityMatcher(ENTITIES, null).find(text)).toMatchObject({ entity: { id } });
  });

  test('of two places is ambiguous, unless a level tells them apart', () => {
    expect(new EntityMatcher(ENTITIES, null).find('Twin')).toMatchObject({
      several: [{ id: 'twin-city' }, { id: 'twin-land' }],
    });
    expect(new EntityMatcher(ENTITIES, 'land').find('Twin')).toMatchObject({
      entity: { id: 'twin-land' },
    });
  });

  test('that is unknown is answered by the nearest', () => {
    expect(new EntityMatcher(ENTITIES, null).find('Nort Isle')).toMatchObject({
      nearest: expect.arrayContaining(['North Isle']),
    });
  });
});
