/** What the lines around a table propose as title and publisher. */
import { expect, test } from 'vitest';
import { tableDefaults } from '../../../../engine/editing/scaffold/dataset-questions.ts';
import { newDraft } from '../../../../engine/model/draft.ts';
import { evaluate } from '../../../support/import/drafts.ts';

const TABLE = 'City\tMade\nA\t5\nB\t7\n';

function defaultsOf(table: string) {
  const { reading } = evaluate(newDraft(table));
  if (!reading) throw new Error('the table is refused');
  return tableDefaults(reading);
}

test.each([
  ['2020年第一季度港口吞吐量', '港口吞吐量'],
  ['Population of cities, 2024 (people)', 'Population of cities'],
])('what is counted under “%s” is “%s”', (line, metric) => {
  expect(defaultsOf(`${line}\n\n${TABLE}`)).toEqual({ title: line, metric });
});

test.each([
  ['Crude steel by region', 'Crude steel by region'],
  ['Table 1. Crude steel production by region', 'Crude steel production by region'],
  ['Tabelle 2.1: Einwohner der Länder', 'Einwohner der Länder'],
  ['Dataset: Trade Union Density', 'Trade Union Density'],
  ['表1 2020年第一季度港口吞吐量', '2020年第一季度港口吞吐量'],
  ['Area by region[2]', 'Area by region'],
  ['Table tennis champions', 'Table tennis champions'],
])('the title of a table under “%s” is “%s”', (line, title) => {
  expect(defaultsOf(`${line}\n\n${TABLE}`)).toMatchObject({ title });
});

test.each([
  'in thousand tonnes',
  '单位：万吨',
  'Note: provisional',
  '2024',
  'Last updated\t2025-01-01',
  `A long sentence on what the table holds, ${'which goes on '.repeat(10)}`,
])('“%s” is no title', (line) => {
  expect(defaultsOf(`${line}\n\n${TABLE}`)).toEqual({});
});

test.each([
  [
    'Source: American Association of Port Authorities, World Port Rankings',
    'American Association of Port Authorities',
  ],
  ['(Source: U.S. Census Bureau)', 'U.S. Census Bureau'],
  ['Quelle: Statistisches Bundesamt.', 'Statistisches Bundesamt'],
  ['资料来源：国家统计局', '国家统计局'],
  ['來源：交通運輸部。', '交通運輸部'],
])('the publisher in “%s” is “%s”', (line, publisher) => {
  expect(defaultsOf(`${TABLE}\n${line}\n`)).toEqual({ publisher });
});

test.each(['Source: https://example.org/table', 'Note: provisional'])(
  '“%s” names no publisher',
  (line) => {
    expect(defaultsOf(`${TABLE}\n${line}\n`)).toEqual({});
  },
);
