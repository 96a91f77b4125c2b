/** Dates and times of a workbook: days since 1900 or 1904, with the parts that their format shows. */

/** A format without quotations, escapes, colours and currencies. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

/** Whether a format shows dates or times. */
export function isDateFormat(format: string): boolean {
  const [first = ''] = bare(format).split(';');
  return /[ymdhs]/i.test(first) && !/general|[#0?]/i.test(first.replace(/\.0+/g, ''));
}

const DAY = 86_400_000;
const pad = (value: number) => String(value).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatTime(days: number): string {
  const seconds = Math.round(days * 86_400);
  const hours = Math.floor(seconds / 3600);
  return `${hours}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** The parts of a date that its format shows, in full and in order; null for a day that calendars don't have. */
export function formatDate(value: number, format: string, is1904: boolean): string | null {
  const shown = bare(format);
  const hasYear = /y/i.test(shown);
  const hasDay = /d/i.test(shown);
  const hasTime = /[hs]/i.test(shown);
  if (!hasYear && !hasDay && hasTime) return value < 0 ? null : formatTime(value);
  // The calendar of 1900 has a 29 February that never was: earlier days are off by one.
  if (value < (is1904 ? 0 : 61)) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.round(value * DAY));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  if (!hasYear) return hasDay ? `${day}-${MONTHS[month]}` : (MONTHS[month] ?? null);
  if (!/m/i.test(shown)) return `${year}`;
  if (!hasDay) return `${year}-${pad(month + 1)}`;
  const time = hasTime ? ` ${formatTime(value % 1)}` : '';
  return `${year}-${pad(month + 1)}-${pad(day)}${time}`;
}
