/** Figures that look wrong beside the others of their column. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

/** The reading of a table of one column of figures. */
function read(figures: readonly string[], heading = 'Sales') {
  const rows = figures.map((figure, at) => `${'ABCDEFGH'[at]}\t${figure}`);
  return readTable(parseGrid([`City\t${heading}`, ...rows].join('\n')), {}, '2026-11-27');
}

test.each([
  ['a value a thousand times the others', ['5', '6', '7', '8', '7000'], '7000', '1,000 times'],
  ['a value a thousandth of the others', ['5000', '6000', '7000', '8000', '6'], '6', '1/1,000 of'],
  ['decimals among whole numbers', ['120', '130', '140', '150', '1.5'], '1.5', 'has decimals'],
  [
    'no period among others that have one',
    ['5 (2024)', '6 (2024)', '7 (2023)', '8 (2024)', '9'],
    '9',
    'names no period',
  ],
  [
    'no unit among others that have one',
    ['5 kg', '6 kg', '7 kg', '8 kg', '9'],
    '9',
    'names no unit',
  ],
  ['no percent sign among percentages', ['45%', '36%', '57%', '18%', '29'], '29', 'names no unit'],
])('warns of %s', (_, figures, found, words) => {
  const { warnings } = read(figures);
  expect(warnings).toEqual([{ ...{ line: 6, column: 1, found }, reason: expect.any(String) }]);
  expect(warnings[0]?.reason).toContain(words);
});

test.each([
  ['places of different sizes', ['5', '50', '500', '5000', '50000']],
  ['few values', ['5', '6', '6500']],
  ['decimals in half of the cells', ['120', '1.5', '140', '2.5']],
  ['a currency in the first row alone', ['$5', '6', '7', '8']],
  ['periods in few cells', ['5', '6', '7 (2024)', '8']],
  ['numbers with words', ['5 million', '6 million', '7 million', '1.5 million']],
])('does not warn of %s', (_, figures) => {
  expect(read(figures).warnings).toEqual([]);
});

test('units in some cells are no warning if the heading names the unit of all', () => {
  expect(read(['45%', '36%', '57%', '29'], 'Share (%)').warnings).toEqual([]);
});

test('a share of one among percentages is a problem, not a figure', () => {
  const { figures, problems } = read(['45%', '36%', '57%', '0.29']);
  expect(figures).toHaveLength(3);
  expect(problems).toMatchObject([{ line: 5, column: 1, found: '0.29' }]);
});

test('a number without its “million” among others that have it is a problem, not a figure', () => {
  const { figures, problems } = read(['5 million', '6 million', '7 million', '8']);
  expect(figures).toHaveLength(3);
  expect(problems).toMatchObject([{ line: 5, column: 1, found: '8' }]);
});
