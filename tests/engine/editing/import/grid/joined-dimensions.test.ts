/** Columns that join several dimensions, as Eurostat's downloads have them. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';

const cellsOf = (text: string) =>
  parseGrid(text).rows.map(({ cells }) => cells.map((cell) => cell.text));

test('become a column for each dimension, with the places under the last one', () => {
  expect(cellsOf('sex,age,geo\\time\t2023\t2024\nF,TOTAL,AT\t5\t6\nF,TOTAL,BE\t7\t8\n')).toEqual([
    ['sex', 'age', 'geo', '2023', '2024'],
    ['F', 'TOTAL', 'AT', '5', '6'],
    ['F', 'TOTAL', 'BE', '7', '8'],
  ]);
});

test('leave titles and notes whole', () => {
  const text =
    'Men, women\t\t\n\nsex,geo\\TIME_PERIOD\t2023\t2024\nF,AT\t5\t6\nOne, two, three\t\t\n';
  expect(cellsOf(text)).toEqual([
    ['Men, women', '', '', ''],
    ['sex', 'geo', '2023', '2024'],
    ['F', 'AT', '5', '6'],
    ['One, two, three', '', '', ''],
  ]);
});

test.each(['geo\\time', 'City, country', 'City,country', 'a,b\\c d'])(
  'are none under the heading %j',
  (heading) => {
    const rows = [
      [heading, '2023'],
      ['A,B', '5'],
      ['C,D', '6'],
    ];
    expect(cellsOf(rows.map((cells) => cells.join('\t')).join('\n'))).toEqual(rows);
  },
);
