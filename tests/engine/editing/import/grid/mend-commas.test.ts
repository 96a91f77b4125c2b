/** Lines that commas inside a text have split. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

const ROWS = ['Austria,1.49,1.53', 'Slovenia,1.45,1.49'];

test.each([
  [
    'a title above the table',
    ['Prices of petrol, October 2024', 'Country,Petrol,Diesel', ...ROWS],
    ['Prices of petrol, October 2024 |  |', 'Country | Petrol | Diesel'],
  ],
  [
    'a number in brackets in a heading',
    ['Country,Cars (10,000),Area (km²)', ...ROWS],
    ['Country | Cars (10,000) | Area (km²)'],
  ],
  [
    'no heading of a file with fewer cells',
    ['Country,2024', 'Name,Petrol,Diesel', ...ROWS],
    ['Country | 2024 |', 'Name | Petrol | Diesel'],
  ],
  [
    'no heading of a file with a space after each comma',
    ['Prices, 2024', 'Name, Petrol, Diesel', 'Austria, 1.49, 1.53', 'Malta, 1.45, 1.49'],
    ['Prices | 2024 |', 'Name | Petrol | Diesel'],
  ],
])('%s', (_, lines, expected) => {
  expect(showGrid(parseGrid(lines.join('\n'))).slice(0, expected.length)).toEqual(expected);
});
