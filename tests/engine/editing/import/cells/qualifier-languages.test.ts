/** Words of many languages that say how exactly a number is meant. */
import { expect, test } from 'vitest';
import { parseCell } from '../../../../../engine/editing/import/cells/parse-cell.ts';

test.each([
  ['почти 2,5 млн', 'about', '2,5', 6],
  ['свыше 5 тыс.', 'over', '5', 3],
  ['ponad 9 mln', 'at-least', '9', 6],
  ['około 2 mln', 'about', '2', 6],
  ['mniej niż 90 tys.', 'at-most', '90', 3],
  ['unos 3,2 millones', 'about', '3,2', 6],
  ['casi 1,5 millones', 'about', '1,5', 6],
  ['oltre 12 mila', 'at-least', '12', 3],
  ['yaklaşık 870 bin', 'about', '870', 3],
  ['sekitar 50 juta', 'about', '50', 6],
  ['약 1000만 명', 'about', '1000', 4],
  ['300만 명 이상', 'at-least', '300', 4],
  ['1300만여 명', 'over', '1300', 4],
  ['50만 명 미만', 'at-most', '50', 4],
  ['約US$5', 'about', '5', 0],
  ['बजट 5', null, null, null],
  ['लगभग 5 लाख', 'about', '5', 5],
])('%s', (text, qualifier, number, power) => {
  const cell = parseCell(text);
  if (number === null) expect(cell.kind).toBe('text');
  else expect(cell).toMatchObject({ kind: 'number', qualifier, number, multiple: { power } });
});

test.each([
  ['od 100 do 120 tys.', '100', '120'],
  ['entre 5 e 10', '5', '10'],
  ['от 5 до 10', '5', '10'],
  ['10 à 20', '10', '20'],
])('%s is a range', (text, number, upper) => {
  expect(parseCell(text)).toMatchObject({ kind: 'number', number, upper });
});

test.each(['Van 1', 'Dopo 5', "'000", "'000 t"])('%s is no number', (text) => {
  expect(parseCell(text).kind).toBe('text');
});
