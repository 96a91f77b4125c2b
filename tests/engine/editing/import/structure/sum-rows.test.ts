/** Rows that are sums of others. */
import { expect, test } from 'vitest';
import {
  findSumRows,
  type RowValues,
} from '../../../../../engine/editing/import/structure/sum-rows.ts';

const rows = (...values: number[]): RowValues[] => values.map((value) => [value]);

test.each<[string, RowValues[], number[], number[]]>([
  ['a total below', rows(1234, 2345, 3456, 7035), [1], [3]],
  ['a total above', rows(7035, 1234, 2345, 3456), [1], [0]],
  ['a total of rounded numbers', rows(112.34, 223.45, 334.56, 670.36), [0.01], [3]],
  ['heads of groups', rows(3579, 1234, 2345, 11_111, 4444, 6667), [1], [0, 3]],
  ['sums below groups', rows(1234, 2345, 3579, 4444, 6667, 11_111), [1], [2, 5]],
  ['a total of profits and losses', rows(12_040, -3180, 770, 9630), [1], [3]],
  [
    'sums below groups, and their sum',
    rows(1808, 4512, 6320, 1690, 1298, 2988, 9308),
    [1],
    [2, 5, 6],
  ],
  ['no sum', rows(1234, 2345, 3456, 7100), [1], []],
  ['too few rows', rows(1234, 2345, 3579), [1], []],
  ['small numbers that agree by chance', rows(1, 2, 3, 6), [1], []],
  [
    'a sum in one column and not in the other',
    [
      [1234, 5],
      [2345, 6],
      [3456, 7],
      [7035, 99],
    ],
    [1, 1],
    [],
  ],
  [
    'a sum in two columns',
    [
      [1234, 500],
      [2345, 600],
      [3456, 700],
      [7035, 1800],
    ],
    [1, 1],
    [3],
  ],
])('%s', (_, values, unit, expected) => {
  expect(findSumRows(values, unit)).toEqual(expected);
});
