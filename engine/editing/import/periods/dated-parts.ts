/** Puts months without a year into a year: a calendar year, one of two digits, or a fiscal year. */
import {
  daysOf,
  likeliest,
  type Months,
  moveToYear,
  type Span,
  withChoices,
  yearOf,
} from './span.ts';
import { twelveMonths } from './year-notations.ts';

/** From this month on, a fiscal year is always named after the year in which it ends. */
const NAMED_BY_END = 6;

/** The months in a year; null if it hasn't that day, or if both name a year. */
export function placeInYear(part: Span, year: Span): Span | null {
  if (part.isDated || !year.isDated) return null;
  if (year.kind === 'fiscal-year') return placeInFiscalYear(part, year);
  if (year.kind !== 'year') return null;
  // “3Q24” is of this century, where “Nov-24” may also be a day.
  const isSettled = part.kind === 'part' && yearOf(year) >= 2000;
  const years = isSettled ? year.choices.slice(0, 1) : year.choices;
  const choices = part.choices.flatMap((months) =>
    years.map(({ end }) => moveToYear(months, Math.floor((end - 1) / 12))),
  );
  const isDay = part.lastDay !== null && choices[0] && part.lastDay > daysOf(choices[0].end - 1);
  return isDay
    ? null
    : {
        ...part,
        choices,
        isDated: true,
        doubt: part.doubt ?? (isSettled ? null : year.doubt),
        place: 'anywhere',
      };
}

/** Quarters and halves count from the beginning of the fiscal year; months by name are in it. */
function placeInFiscalYear(part: Span, year: Span): Span | null {
  if (part.kind === 'day') return null;
  const place = ({ start, end }: Months, fiscal: Months): readonly Months[] => {
    if (part.kind === 'part') return [{ start: fiscal.start + start, end: fiscal.start + end }];
    const shift = Math.ceil((fiscal.start - start) / 12) * 12;
    return end + shift <= fiscal.end ? [{ start: start + shift, end: end + shift }] : [];
  };
  const months = likeliest(part);
  const dated = withChoices(year, (fiscal) => place(months, fiscal));
  if (dated.choices.length === 0) return null;
  const doubt = dated.choices.length > 1 ? dated.doubt : null;
  return { ...dated, kind: part.kind, doubt };
}

/** A fiscal year whose months stand in brackets behind it: “FY2024 (Apr–Mar)”. */
export function fiscalMonths(year: Span, months: Span): Span | null {
  const { start, end } = likeliest(months);
  if (end - start !== 12 || months.choices.length > 1) return placeIfUndated(months, year);
  if (months.isDated) return { ...months, kind: 'fiscal-year', place: 'anywhere' };
  const from = (start % 12) + 1;
  const isOfTwoYears = likeliest(year).start % 12 !== 0;
  const last = yearOf(year);
  const named = twelveMonths(isOfTwoYears || from > 1 ? last - 1 : last, from);
  // Named after its first year in Japan, after its last one in India.
  const isOpen = !isOfTwoYears && from > 1 && from < NAMED_BY_END;
  const choices = isOpen ? [named, twelveMonths(last, from)] : [named];
  return { ...year, choices, doubt: isOpen ? 'fiscal-year' : null };
}

function placeIfUndated(months: Span, year: Span): Span | null {
  return months.isDated ? null : placeInYear(months, year);
}
