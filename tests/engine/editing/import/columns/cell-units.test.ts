/** The unit and power of a cell, from itself and its column. */

import { expect, test } from 'vitest';
import type { Multiple } from '../../../../../engine/editing/import/cells/number-words.ts';
import {
  type NumberCell,
  parseCell,
} from '../../../../../engine/editing/import/cells/parse-cell.ts';
import {
  resolveCellUnit,
  summarizeUnits,
} from '../../../../../engine/editing/import/columns/cell-units.ts';

function number(text: string): NumberCell {
  const cell = parseCell(text);
  if (cell.kind !== 'number') throw new Error(`${text} is no number`);
  return cell;
}

/** The unit of the first text, in a column of all of them. */
function unitOf(texts: readonly string[], declared: Multiple | null, heading = 'Sales') {
  const [first = '0'] = texts;
  return resolveCellUnit(number(first), summarizeUnits(declared, texts.map(number), heading));
}

const TONNES: Multiple = { power: 3, unit: 't' };

test.each<[string, string[], Multiple | null, string, ReturnType<typeof resolveCellUnit>]>([
  ['nothing says a unit', ['5', '6'], null, 'Sales', { power: 0, unit: '' }],
  ['the heading says it', ['5', '6'], TONNES, 'Sales', { power: 3, unit: 't' }],
  ['the cell repeats it', ['5 t', '6'], TONNES, 'Sales', { power: 3, unit: 't' }],
  ['the cell has a power of its own', ['5 million', '6'], TONNES, 'Sales', { power: 6, unit: 't' }],
  ['all cells have it', ['5 kg', '6 kg'], null, 'Sales', { power: 0, unit: 'kg' }],
  ['the other cells have it', ['5', '6 kg', '7 kg'], null, 'Sales', { power: 0, unit: 'kg' }],
  ['m after a currency', ['$5m', '$6m'], null, 'Sales', { power: 6, unit: '$' }],
  ['m among millions', ['5m', '6 million'], null, 'Sales', { power: 6, unit: '' }],
  ['m among billions', ['5m', '6B'], null, 'Sales', { power: 6, unit: '' }],
  ['m of a height', ['5 m', '6 m'], null, 'Height', { power: 0, unit: 'm' }],
  ['m under metres', ['5 m', '6 m'], { power: 0, unit: 'm' }, 'Sales', { power: 0, unit: 'm' }],
  [
    'm of people',
    ['5 m', '6 m'],
    { power: 0, unit: 'people' },
    'Sales',
    { power: 6, unit: 'people' },
  ],
  ['B alone', ['5B', '6B'], null, 'Sales', { power: 9, unit: '' }],
  ['m that may be either', ['5 m', '6 m'], null, 'Sales', { doubt: 'm' }],
  ['T that may be either', ['5T', '6T'], null, 'Sales', { doubt: 'T' }],
])('%s', (_, texts, declared, heading, expected) => {
  expect(unitOf(texts, declared, heading)).toEqual(expected);
});

test.each<[string, string[], Multiple | null, string]>([
  ['another unit than the heading', ['5 ft', '6'], TONNES, 'a number of t, as the column has'],
  ['another unit than the others', ['5 ft', '6 m²', '7 m²'], null, 'a number of m²'],
  ['a unit among numbers without', ['5 ft', '6', '7'], null, 'a number without a unit'],
  ['a percentage among counts', ['5%', '6', '7'], null, 'a number without a unit'],
])('%s is a problem', (_, texts, declared, words) => {
  expect(unitOf(texts, declared)).toHaveProperty('expected', expect.stringContaining(words));
});

test.each([
  ['a break', ['8.1 b', '7.9', '5'], { power: 0, unit: '', flags: ['b'] }],
  ['a Eurostat estimate', ['8.1 s', '7.9'], { power: 0, unit: '', flags: ['s'] }],
  ['billion behind the digits', ['2.9b', '7.9'], { power: 9, unit: '' }],
  ['b in all cells', ['8.1 b', '7.9 b'], { doubt: 'b' }],
  ['capital M', ['61M', '45.6M'], { power: 6, unit: '' }],
  ['Mrd. Euro', ['112,9 Mrd. Euro', '17 Mrd. €', '2 Mrd. EUR'], { power: 9, unit: '€' }],
  ['the only unit among powers', ['4.3万人', '20.8万', '5.1万'], { power: 4, unit: '人' }],
  ['its power alone', ['20.8万', '4.3万人', '5.1万'], { power: 4, unit: '人' }],
  ['Spanish thousands', ['850 miles', '1,5 millones', '2,5 millones'], { power: 3, unit: '' }],
  ['Spanish millions', ['1,5 millones', '850 miles'], { power: 6, unit: '' }],
])('reads %s', (_, texts, unit) => {
  expect(unitOf(texts, null)).toEqual(unit);
});

test.each([
  ['£715m', '€1050m', '€805.9m'],
  ['2 Mrd. USD', '17 Mrd. €', '112 Mrd. Euro'],
])('refuses %s among euros', (...texts) => {
  expect(unitOf(texts, null)).toMatchObject({ expected: expect.stringContaining('€') });
});

test('names the other units where none is the usual one', () => {
  expect(unitOf(['$4bn', 'C$5bn', 'US$3bn'], null)).toMatchObject({
    fix: expect.stringContaining('C$, US$'),
  });
});

test('asks whether miles are thousands, as in Spanish, if nothing speaks of a length', () => {
  expect(unitOf(['850 miles', '1,500 miles'], null)).toEqual({ doubt: 'miles' });
});
