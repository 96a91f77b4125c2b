/** Periods as the manifest spells them. */
import { expect, it } from 'vitest';
import { isFullYearId, latestPeriodFirst } from '../../../engine/model/period.ts';

it('tells a full year from the rest', () => {
  expect(['2025', '2025-11', '2025-01--2025-11', 'latest'].filter(isFullYearId)).toEqual(['2025']);
});

it('orders periods by their end, and the longer first of those that end together', () => {
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
