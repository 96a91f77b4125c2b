/** The value, precision and qualifier that follow from a number as written. */
import { expect, test } from 'vitest';
import type { DecimalSign } from '../../../../../engine/editing/import/cells/number-format.ts';
import { parseCell } from '../../../../../engine/editing/import/cells/parse-cell.ts';
import {
  commonZeros,
  scaleNumber,
  trailingZeros,
} from '../../../../../engine/editing/import/cells/scaled-value.ts';

/** The scaled value of a cell: `value [to valueTo] (precision) qualifier`; null if it isn't one in this format. */
function scale(text: string, decimal: DecimalSign = '.', roundedZeros = 0): string | null {
  const cell = parseCell(text);
  if (cell.kind !== 'number') throw new Error(`${text} is no number`);
  const scaled = scaleNumber(cell, decimal, cell.multiple.power, roundedZeros);
  if (scaled === null) return null;
  const { value, valueTo, precision, qualifier } = scaled;
  return [value, valueTo === null ? '' : `to ${valueTo}`, `(${precision})`, qualifier]
    .filter(Boolean)
    .join(' ');
}

test.each([
  ['1,234', '1234 (1) stated'],
  ['1,234.50', '1234.50 (0.01) stated'],
  ['1.6 million', '1600000 (100000) stated'],
  ['1.60 million', '1600000 (10000) stated'],
  ['12.35万', '123500 (100) stated'],
  ['0.29 billion', '290000000 (10000000) stated'],
  ['(1,234)', '-1234 (1) stated'],
])('%s is stated to its last digit: %s', (text, expected) => {
  expect(scale(text)).toBe(expected);
});

test.each([
  ['about 400,000', '400000 (100000) about'],
  ['about 26,358', '26358 (1) about'],
  ['约3万', '30000 (10000) about'],
  ['about 1.5 million', '1500000 (100000) about'],
  ['over 400,000', '400000 (100000) over'],
  ['over 1.5 million', '1500000 (100000) over'],
  ['100余万', '1000000 (1000000) over'],
  ['35万多', '350000 (10000) over'],
  ['under 400,000', '400000 (100000) under'],
  ['over 26,358', '26358 () at-least'],
  ['under 26,358', '26358 () at-most'],
])('a word makes %s as rough as its zeros: %s', (text, expected) => {
  expect(scale(text)).toBe(expected);
});

test.each([
  ['at least 5 million', '5000000 () at-least'],
  ['<5', '5 () at-most'],
  ['10–12 million', '10000000 to 12000000 () between'],
  ['about 10–12', '9 to 13 () between'],
  ['about 10–12 million', '9000000 to 13000000 () between'],
  ['ca. 100–120', '90 to 130 () between'],
  ['about 0.5–1', '0.4 to 1.1 () between'],
  ['约1~3万', '0 to 40000 () between'],
  ['5 ± 1', '5 (1) about'],
  ['5±0.5 million', '5000000 (500000) about'],
  ['5 ± 0', '5 (1) about'],
  ['3½ million', '3500000 (500000) about'],
  ['3¼', '3.25 (0.25) about'],
])('%s has the bounds that it names: %s', (text, expected) => {
  expect(scale(text)).toBe(expected);
});

test('a decimal comma is read as one', () => {
  expect(scale('1.234,5', ',')).toBe('1234.5 (0.1) stated');
  expect(scale('1.234', ',')).toBe('1234 (1) stated');
});

test.each(['1,23', '5–1,23', '5 ± 1,23'])(
  '%s has no value in a column of decimal points',
  (text) => {
    expect(scale(text)).toBeNull();
  },
);

test('zeros in which a whole column ends are not known digits', () => {
  expect(scale('12,000', '.', 3)).toBe('12000 (1000) stated');
  expect(scale('about 12,000', '.', 3)).toBe('12000 (1000) about');
});

test.each([
  [['12000', '7000', '31000'], 3],
  [['120', '70', '310'], 0],
  [['120', '70', '310', '40'], 1],
  [['12000', '7000', '31001'], 0],
  [['12000', '7000'], 0],
  [['12000', '7000', '0', '31000'], 3],
  [['12000', '7000', '3.5'], 0],
])('the numbers %j end in %i zeros that are rounding', (numbers, zeros) => {
  expect(commonZeros(numbers)).toBe(zeros);
});

test.each([
  ['400000', 5],
  ['120', 1],
  ['12', 0],
  ['0', 0],
  ['1.50', 0],
  ['-300', 2],
])('%s has %i trailing zeros', (value, zeros) => {
  expect(trailingZeros(value)).toBe(zeros);
});
