/** Calendar dates in authored files and requests. */

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
