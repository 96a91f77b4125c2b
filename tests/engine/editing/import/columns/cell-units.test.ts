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
