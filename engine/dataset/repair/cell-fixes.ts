/** Suggests how to mend a cell that a spreadsheet has altered: formatted numbers, periods turned into dates, dates in local formats. */

import { parseDayOrMonth, parsePeriod } from '../../model/period.ts';
import { ENGLISH_MONTHS } from '../../model/text.ts';
import { type CellType, shiftDecimal } from '../cells.ts';

type Kind = 'period' | 'date' | 'number' | 'word';

const KINDS: Readonly<Partial<Record<CellType, Kind>>> = {
  period: 'period',
  date: 'date',
  optionalDate: 'date',
  value: 'number',
  valueTo: 'number',
  optionalNumber: 'number',
  precision: 'number',
  yoy: 'number',
  rank: 'number',
};

/** The cause and the fix of an unknown id or keyword; null if unknown. `isGood` accepts the valid ones. */
export function wordFix(text: string, isGood: (word: string) => boolean): string | null {
  const found = [normalizeText(text), unquoteText(text), unquoteText(text).toLowerCase()].find(
    (word) => word !== text && isGood(word),
  );
  if (found === undefined) return null;
  const spoilt = describeStrayCharacters(text) || 'capital letters';
  return `it has ${spoilt}: write ${found}`;
}

/** The cause and the fix of a cell that its schema rejects; null if unknown. */
export function cellFix(
  schema: CellType,
  text: string,
  isGood: (word: string) => boolean,
): string | null {
  switch (KINDS[schema] ?? 'word') {
    case 'period':
      return periodFix(text);
    case 'date':
      return dateFix(text);
    case 'number':
      return numberFix(text);
    case 'word':
      return wordFix(text, isGood);
  }
}

// Suggests fixes for numbers that a spreadsheet has formatted, shortened or converted.

const PLAIN = /^-?(\d+(\.\d+)?|\.\d+)$/;
const GROUPED = /^-?\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const GROUPED_BY_POINTS = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;

function exponentFix(text: string): string | null {
  const [, digits, power] = /^(-?\d+(?:\.\d+)?)e([+-]?\d{1,2})$/i.exec(text) ?? [];
  if (!digits || !power) return null;
  return `a spreadsheet has changed it to scientific notation: write ${shiftDecimal(digits, Number(power))} if no digit was lost, else the number in the source`;
}

function groupingFix(text: string): string | null {
  const isPoints = GROUPED_BY_POINTS.test(text);
  if (!isPoints && !GROUPED.test(text)) return null;
  const plain = isPoints ? text.replaceAll('.', '').replace(',', '.') : text.replace(/[, ']/g, '');
  const other = /^-?\d{1,3},\d{3}$/.test(text)
    ? ` (or ${text.replace(',', '.')}, if the comma is a decimal one)`
    : '';
  return `it has thousands separators: write ${plain}${other}`;
}

function dateLikeFix(text: string): string | null {
  const [, day, word = ''] = /^(\d{1,2})-([a-z]{3,9})$/i.exec(text) ?? [];
  const [, month, last] = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  const known = monthFromName(word);
  const numbers =
    known && day ? `${day}.${known} or ${known}.${day}` : month ? `${month}.${last}` : null;
  return (
    numbers &&
    `a spreadsheet has converted it to a date: write the number in the source, perhaps ${numbers}`
  );
}

function signFix(text: string): string | null {
  const [, percent] = /^(.+?)\s*%$/.exec(text) ?? [];
  if (percent && PLAIN.test(percent)) return `write it without the sign: ${percent}`;
  const [, plus] = /^\+(.+)$/.exec(text) ?? [];
  if (plus && PLAIN.test(plus)) return `write it without the sign: ${plus}`;
  const [, bracketed] = /^\((.+)\)$/.exec(text) ?? [];
  if (bracketed && PLAIN.test(bracketed)) return `brackets mean a minus sign: write -${bracketed}`;
  if (/^-?\d+,\d+$/.test(text)) return `it has a decimal comma: write ${text.replace(',', '.')}`;
  if (/^#+$/.test(text)) return 'the column was too narrow for the number: widen it and save again';
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) {
    return 'a formula has failed: write the number in the source';
  }
  return null;
}

/** The cause and the fix of an unreadable number; null if unknown. */
export function numberFix(text: string): string | null {
  const plain = unquoteText(text);
  if (plain !== text && PLAIN.test(plain))
    return `it has ${describeStrayCharacters(text)}: write ${plain}`;
  return exponentFix(plain) ?? groupingFix(plain) ?? dateLikeFix(plain) ?? signFix(plain);
}

// Suggests fixes for periods that a spreadsheet has converted: most convert `2025-11` to a date.

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

// Suggests fixes for dates that a spreadsheet wrote in a local format.

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

// Parses months and days in the notations of spreadsheets and web pages.

const SHORT_NAMES = ENGLISH_MONTHS.map((name) => name.slice(0, 3).toLowerCase());

/** Day 0 of spreadsheet serial dates: day 1 is 1900-01-01, and they count 1900-02-29, which did not exist. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** `11` as `11`, `1` as `01`. */
function twoDigits(text: string | number): string {
  return String(text).padStart(2, '0');
}

/** The number of a month by its English name, short or long: `Nov` is 11; null if the word is not a month. */
function monthFromName(word: string): number | null {
  const index = SHORT_NAMES.indexOf(word.slice(0, 3).toLowerCase());
  return index >= 0 && /^[a-z]{3,9}$/i.test(word) ? index + 1 : null;
}

/** Expands a two-digit year as spreadsheets do: `25` is 2025, `99` is 1999. */
function expandYear(text: string): string {
  if (text.length === 4) return text;
  return Number(text) < 70 ? `20${twoDigits(text)}` : `19${twoDigits(text)}`;
}

/** The day of a spreadsheet's serial number (`45992` is `2025-12-01`); null outside the years 1954 to 2091. */
function dayFromSerial(text: string): string | null {
  if (!/^[2-6]\d{4}$/.test(text)) return null;
  return new Date(DAY_ZERO + Number(text) * DAY_MS).toISOString().slice(0, 10);
}

/** Normalizes invisible and look-alike characters: the first fix to try for an invalid cell. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]/;
const CURLY = /[\u2018-\u201f\u2032\u2033]/;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;
const MINUS = /[\u2010-\u2015\u2212]/g;

function straightenQuotes(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(MINUS, '-');
}

/** Converts full-width characters to half width and curly quotes to straight ones, removes invisible characters, and trims. */
function normalizeText(text: string): string {
  return straightenQuotes(text.replace(INVISIBLE, '').normalize('NFKC')).trim();
}

/** Normalizes a text and removes quotation marks around it. */
function unquoteText(text: string): string {
  return normalizeText(text)
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^['"]/, '')
    .trim();
}

/** Describes the characters that `normalizeText` changes; empty if there are none. */
function describeStrayCharacters(text: string): string {
  const first = text.at(0) ?? '';
  const last = text.at(-1) ?? '';
  const kinds = [
    SPACES.test(first) ? 'a leading space' : '',
    SPACES.test(last) ? 'a trailing space' : '',
    text.replace(INVISIBLE, '') === text ? '' : 'an invisible character',
    CURLY.test(text) ? 'curly quotation marks' : '',
    FULL_WIDTH.test(text) ? 'full-width characters' : '',
    text.replace(MINUS, '-') === text ? '' : 'a dash instead of a hyphen or minus sign',
    /^['"]/.test(text) ? 'a quotation mark' : '',
  ];
  return kinds.filter(Boolean).join(' and ');
}
