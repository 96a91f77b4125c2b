/**
 * Periods: ranges of whole months. Internally months are counted from year 0 (`year * 12 + month - 1`) and a period is half
 * open, [start, end); its id is its shortest spelling: `2025`, `2025-11`, `2025-01--2025-11`.
 */
import type { PeriodRef } from './documents.ts';

export interface Period extends PeriodRef {
  /** First month, counted from year 0. */
  readonly start: number;
  /** The month after the last one. */
  readonly end: number;
}

const MONTH = /^(\d{4})-(\d{2})$/;

function monthNumber(text: string): number | null {
  const match = MONTH.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : null;
}

function formatMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Cache of periods by their months, because rows repeat the same few. */
const known = new Map<number, Period>();
/** More than the number of months in ten thousand years. */
const MONTHS = 2 ** 17;

/** The period of the months [start, end), which must not be empty, in its shortest spelling. */
export function periodOf(start: number, end: number): Period {
  const key = start * MONTHS + end;
  const period = known.get(key) ?? newPeriod(start, end);
  known.set(key, period);
  return period;
}

function newPeriod(start: number, end: number): Period {
  const from = formatMonth(start);
  const to = formatMonth(end - 1);
  const wholeYear = start % 12 === 0 && end - start === 12;
  const id = wholeYear ? from.slice(0, 4) : end - start === 1 ? from : `${from}--${to}`;
  return { id, from, to, start, end };
}

/** Parses any spelling of a period; null if it is invalid. The text is the shortest spelling if it equals the `id`. */
export function parsePeriod(text: string): Period | null {
  if (/^\d{4}$/.test(text)) return periodOf(Number(text) * 12, Number(text) * 12 + 12);
  const [first = '', last, ...rest] = text.split('--');
  const start = monthNumber(first);
  const end = last === undefined ? start : monthNumber(last);
  if (start === null || end === null || end < start || rest.length > 0) return null;
  return periodOf(start, end + 1);
}

/** The same months a year before. */
export function yearBefore(period: Period): Period {
  return periodOf(period.start - 12, period.end - 12);
}

/** Whether it is one whole calendar year. */
export function isFullYear(period: Period): boolean {
  return period.end - period.start === 12 && period.start % 12 === 0;
}

/** Whether a period id is that of one whole calendar year, which always has four digits. */
export function isFullYearId(id: string): boolean {
  return /^\d{4}$/.test(id);
}

/** First and last month (`YYYY-MM`) of a period id. Months sort as text. */
export function monthsOf(id: string): { readonly from: string; readonly to: string } {
  if (isFullYearId(id)) return { from: `${id}-01`, to: `${id}-12` };
  const [from = id, to = from] = id.split('--');
  return { from, to };
}

/** Compares two period ids: the later end sorts first, then the longer period. */
export function latestPeriodFirst(a: string, b: string): number {
  const left = monthsOf(a);
  const right = monthsOf(b);
  if (left.to !== right.to) return left.to > right.to ? -1 : 1;
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  return 0;
}

/** Whether a basis is in force over a whole period. A basis without `from` and `to` always is. */
export function isInForce(
  basis: { readonly from?: string | undefined; readonly to?: string | undefined },
  period: string,
): boolean {
  const { from, to } = monthsOf(period);
  return (basis.from ?? '') <= from && to <= (basis.to ?? '9999-12');
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month, 1 to 12; 0 for any other number. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** `YYYY-MM-DD`, or `YYYY-MM` read as the last day of that month; null if it is neither. */
export function parseDayOrMonth(text: string): string | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return null;
  const last = daysInMonth(Number(match[1]), Number(match[2]));
  const day = match[3] === undefined ? last : Number(match[3]);
  if (last === 0 || day < 1 || day > last) return null;
  return `${match[1]}-${match[2]}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is a calendar date in the form `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return parseDayOrMonth(text) === text;
}
