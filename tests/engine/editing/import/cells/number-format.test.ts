/** What commas and points in the numbers of a column mean. */
import { expect, test } from 'vitest';
import {
  contradictsColumn,
  decideFormat,
  isAmbiguous,
  plainDigits,
} from '../../../../../engine/editing/import/cells/number-format.ts';

const NO_HINTS = { proven: null, isCommaUsual: false, hasSemicolons: false };

test.each([
  ['1,234', '.', '1234'],
  ['1,234.5', '.', '1234.5'],
  ['1.234,5', ',', '1234.5'],
  ['1.234', ',', '1234'],
  ['1 234,5', ',', '1234.5'],
  ["1'234.5", '.', '1234.5'],
  ['12,34,567', '.', '1234567'],
  ['1234567', '.', '1234567'],
  ['.5', '.', '0.5'],
  [',5', ',', '0.5'],
  ['1,23', '.', null],
  ['1,234,56', '.', null],
  ['1.2.3', ',', null],
  ['0,123', '.', null],
  ['1234,567', '.', null],
] as const)('the digits of %s with the decimal sign %s are %s', (number, decimal, digits) => {
  expect(plainDigits(number, decimal)).toBe(digits);
});

test.each([
  ['1.200', true],
  ['1,200', true],
  ['123,456', true],
  ['1,20', false],
  ['1,234,567', false],
  ['0.123', false],
  ['1234.567', false],
  ['1200', false],
])('%s can be read in two ways: %s', (number, expected) => {
  expect(isAmbiguous(number)).toBe(expected);
});

test.each([
  ['a decimal point proves it', ['1.200', '1.5'], {}, '.', true],
  ['a decimal comma proves it', ['1,200', '1,5'], {}, ',', true],
  ['two groups prove it', ['1.200', '1.200.000'], {}, ',', true],
  ['Indian groups prove it', ['1,200', '12,34,567'], {}, '.', true],
  ['most numbers decide, not one typing error', ['1,5', '1,6', '1.5'], {}, ',', true],
  ['of both signs, the usual one groups', ['8,848', '8,611', '8.091'], {}, '.', true],
  ['commas before three digits group', ['1,200', '3,400'], {}, '.', false],
  ['a comma language leaves them open', ['1,200', '3,400'], { isCommaUsual: true }, null, false],
  ['semicolons leave them open', ['1,200'], { hasSemicolons: true }, null, false],
  ['points before three digits are open', ['1.200', '3.400'], {}, null, false],
  ['other columns settle them', ['1.200'], { proven: ',' as const }, ',', false],
  ['numbers without signs need no decision', ['12', '5'], {}, '.', false],
])('%s', (_, numbers, hints, decimal, isProven) => {
  expect(decideFormat(numbers, { ...NO_HINTS, ...hints })).toMatchObject({ decimal, isProven });
});

test('the example is a number that can be read in two ways', () => {
  expect(decideFormat(['12', '1.200'], NO_HINTS).example).toBe('1.200');
  expect(decideFormat(['12', '1.5'], NO_HINTS).example).toBeNull();
});

test.each([
  ['8.091', ['8,848', '8,611', '8.091'], true],
  ['8,848', ['8,848', '8,611', '8.091'], false],
  ['1.234', ['1.5', '1.234', '2,345'], false],
  ['8.09', ['8,848', '8.09'], false],
])('%s contradicts %j: %s', (number, numbers, expected) => {
  expect(contradictsColumn(number, '.', numbers)).toBe(expected);
});
