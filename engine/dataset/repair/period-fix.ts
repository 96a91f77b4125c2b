/** Suggests fixes for periods that a spreadsheet has converted: most convert `2025-11` to a date. */
import { parsePeriod } from '../../model/period.ts';
import { describeStrayCharacters, normalizeText } from './normalize-text.ts';
import { dayFromSerial, expandYear, monthFromName, twoDigits } from './spreadsheet-dates.ts';

const DATE_MADE = 'a spreadsheet has converted it to a date';

interface Guess {
  readonly period: string;
  readonly why: string;
}

function guessByMonthName(text: string): Guess | null {
  const [, word = '', year = ''] = /^([a-z]{3,9})\.?[-/ ](\d{2}|\d{4})$/i.exec(text) ?? [];
  const [, turned = '', other = ''] = /^(\d{2}|\d{4})[-/ ]([a-z]{3,9})$/i.exec(text) ?? [];
  const month = monthFromName(word || other);
  if (month === null) return null;
  return { period: `${expandYear(year || turned)}-${twoDigits(month)}`, why: DATE_MADE };
}

function guessBySlashes(text: string): Guess | null {
  const [, year, month] = /^(\d{4})[/.](\d{1,2})(?:[/.]\d{1,2})?$/.exec(text) ?? [];
  if (year && month) return { period: `${year}-${twoDigits(month)}`, why: DATE_MADE };
  const [, day, second, last] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (!second || !last) return null;
  // A month becomes the date of its first day, so the other number is the month.
  const turned = day !== undefined && Number(second) === 1 ? day : second;
  return { period: `${last}-${twoDigits(turned)}`, why: `${DATE_MADE} and rearranged it` };
}

function guessByNumber(text: string): Guess | null {
  const day = dayFromSerial(text);
  if (day) return { period: day.slice(0, 7), why: `${DATE_MADE} and shows its serial number` };
  const [, year, month] = /^(\d{4})-(\d)$/.exec(text) ?? [];
  if (year && month) return { period: `${year}-0${month}`, why: 'a leading zero is missing' };
  const [, whole] = /^(\d{4})\.0+$/.exec(text) ?? [];
  return whole
    ? { period: whole, why: 'a spreadsheet has converted it to a decimal number' }
    : null;
}

function guessChinese(text: string): Guess | null {
  const [, year, from, to] = /^(\d{4})年(?:(\d{1,2})(?:月?[-至到](\d{1,2}))?月)?$/.exec(text) ?? [];
  if (!year) return null;
  const first = from ? `-${twoDigits(from)}` : '';
  const last = to ? `--${year}-${twoDigits(to)}` : '';
  return { period: year + first + last, why: 'it is in Chinese notation' };
}

function guessRange(text: string): Guess | null {
  const parts = text.split(/--|\s*[~至到]\s*|\s+-\s+|\s+to\s+|(?<=\d{4}-\d{2})-(?=\d{4}-\d{2})/);
  const [first = '', last = '', ...rest] = parts;
  if (last === '' || rest.length > 0) return null;
  const [from, to] = [first, last].map((part) => guessSinglePeriod(part)?.period ?? part);
  return { period: `${from}--${to}`, why: 'a range is two months with two hyphens between them' };
}

function guessSinglePeriod(text: string): Guess | null {
  return (
    guessByMonthName(text) ?? guessByNumber(text) ?? guessBySlashes(text) ?? guessChinese(text)
  );
}

/** The period that a text means in any notation, in its shortest spelling; null if there is none. */
export function guessPeriod(text: string): string | null {
  const plain = normalizeText(text);
  const found = parsePeriod(plain)?.id ?? (guessSinglePeriod(plain) ?? guessRange(plain))?.period;
  return (found && parsePeriod(found)?.id) || null;
}

/** The cause and the fix of an unreadable period; null if unknown. */
export function periodFix(text: string): string | null {
  const plain = normalizeText(text);
  const plainPeriod = parsePeriod(plain);
  if (plainPeriod)
    return plain === text
      ? null
      : `it has ${describeStrayCharacters(text)}: write ${plainPeriod.id}`;
  const found = guessSinglePeriod(plain) ?? guessRange(plain);
  const period = found && parsePeriod(found.period);
  if (!found || !period) return null;
  return `${found.why}: write ${period.id}, in a column formatted as text`;
}
