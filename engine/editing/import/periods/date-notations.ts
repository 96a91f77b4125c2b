/** Notations of a month or a day with its year that are numbers and signs: `2024-11`, `11/2024`, `31.12.2024`, `03/04/2025`. */
import { dayInSomeOrder, dayOfYear, shortDate } from './day-spans.ts';
import { MONTH_NUMBER, type Notation, RANGE_SIGN, sticky, YEAR } from './notation.ts';
import { datedSpan, monthsOfYear, type Span } from './span.ts';
import { expandShortYear } from './year-notations.ts';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
/** What a spreadsheet adds to a day. */
const TIME = '(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';

function month(year: number, from: number, to = from): Span | null {
  return from <= to ? datedSpan(from === to ? 'month' : 'part', year, from, to) : null;
}

/** Every notation of a month or a day with its year in numbers. */
export const DATES: readonly Notation[] = [
  {
    pattern: sticky(`(?<year>${YEAR})[-/](?<month>${MONTH_NUMBER})`),
    // `2010/11` is rather a season, and `2010-11` may be one: the notation of two years reads them.
    read: ({ year, month: number }) =>
      number?.length === 2 && Number(number) === (Number(year) % 100) + 1
        ? null
        : month(Number(year), Number(number)),
  },
  {
    pattern: sticky(`(?<year>(?:19|20)\\d{2})\\.(?<month>${MONTH_NUMBER})`),
    read: ({ year, month: number }) => {
      const span = month(Number(year), Number(number));
      return span && { ...span, place: 'alone' };
    },
  },
  {
    pattern: sticky(
      `(?<year>${YEAR})[./](?<from>${MONTH_NUMBER}) (?:[-–~至到]) (?<to>${MONTH_NUMBER})(?![月年])`,
    ),
    read: ({ year, from, to }) => {
      const span = month(Number(year), Number(from), Number(to));
      return span && { ...span, place: 'alone' };
    },
  },
  {
    pattern: sticky(
      `(?<year>${YEAR})-(?<from>${MONTH_NUMBER}) (?:[–~至到]|--) (?<to>${MONTH_NUMBER})(?![月年])`,
    ),
    read: ({ year, from, to }) => month(Number(year), Number(from), Number(to)),
  },
  {
    pattern: sticky(
      `(?<year>${YEAR})-(?<from>${MONTH_NUMBER})(?:/|--| (?:[-–~至到]|to) )(?<other>${YEAR})-(?<to>${MONTH_NUMBER})`,
    ),
    read: ({ year, from, other, to }) => {
      const { start } = monthsOfYear(Number(year), Number(from));
      const { end } = monthsOfYear(Number(other), 1, Number(to));
      return start < end ? { ...datedSpan('range', 0), choices: [{ start, end }] } : null;
    },
  },
  {
    pattern: sticky(`(?<month>${MONTH_NUMBER})[-/](?<year>${YEAR})`),
    read: ({ year, month: number }) => month(Number(year), Number(number)),
  },
  {
    // One digit before the point would rather be a decimal number.
    pattern: sticky(`(?<month>1[0-2]|0[1-9])\\.(?<year>${YEAR})`),
    read: ({ year, month: number }) => {
      const span = month(Number(year), Number(number));
      return span && { ...span, place: 'alone' };
    },
  },
  {
    pattern: sticky(
      `(?<from>${MONTH_NUMBER}) ${RANGE_SIGN} (?<to>${MONTH_NUMBER})/(?<year>${YEAR})`,
    ),
    read: ({ year, from, to }) => month(Number(year), Number(from), Number(to)),
  },
  {
    pattern: sticky(
      `(?<year>${YEAR})(?<sign>[-/.])(?<month>${MONTH_NUMBER})\\k<sign>(?<day>${DAY})${TIME}`,
    ),
    read: ({ year, month: number, day }) => dayOfYear(Number(year), Number(number), Number(day)),
  },
  {
    pattern: sticky(`(?<first>${DAY})/(?<second>${DAY})/(?<year>${YEAR})${TIME}`),
    read: ({ first, second, year }) => dayInSomeOrder(Number(year), Number(first), Number(second)),
  },
  {
    pattern: sticky(`(?<first>${DAY})-(?<second>${DAY})-(?<year>${YEAR})${TIME}`),
    read: ({ first, second, year }) => dayInSomeOrder(Number(year), Number(first), Number(second)),
  },
  {
    // As in Korea; in a sentence the point may end it.
    pattern: sticky(`(?<year>${YEAR})\\.\\s(?<month>${MONTH_NUMBER})\\.(?:\\s(?<day>${DAY})\\.)?`),
    read: ({ year, month: number, day }) => {
      const span = day
        ? dayOfYear(Number(year), Number(number), Number(day))
        : month(Number(year), Number(number));
      return span && { ...span, place: 'alone' };
    },
  },
  {
    pattern: sticky(`(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<third>\\d{2})(?!\\d)`),
    read: ({ first, second, third }) => shortDate(Number(first), Number(second), Number(third)),
  },
  {
    pattern: sticky(`(?<day>${DAY})\\.(?<month>${MONTH_NUMBER})\\.(?<year>\\d{2})(?!\\d)`),
    read: ({ year = '', month: number, day }) => {
      const span = dayOfYear(expandShortYear(year), Number(number), Number(day));
      return span && { ...span, place: 'alone' };
    },
  },
  {
    // With points, the day is first.
    pattern: sticky(`(?<day>${DAY})\\. ?(?<month>${MONTH_NUMBER})\\. ?(?<year>${YEAR})${TIME}`),
    read: ({ year, month: number, day }) => dayOfYear(Number(year), Number(number), Number(day)),
  },
  {
    pattern: sticky(
      `(?<firstDay>${DAY})\\.(?<from>${MONTH_NUMBER})\\. (?:[-–]|bis) (?<lastDay>${DAY})\\.(?<to>${MONTH_NUMBER})\\. ?(?<year>${YEAR})`,
    ),
    read: ({ firstDay, from, lastDay, to, year }) => {
      const first = dayOfYear(Number(year), Number(from), Number(firstDay));
      const last = dayOfYear(Number(year), Number(to), Number(lastDay));
      const months = first && last && month(Number(year), Number(from), Number(to));
      return months && { ...months, kind: 'day', firstDay: first.firstDay, lastDay: last.lastDay };
    },
  },
];
