/** Headings that stand one column too far to the left, because the first one was left out. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const problemsOf = (lines: readonly string[]) =>
  readTable(parseGrid(`${lines.join('\n').replaceAll(' | ', '\t')}\n`), {}, '2026-11-26').problems;

test.each([
  [
    'a period and a unit',
    ['Dec 2024 (Mt) | Growth (%) | ', 'Africa | 1.9 | -1.0', 'Asia | 106.3 | 9.0'],
  ],
  ['a unit', ['Length (km) | Basin (km2) | ', 'Nile | 6650 | 3254', 'Amazon | 6400 | 6145']],
  [
    'a unit, beside ranks',
    ['Rank | (miles) | Length | ', '1 | Nile | 6650 | 4132', '2 | Amazon | 6400 | 4000'],
  ],
])('are a problem if that of the names has %s', (_, lines) => {
  expect(problemsOf(lines).map(({ line, fix }) => [line, fix])).toEqual([
    [1, expect.stringContaining('one column too far to the left')],
  ]);
});

test.each([
  [
    'the names are headed as such',
    ['Region | 2024 (Mt) | ', 'Africa | 1.9 | -1.0', 'Asia | 106.3 | 9.0'],
  ],
  [
    'the last column is headed',
    ['2024 (Mt) | Output | Growth (%)', 'Africa | 1.9 | 3', 'Asia | 10 | 9'],
  ],
  ['the last column is blank', ['2024 (Mt) | Output | ', 'Africa | 1.9 | ', 'Asia | 106.3 | ']],
])('are none if %s', (_, lines) => {
  expect(problemsOf(lines)).toEqual([]);
});
