/** Notations of a month or a day with its year that are numbers and signs: `2024-11`, `11/2024`, `31.12.2024`, `03/04/2025`. */
import { MONTH_NUMBER, type Notation, RANGE_SIGN, sticky, YEAR } from './notation.ts';
import { datedSpan, daysInMonth, monthsOfYear, type Span } from './span.ts';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
/** What a spreadsheet adds to a day. */
const TIME = '(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';

function month(year: number, from: number, to = from): Span | null {
  return from <= to ? datedSpan(from === to ? 'month' : 'part', year, from, to) : null;
}

/** A day of a year, if the month has it. */
export function dayOfYear(year: number, monthNumber: number, day: number): Span | null {
  const { start } = monthsOfYear(year, monthNumber);
  if (monthNumber > 12 || day > daysInMonth(start)) return null;
  return { ...datedSpan('day', year, monthNumber, monthNumber), firstDay: day, lastDay: day };
}

/** A day whose day and month are in an order that only numbers above 12 settle. */
function dayInSomeOrder(year: number, first: number, second: number): Span | null {
  if (first > 12) return dayOfYear(year, second, first);
  if (second > 12) return dayOfYear(year, first, second);
  if (first === second) return dayOfYear(year, first, second);
  const choices = [monthsOfYear(year, second, second), monthsOfYear(year, first, first)];
  // The days stay unknown, so that no range of days is made of it.
  return { ...datedSpan('range', year), choices, doubt: 'date-order' };
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
    pattern: sticky(`(?<year>${YEAR})\\.(?<month>${MONTH_NUMBER})`),
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
      `(?<year>${YEAR})-(?<from>${MONTH_NUMBER})/(?<other>${YEAR})-(?<to>${MONTH_NUMBER})`,
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
      `(?<year>${YEAR})(?:-|/|\\.)(?<month>${MONTH_NUMBER})(?:-|/|\\.)(?<day>${DAY})${TIME}`,
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
