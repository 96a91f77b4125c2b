/** The months that a part of a text names, while it is being read: with or without a year, with all that they may mean. */
import { daysInMonth, type Period, periodOf } from '../../../model/period.ts';

/** Why a text alone doesn't settle the months. */
export type Doubt = 'fiscal-year' | 'date-order' | 'day' | 'as-of' | 'short-year';
export type MentionStatus = 'estimate' | 'forecast' | 'preliminary';

/** Months [start, end), counted from year 0. Without a year they are in year 0; those that pass December end in year 1. */
export interface Months {
  readonly start: number;
  readonly end: number;
}

export interface Span {
  /** What it may mean, most likely first; several only if there is a doubt. */
  readonly choices: readonly Months[];
  readonly isDated: boolean;
  /** What two spans must have in common to be the ends of a range. A part is a half, a quarter or the first months of a year. */
  readonly kind: 'year' | 'fiscal-year' | 'part' | 'month' | 'day' | 'range';
  readonly doubt: Doubt | null;
  readonly status: MentionStatus | null;
  /** The days of the months that it begins and ends on; null where it is whole months. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /**
   * Where it is a mention: with a year only; as the whole text; alone in its part of the text (brackets, commas); at the end of one;
   * anywhere.
   */
  readonly place: 'with-year' | 'whole' | 'alone' | 'last' | 'anywhere';
}

const PLAIN = {
  ...{ doubt: null, status: null, firstDay: null, lastDay: null },
  place: 'anywhere',
} as const;

/** Months `from` to `to` (1 to 12) without a year. If `to` is before `from` it is in the next year. */
export function undatedSpan(kind: Span['kind'], from: number, to: number): Span {
  const end = to < from ? to + 12 : to;
  return { ...PLAIN, kind, isDated: false, choices: [{ start: from - 1, end }] };
}

/** Months of a year, by default all. */
export function datedSpan(kind: Span['kind'], year: number, from = 1, to = 12): Span {
  return { ...PLAIN, kind, isDated: true, choices: [monthsOfYear(year, from, to)] };
}

/** Months `from` to `to` of a year. */
export function monthsOfYear(year: number, from = 1, to = 12): Months {
  return { start: year * 12 + from - 1, end: year * 12 + to };
}

/** The number of a month in its year, 1 to 12, and its year. */
export function monthAndYear(month: number): { readonly month: number; readonly year: number } {
  return { month: (month % 12) + 1, year: Math.floor(month / 12) };
}

/** Moves months without a year so that the last of them is in `year`. */
export function moveToYear({ start, end }: Months, year: number): Months {
  const shift = (year - monthAndYear(end - 1).year) * 12;
  return { start: start + shift, end: end + shift };
}

/** The first month of a span's likeliest meaning, and the month after its last. */
export function likeliest({ choices }: Span): Months {
  return choices[0] ?? { start: 0, end: 12 };
}

/** The year of a span's likeliest last month. */
export function yearOf(span: Span): number {
  return monthAndYear(likeliest(span).end - 1).year;
}

/** The same months without those that occur before. */
export function distinctMonths(choices: readonly Months[]): readonly Months[] {
  return choices.filter(
    ({ start, end }, at) =>
      choices.findIndex((other) => other.start === start && other.end === end) === at,
  );
}

/** Replaces each meaning by others. A doubt is kept if there is one; otherwise it is `doubt`. */
export function withChoices(
  span: Span,
  read: (months: Months) => readonly Months[],
  doubt: Doubt | null = null,
): Span {
  const choices = distinctMonths(span.choices.flatMap(read));
  return { ...span, choices, doubt: span.doubt ?? doubt, place: 'anywhere' };
}

/** Replaces each meaning by months from the first day of one on: “the year to 31 March” is whole months. */
export function withMonths(span: Span, read: (months: Months) => Months): Span {
  const months = withChoices(span, (choice) => [read(choice)]);
  return { ...months, kind: 'range', firstDay: span.lastDay === null ? null : 1 };
}

/** The number of days of a month that is counted from year 0. */
export function daysOf(month: number): number {
  const { year, month: number } = monthAndYear(month);
  return daysInMonth(year, number);
}

/** The months from January on, until the last of some months. */
export function yearToDate({ end }: Months): Months {
  return { start: monthsOfYear(monthAndYear(end - 1).year).start, end };
}

/** The period of months with a year. */
export function periodOfMonths({ start, end }: Months): Period {
  return periodOf(start, end);
}
