/** Words for powers of ten and units. */
import { expect, test } from 'vitest';
import {
  isSameUnit,
  normalizeUnit,
  readMultiple,
} from '../../../../../engine/editing/import/cells/number-words.ts';
import { readPower } from '../../../../../engine/editing/import/cells/power-words.ts';

test.each([
  ['万吨', 4, '吨'],
  ['亿元', 8, '元'],
  ['万亿', 12, ''],
  ['百万', 6, ''],
  ['million tonnes', 6, 'tonnes'],
  ['in thousands of people', 3, 'people'],
  ['thousand million', 9, ''],
  ['hundred thousand', 5, ''],
  ['bn', 9, ''],
  ['Mrd. Euro', 9, 'Euro'],
  ['Billionen', 12, ''],
  ['Mio.', 6, ''],
  ['Tsd.', 3, ''],
  ['milliards', 9, ''],
  ['mil millones', 9, ''],
  ['тыс. чел.', 3, 'чел.'],
  ['млн', 6, ''],
  ['مليار', 9, ''],
  ['lakh', 5, ''],
  ['crore', 7, ''],
  ["'000", 3, ''],
  ['000s', 3, ''],
  ['10^6 t', 6, 't'],
  ['1,000 t', 3, 't'],
  ['tonnes', 0, 'tonnes'],
  ['miles per hour', 0, 'miles per hour'],
  ['miles de toneladas', 3, 'toneladas'],
  ['千瓦时', 0, '千瓦时'],
  ['百分比', 0, '百分比'],
])('%s is ten to the %i of “%s”', (text, power, unit) => {
  expect(readMultiple(text)).toEqual({ power, unit });
});

test.each(['kg', 'km', 'mm²', 'mnemonic', 'kilo', 'bnx', 'm', 'B'])(
  '%s is no power of ten',
  (text) => {
    expect(readPower(text)).toBeNull();
  },
);

test.each(['percent', 'per cent', 'Prozent', 'pour cent', 'por ciento', '%'])(
  '%s is a percent sign',
  (text) => {
    expect(normalizeUnit(text)).toBe('%');
  },
);

test.each([
  ['tonne', 'tonnes', true],
  ['Passengers', 'passengers', true],
  ['percent', '%', true],
  ['Mt', 'mt', false],
  ['km', 'mi', false],
  ['ft', 'm', false],
])('%s and %s are the same unit: %s', (a, b, expected) => {
  expect(isSameUnit(a, b)).toBe(expected);
});
