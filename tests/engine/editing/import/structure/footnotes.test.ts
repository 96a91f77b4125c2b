/** Notes below a table by their marks. */
import { expect, test } from 'vitest';
import { Footnotes, markKey } from '../../../../../engine/editing/import/structure/footnotes.ts';

test.each([
  ['* provisional', '*', 'provisional', 'preliminary'],
  ['[a] Includes the port', 'a', 'Includes the port', null],
  ['¹ Estimate', '1', 'Estimate', 'estimate'],
  ['¹ In operation. ² Mainland only.', '1', 'In operation.', null],
  ['¹ In operation. ² Mainland only.', '2', 'Mainland only.', null],
  ['1) Estimate', '¹', 'Estimate', 'estimate'],
  ['(a) Includes the port', '[a]', 'Includes the port', null],
  ['†: forecast', '†', 'forecast', 'forecast'],
  ['①含市区。②快报数。', '②', '快报数', 'preliminary'],
  ['r revised, e estimated, p preliminary', 'e', 'estimated', 'estimate'],
])('%j explains a mark', (note, mark, text, status) => {
  expect(new Footnotes([note]).find(mark)).toEqual({ text, status });
});

test('a mark without a note is explained by nothing', () => {
  expect(new Footnotes(['* provisional']).find('†')).toBeNull();
});

test.each([
  ['p', 'preliminary'],
  ['e', 'estimate'],
  ['f', 'forecast'],
  ['r', null],
])('statistics offices flag with %s, status %s', (letter, status) => {
  expect(new Footnotes([]).findFlag(letter)).toMatchObject({ status });
});

test('other letters are no flags', () => {
  expect(new Footnotes([]).findFlag('q')).toBeNull();
  expect(Footnotes.isFlag('m')).toBe(false);
});

test.each([
  ['[note 3]', '3'],
  ['²', '2'],
  ['(A)', 'a'],
  ['*', '*'],
])('the key of %s is %s', (mark, key) => {
  expect(markKey(mark)).toBe(key);
});
