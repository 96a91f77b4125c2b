/** The nation among its parts: set aside where it is certain, else warned of. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

function read(lines: readonly string[], keep: readonly string[] = []) {
  const { aside, warnings } = readTable(parseGrid(lines.join('\n')), { keep }, '2026-01-01');
  return {
    aside: aside.map(({ name, kind }) => `${name}: ${kind}`),
    warnings: warnings.map(({ line, column, found }) => `${line}.${column} ${found}`),
  };
}
const NONE: readonly string[] = [];

test.each([
  [['State,Literacy rate 2011 (%)', 'INDIA,73', 'Goa,88.7', 'Bihar,61.8'], 'INDIA'],
  [['Województwo;Stopa bezrobocia (%)', 'POLSKA;5', 'Lubuskie;4.4', 'Opolskie;6'], 'POLSKA'],
  [['Region,Average rent', 'Kent,900', 'Devon,700', 'York,650', 'England,800'], 'England'],
  [['都道府県,失業率（%）', '全国,2.6', '東京都,2.7', '島根県,1.5'], '全国'],
  [
    ['Weingebiet;Fläche (ha)', 'Baden;15100', 'Pfalz;23600', 'Saar;700', 'Deutschland;103000'],
    'Deutschland',
  ],
])('in %j it is the whole', (lines, nation) => {
  expect(read(lines)).toEqual({ aside: [`${nation}: whole`], warnings: NONE });
});

test.each([
  ['a market of a company', ['Region,Sales', 'Americas,90', 'EMEA,70', 'Japan,30', 'China,200']],
  ['a territory', ['State,Jobless rate (%)', 'Ohio,4.1', 'Utah,2.9', 'Iowa,3', 'Puerto Rico,5.9']],
  ['a state named like a country', ['State,Rate (%)', 'Georgia,4', 'Ohio,4.1', 'Utah,2.9']],
  [
    'one country of several',
    ['Region,Average rent', 'Wales,600', 'Kent,900', 'York,650', 'England,800'],
  ],
])('%s is a place', (_, lines) => {
  expect(read(lines)).toEqual({ aside: NONE, warnings: NONE });
});

test('a nation outside the range of its states is warned of, unless it is kept', () => {
  const lines = ['State,Literacy rate (%)', 'INDIA,73', 'Kerala,94', 'Goa,88.7', 'Mizoram,91.3'];
  expect(read(lines)).toEqual({ aside: NONE, warnings: ['2.0 INDIA'] });
  expect(read(lines, ['India'])).toEqual({ aside: NONE, warnings: NONE });
});

test('the largest of a list that falls may be a place', () => {
  const lines = ['Market,Guests', 'Germany,900', 'Berlin fair,300', 'Web shop,200', 'Outlet,100'];
  expect(read(lines)).toEqual({ aside: NONE, warnings: ['2.0 Germany'] });
});
