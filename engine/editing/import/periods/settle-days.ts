/** Decides what a day or a range of days means in whole months. */
import { yearToDate } from './modifiers.ts';
import {
  daysInMonth,
  likeliest,
  type Months,
  monthsOfYear,
  type Span,
  withChoices,
} from './span.ts';

/** The month of a day, the months of its year until then if it ends a month, the year; for New Year's Day also the year before. */
function meaningsOfDay(months: Months, day: number): readonly Months[] {
  const year = Math.floor(months.start / 12);
  const isLast = day === daysInMonth(months.end - 1);
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
  const isWhole = firstDay === 1 && lastDay === daysInMonth(months.end - 1);
  return isWhole ? span : { ...span, doubt: span.doubt ?? 'day' };
}
