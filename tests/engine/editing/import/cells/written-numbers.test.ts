/** Numbers in parts, and cells with two numbers. */
import { expect, test } from 'vitest';
import { parseCell } from '../../../../../engine/editing/import/cells/parse-cell.ts';
import { joinMyriads } from '../../../../../engine/editing/import/cells/written-numbers.ts';

test.each([
  ['147億4000万円', '1474000万円'],
  ['1兆2345億円', '12345億円'],
  ['1兆2345億6000万円', '123456000万円'],
  ['3億50万', '30050万'],
  ['3万5000人', '35000人'],
  ['3万5', '3万5'],
  ['170億円', '170億円'],
])('writes %s as %s', (text, joined) => {
  expect(joinMyriads(text)).toBe(joined);
});

test.each(['51 of 80', '3 out of 5', '3 von 5'])('refuses %s as two numbers', (text) => {
  expect(parseCell(text)).toMatchObject({ kind: 'problem', cause: 'several' });
});

test.each([
  ['2,495 mm', 0, 'mm'],
  ['$2,495 mm', 6, '$'],
  ['410 miles', 0, 'miles'],
  ['410 miles de personas', 3, 'personas'],
  ['48.0兆円', 12, '円'],
  ['48兆瓦', 0, '兆瓦'],
  ['3.2 beds per 1000', 0, 'beds per 1000'],
])('reads the power and unit of %s', (text, power, unit) => {
  expect(parseCell(text)).toMatchObject({ kind: 'number', multiple: { power, unit } });
});
