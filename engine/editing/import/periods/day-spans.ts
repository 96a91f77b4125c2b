/** Days: of a year, in an order that may be open, and what they mean in whole months. */
import {
  datedSpan,
  daysOf,
  distinctMonths,
  likeliest,
  type Months,
  monthsOfYear,
  type Span,
  withChoices,
  yearToDate,
} from './span.ts';
import { expandShortYear } from './year-notations.ts';

/** A day of a year, if the month has it. */
export function dayOfYear(year: number, monthNumber: number, day: number): Span | null {
  const { start } = monthsOfYear(year, monthNumber);
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > daysOf(start)) return null;
  return { ...datedSpan('day', year, monthNumber, monthNumber), firstDay: day, lastDay: day };
}

/** A day whose day and month are in an order that only numbers above 12 settle. */
export function dayInSomeOrder(year: number, first: number, second: number): Span | null {
  if (first > 12) return dayOfYear(year, second, first);
  if (second > 12) return dayOfYear(year, first, second);
  if (first === second) return dayOfYear(year, first, second);
  const choices = [monthsOfYear(year, second, second), monthsOfYear(year, first, first)];
  // The days stay unknown, so that no range of days is made of it.
  return { ...datedSpan('range', year), choices, doubt: 'date-order' };
}

/** A date of three short numbers: its year is the last or the first, its month before or behind the day. */
export function shortDate(first: number, second: number, third: number): Span | null {
  const days = [
    dayOfYear(expandShortYear(third), second, first),
    dayOfYear(expandShortYear(third), first, second),
    dayOfYear(expandShortYear(first), second, third),
  ].filter((span) => span !== null);
  const [only, ...others] = days;
  if (!only) return null;
  if (others.length === 0) return { ...only, place: 'alone' };
  const choices = distinctMonths(days.flatMap((span) => span.choices));
  return { ...datedSpan('range', 0), choices, doubt: 'date-order', place: 'alone' };
}

/** The month of a day, the months of its year until then if it ends a month, the year; for New Year's Day also the year before. */
function meaningsOfDay(months: Months, day: number): readonly Months[] {
  const year = Math.floor(months.start / 12);
  const isLast = day === daysOf(months.end - 1);
  const isNewYear = months.start % 12 === 0 && day === 1;
  const before = isNewYear
    ? [{ start: year * 12 - 1, end: year * 12 }, monthsOfYear(year - 1)]
    : [];
  return [months, ...(isLast ? [yearToDate(months)] : []), monthsOfYear(year), ...before];
}

/** Days from the first of a month to the last of one are whole months; any other day leaves a doubt. */
export function settleDays(span: Span): Span {
  const { firstDay, lastDay } = span;
  if (firstDay === null || lastDay === null) return span;
  const months = likeliest(span);
  const isSingle = months.end - months.start === 1 && firstDay === lastDay;
  if (isSingle) return withChoices(span, (choice) => meaningsOfDay(choice, lastDay), 'day');
  const isWhole = firstDay === 1 && lastDay === daysOf(months.end - 1);
  return isWhole ? span : { ...span, doubt: span.doubt ?? 'day' };
}
