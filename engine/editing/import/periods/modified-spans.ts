/** The months of a period with words around it: up to it, at its end, so far. Null where the words can't be said of the period. */
import { type Months, type Span, withChoices, withMonths, yearToDate } from './span.ts';

const isMonth = ({ kind }: Span) => kind === 'month' || kind === 'day';

/** “Through September”: the months so far, or September. */
export function until(span: Span): Span | null {
  if (!isMonth(span) || (!span.isDated && span.place === 'whole')) return null;
  const months = withChoices(span, (choice) => [yearToDate(choice), choice], 'as-of');
  return { ...months, firstDay: null, lastDay: null };
}

function isYearToDate(months: Months): boolean {
  return months.start === yearToDate(months).start;
}

function lastMonth({ end }: Months): Months {
  return { start: end - 1, end };
}

/** A stock at the end of the last month, or the months from January on. */
export function asOf(span: Span): Span | null {
  if (span.kind === 'day') return { ...span, place: 'anywhere' };
  // Months that begin in January already are the year to date.
  if (span.kind === 'range' && span.choices.every(isYearToDate)) return span;
  if (span.kind === 'fiscal-year') return null;
  if (span.kind === 'year') return withChoices(span, (year) => [year, lastMonth(year)], 'as-of');
  return withChoices(span, (months) => [lastMonth(months), yearToDate(months)], 'as-of');
}

/** A point of a year, which may also stand for the year. */
export function pointOfYear(span: Span, month: number): Span | null {
  if (span.kind !== 'year') return null;
  const point = ({ start }: Months) => ({ start: start + month - 1, end: start + month });
  return withChoices(span, (year) => [point(year), year], 'as-of');
}

/** “End of 2024”. */
export function endOf(span: Span): Span | null {
  return span.kind === 'year' ? pointOfYear(span, 12) : span.kind === 'day' ? null : asOf(span);
}

/** `10月末` is said of what is counted at the end of the month; with 截至 or 至 before it, also of the months up to it. */
export function endInChinese(span: Span): Span | null {
  return span.kind === 'month' ? span : endOf(span);
}

/** “2024 to date”. */
export function toDate(span: Span): Span | null {
  if (span.kind === 'fiscal-year') return null;
  // Which month a year has come to is open; the latest is the likeliest.
  if (span.kind === 'year' || (span.kind === 'part' && isFullYear(span)))
    return withChoices(span, monthsSoFar, 'as-of');
  return withMonths(span, yearToDate);
}

function isFullYear({ choices }: Span): boolean {
  return choices.some(({ start, end }) => end - start === 12);
}

/** What an unfinished year may have come to, from its first month on: to November, to October, …, that month alone. */
export function monthsSoFar({ start }: Months): readonly Months[] {
  const count = Math.max(1, 11 - (start % 12));
  return Array.from({ length: count }, (_, at) => ({ start, end: start + count - at }));
}

/** The `count` months that end with the last one. */
export function monthsTo(span: Span, count: number | null): Span | null {
  if (!isMonth(span) || count === null) return null;
  return withMonths(span, ({ end }) =>
    span.isDated || end >= count
      ? { start: end - count, end }
      : { start: end + 12 - count, end: end + 12 },
  );
}
