/** Conversion of decimals between units, exact to the last digit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  digitCount,
  lastDigitUnit,
  shiftDecimal,
} from '../../../engine/dataset/cells.ts';

describe('a decimal times a power of ten', () => {
  test.each([
    ['278.8', 4, '2788000', '1000'],
    ['278.80', 4, '2788000', '100'],
    ['1.005', 3, '1005', '1'],
    ['0.29', 4, '2900', '100'],
    ['0.07', 2, '7', '1'],
    ['83', 4, '830000', '10000'],
    ['8848.86', 0, '8848.86', '0.01'],
    ['.5', 0, '0.5', '0.1'],
    ['0', 4, '0', '10000'],
    ['-2.5', 1, '-25', '1'],
    ['1.23456', 4, '12345.6', '0.1'],
    ['12345678901234567.89', 2, '1234567890123456789', '1'],
    ['5', -2, '0.05', '0.01'],
  ])('%s by %d is %s, stated to %s', (text, power, value, precision) => {
    expect([shiftDecimal(text, power), lastDigitUnit(text, power)]).toEqual([value, precision]);
  });

  test('and back is unchanged, for any decimal', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.stringMatching(/^\d{0,5}$/))
      .map(([whole, part]) => (part === '' ? `${whole}` : `${whole}.${part}`));
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 9 }), (text, power) => {
        const there = shiftDecimal(text, power);
        expect(Number(shiftDecimal(there, -power))).toBe(Number(text));
      }),
    );
  });

  test('refuses a text that is not a decimal', () => {
    expect(() => shiftDecimal('1e3', 2)).toThrow('not a decimal number: 1e3');
  });

  test('digits are counted without leading zeros', () => {
    expect([digitCount('0.0120'), digitCount('278.8')]).toEqual([3, 4]);
  });
});

test.each([
  ['10', '-1', '9'],
  ['0.5', '0.05', '0.55'],
  ['0.1', '-1', '-0.9'],
  ['12345678901234567.89', '0.01', '12345678901234567.90'],
])('%s and %s are %s', (a, b, sum) => {
  expect(addDecimals(a, b)).toBe(sum);
});
