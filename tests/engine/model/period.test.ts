/** Periods: their spellings, and their order. */
import { expect, it } from 'vitest';
import { isFullYearId, latestPeriodFirst, parsePeriod } from '../../../engine/model/period.ts';

it('recognizes full calendar years', () => {
  expect(['2025', '2025-11', '2025-01--2025-11', 'latest'].filter(isFullYearId)).toEqual(['2025']);
});

it('orders periods by their end; of those with the same end the longer is first', () => {
  const periods = ['2024', '2025-11', '2025-12', '2025', '2025-01--2025-11', '2024-01--2025-12'];
  expect(periods.sort(latestPeriodFirst)).toEqual([
    '2024-01--2025-12',
    '2025',
    '2025-12',
    '2025-01--2025-11',
    '2025-11',
    '2024',
  ]);
});

it.each([
  ['2025', '2025', '2025-01', '2025-12'],
  ['2025-01--2025-12', '2025', '2025-01', '2025-12'],
  ['2025-11', '2025-11', '2025-11', '2025-11'],
  ['2025-11--2025-11', '2025-11', '2025-11', '2025-11'],
  ['2025-01--2025-11', '2025-01--2025-11', '2025-01', '2025-11'],
  // Twelve months that are no calendar year.
  ['2024-04--2025-03', '2024-04--2025-03', '2024-04', '2025-03'],
  ['2024-01--2025-12', '2024-01--2025-12', '2024-01', '2025-12'],
])('parses %s as %s, from %s to %s', (text, id, from, to) => {
  expect(parsePeriod(text)).toMatchObject({ id, from, to });
});

it.each(['', '25', '2025-13', '2025-00', '2025-1', '2025-03--2025-01', '2025-01--2025', 'latest'])(
  'refuses "%s"',
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);
