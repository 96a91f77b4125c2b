/** Tables side by side, each with its own names. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const read = (...lines: readonly string[]) =>
  readTable(parseGrid(lines.join('\n')), {}, '2026-11-26');
const show = (...lines: readonly string[]) =>
  read(...lines).figures.map(({ name, value, unit }) => [name, value, unit].join(' ').trim());

test('each of two rankings side by side has its own names', () => {
  const lines = [
    ...['Country,Exports (€m),,Country,Imports (€m)', 'Chad,12,,Mali,30'],
    ...['Mali,9,,Chad,8', 'Togo,7,,,', 'Total,28,,Total,38'],
  ];
  const { figures, aside } = read(...lines);
  expect(figures.map(({ name, metric, value }) => [name, metric, value])).toEqual([
    ['Chad', 'Exports', '12000000'],
    ['Mali', 'Exports', '9000000'],
    ['Togo', 'Exports', '7000000'],
    ['Mali', 'Imports', '30000000'],
    ['Chad', 'Imports', '8000000'],
  ]);
  expect(aside.map(({ name }) => name)).toEqual(['Total', 'Total']);
});

test('a long ranking may go on to the right', () => {
  const lines = [
    ...['Pos,Club,Pts,Pos,Club,Pts', '1,Bury,40,4,Stoke,22'],
    ...['2,Leeds,33,5,Derby,20', '3,Hull,31,,,'],
  ];
  expect(show(...lines)).toEqual(['Bury 40', 'Leeds 33', 'Hull 31', 'Stoke 22', 'Derby 20']);
});

test('texts between figures are no names of these, unless the headings say so', () => {
  const lines = ['Country,Residents,Capital,Area (km²)', 'Chad,12,Nairo,5', 'Mali,9,Bamo,4'];
  expect(read(...lines).figures.map(({ name }) => name)).toEqual(['Chad', 'Chad', 'Mali', 'Mali']);
});
