/** Letters of the column `flag`. */

import { describe, expect, test } from 'vitest';
import { breakFlag, flagDescription, statusFlag } from '../../../engine/formats/csv.ts';

describe('the flag of a break', () => {
  const basis = { from: '2025-01', to: '2026-12' };

  test.each([
    ['2025', 'b'],
    ['2025-11', 'b'],
    ['2025-01--2025-11', 'b'],
    ['2026', ''],
    ['2026-01', ''],
    // Not in force over the whole period.
    ['2024-12--2025-03', ''],
    ['2027', ''],
  ])('of %s is “%s”', (period, flag) => {
    expect(breakFlag(basis, period)).toBe(flag);
  });

  test('is empty for a basis that is in force always, and for an unknown one', () => {
    expect(breakFlag({}, '2025')).toBe('');
    expect(breakFlag(undefined, '2025')).toBe('');
  });
});

test.each([
  ['final', ''],
  ['preliminary', 'p'],
  ['derived', 'e'],
  ['estimate', 'e'],
  ['forecast', 'e'],
  ['disputed', ''],
] as const)('the flag of the status %s is “%s”', (status, flag) => {
  expect(statusFlag({ status })).toBe(flag);
});

test('the flag of a publisher’s estimate is “e”, whatever its status, and none without a figure', () => {
  expect(statusFlag({ status: 'final', modelled: true })).toBe('e');
  expect(statusFlag({ status: 'preliminary', modelled: true })).toBe('ep');
  expect(statusFlag(null)).toBe('');
  expect(statusFlag(undefined)).toBe('');
});

test('the description names the letters that a table can have, and no others', () => {
  expect(flagDescription(['p'])).toBe('Letters, joined where several hold: p: provisional.');
});
