/** Flags, currencies and letters of cells, as the other cells of the column decide them. */
import { expect, test } from 'vitest';
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
function unitOf(texts: readonly string[], heading = 'Sales') {
  const [first = '0'] = texts;
  return resolveCellUnit(number(first), summarizeUnits(null, texts.map(number), heading));
}

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
  expect(unitOf(texts)).toEqual(unit);
});

test.each([
  ['£715m', '€1050m', '€805.9m'],
  ['2 Mrd. USD', '17 Mrd. €', '112 Mrd. Euro'],
])('refuses %s among euros', (...texts) => {
  expect(unitOf(texts)).toMatchObject({ expected: expect.stringContaining('€') });
});

test('names the other units where none is the usual one', () => {
  expect(unitOf(['$4bn', 'C$5bn', 'US$3bn'])).toMatchObject({
    fix: expect.stringContaining('C$, US$'),
  });
});

test('asks whether miles are thousands, as in Spanish, if nothing speaks of a length', () => {
  expect(unitOf(['850 miles', '1,500 miles'])).toEqual({ doubt: 'miles' });
});
