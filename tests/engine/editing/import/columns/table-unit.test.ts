/** Units in the lines above and below a table. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const BODY = 'Region\tExports\nLorin\t1366.2\nMarsk\t812.5\nPelta\t441.7\n';
const read = (text: string) =>
  readTable(parseGrid(new TextEncoder().encode(text)), {}, '2026-11-26');

test.each([
  ['Exports in million USD by country, 2023', '1366200000', 'USD'],
  ['Exports 2023 USD million', '1366200000', 'USD'],
  ['Exporte in Tsd. Tonnen, 2023', '1366200', 'Tonnen'],
  ['Exports (2023, million USD)', '1366200000', 'USD'],
  ['单位:亿元  时间:2023年', '136620000000', '元'],
  ['Percent of GDP', '1366.2', '%'],
  ['Homicides per 100,000 people', '1366.2', ''],
  ['Cities with more than 1 million inhabitants', '1366.2', ''],
  ['In 2023 exports rose', '1366.2', ''],
])('of the title %j are those of the figures', (title, value, unit) => {
  expect(read(`${title}\n\n${BODY}`).figures[0]).toMatchObject({ value, unit });
});

test.each([
  ['Values in billion US dollars.', '1366200000000', 'US dollars'],
  ['Quelle: Amt. Angaben in Mio. TEU', '1366200000', 'TEU'],
  ['（单位：万亿元）', '1366200000000000', '元'],
  ['Exports are given in million USD.', '1366200000', 'USD'],
  ['* in thousands of tonnes', '1366200', 'tonnes'],
  ['Note: Cities over 1 million inhabitants are shown.', '1366.2', ''],
  ['USD million', '1366200000', 'USD'],
  ['Million tonnes', '1366200000', 'tonnes'],
])('of the note %j are those of the figures', (note, value, unit) => {
  expect(read(`${BODY}\n${note}\n`).figures[0]).toMatchObject({ value, unit });
});

test.each(['Population thousands by region', '单位：万人、%'])(
  'of the title %j are asked about',
  (title) => {
    expect(read(`${title}\n\n${BODY}`).questions).toMatchObject([{ topic: 'unit', column: 1 }]);
  },
);

test('of a note that is nothing else are those of figures of one metric only', () => {
  const unitsOf = (headings: string) => {
    const { columns, notes, blankNames } = read(`${headings}\nA\t5\t7\nB\t6\t9\n\nUSD million\n`);
    expect([notes, blankNames]).toEqual([['USD million'], []]);
    return columns.slice(1).map(({ power, unit }) => [power, unit]);
  };
  const millions = [6, 'USD'];
  expect(unitsOf('Firm\tSales 2023\tSales 2024')).toEqual([millions, millions]);
  expect(unitsOf('Firm\t2023\t2024')).toEqual([millions, millions]);
  expect(unitsOf('Firm\tSales\tEmployees')).toEqual([
    [0, ''],
    [0, ''],
  ]);
});

test('a unit without a power alone below the table may be a name', () => {
  expect(read(`${BODY}Bar\n`).blankNames).toEqual(['Bar']);
});
