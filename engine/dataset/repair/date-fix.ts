/** Suggests fixes for dates that a spreadsheet wrote in a local format. */
import { parseDayOrMonth } from '../../model/iso-date.ts';
import { describeStrayCharacters, normalizeText } from './normalize-text.ts';
import { dayFromSerial, expandYear, monthFromName, twoDigits } from './spreadsheet-dates.ts';

function isoDay(year: string, month: string | number, date: string): string {
  return `${expandYear(year)}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** The dates that a text may mean, the most likely first; some may be invalid. */
function possibleDates(text: string): string[] {
  const [, y1, m1, d1] = /^(\d{4})[/.年-](\d{1,2})(?:[/.月-](\d{1,2})日?|月)?$/.exec(text) ?? [];
  if (y1 && m1) return [d1 ? isoDay(y1, m1, d1) : `${y1}-${twoDigits(m1)}`];
  const [, a, b, y2] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (a && b && y2) return [isoDay(y2, b, a), isoDay(y2, a, b)];
  const [, d3, m3 = '', y3] = /^(\d{1,2})[- ]([a-z]{3,9})\.?[-, ]+(\d{2}|\d{4})$/i.exec(text) ?? [];
  const third = monthFromName(m3);
  if (d3 && y3 && third) return [isoDay(y3, third, d3)];
  const [, m4 = '', d4, y4] =
    /^([a-z]{3,9})\.?[- ](?:(\d{1,2}),? )?(\d{2}|\d{4})$/i.exec(text) ?? [];
  const fourth = monthFromName(m4);
  if (y4 && fourth) return [d4 ? isoDay(y4, fourth, d4) : `${expandYear(y4)}-${twoDigits(fourth)}`];
  return [dayFromSerial(text) ?? ''];
}

/** The cause and the fix of an unreadable date; null if unknown. */
export function dateFix(text: string): string | null {
  const plain = normalizeText(text);
  if (plain !== text && parseDayOrMonth(plain))
    return `it has ${describeStrayCharacters(text)}: write ${plain}`;
  const dates = [...new Set(possibleDates(plain).filter((date) => parseDayOrMonth(date) !== null))];
  const [first, second] = dates;
  if (!first) return null;
  if (second)
    return `a spreadsheet has rearranged the date: write ${first} or ${second}, whichever the source says`;
  const [, year, rest = ''] = /^(\d{4})-(.*)$/.exec(plain) ?? [];
  const isShort = year !== undefined && /^\d{1,2}(-\d{1,2})?$/.test(rest);
  const why = isShort ? 'a leading zero is missing' : 'a spreadsheet has reformatted the date';
  return `${why}: write ${first}, in a column formatted as text`;
}
