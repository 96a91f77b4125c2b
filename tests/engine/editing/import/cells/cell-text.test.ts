/** Preparing the text of a cell: footnote marks, invisible characters, digits of other scripts. */
import { expect, test } from 'vitest';
import {
  foldText,
  isBracketMark,
  readCellText,
} from '../../../../../engine/editing/import/cells/cell-text.ts';

test.each([
  ['１，２３４．５％', '1,234.5%'],
  ['٣٬٤٥٦٫٧٪', '3,456.7%'],
  ['۱۲', '12'],
  ['८५', '85'],
  ['1\u00a0234\u202f5\u2009 6', '1 234 5 6'],
  ['\u200e12\u200b3\ufeff', '123'],
  ['−5 ‑ 6', '-5 - 6'],
  ['5—6', '5–6'],
  ['1’234', "1'234"],
  ['￥5～6', '¥5~6'],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['12[a]', '12', ['[a]']],
  ['12 [note 3][b]', '12', ['[note 3]', '[b]']],
  ['12¹²', '12', ['¹', '²']],
  ['12*', '12', ['*']],
  ['12 †‡', '12', ['†‡']],
  ['12③', '12', ['③']],
  ['12ᵃ', '12', ['ᵃ']],
  ['12%#', '12%', ['#']],
  ['Area km²', 'Area km²', []],
  ['5 m³', '5 m³', []],
  ['5 km²²', '5 km²', ['²']],
  ['10⁶ t', '10^6 t', []],
  ['12 [2019]', '12 [2019]', []],
  ['*', '*', []],
  ['#5', '#5', []],
])('takes the marks off %j', (text, plain, marks) => {
  expect(readCellText(text)).toEqual({ plain, marks });
});

test.each([
  ['a', true],
  ['12', true],
  ['iv', true],
  ['123', false],
  ['est', false],
])('(%s) is a footnote mark: %s', (text, expected) => {
  expect(isBracketMark(text)).toBe(expected);
});
