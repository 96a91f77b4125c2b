import { describe, expect, it } from 'vitest';
import { isCalendarDate, parseDayOrMonth } from '../../../engine/model/period.ts';

describe('a date', () => {
  it.each(['2026-01-18', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-32',
    '2025-1-1',
    '2025-01',
    '20250118',
    '2025-01-18T00:00:00Z',
    ' 2025-01-18',
    '2025-01-18\n',
    'yesterday',
    '',
  ])('%j is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

it.each([
  ['2026-01-18', '2026-01-18'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2025-13', null],
  ['2025', null],
])('%s is the day %s', (text, day) => {
  expect(parseDayOrMonth(text)).toBe(day);
});
