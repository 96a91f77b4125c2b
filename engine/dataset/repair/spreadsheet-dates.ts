/** Parses months and days in the notations of spreadsheets and web pages. */

import { ENGLISH_MONTHS } from '../../model/month-names.ts';

const SHORT_NAMES = ENGLISH_MONTHS.map((name) => name.slice(0, 3).toLowerCase());

/** Day 0 of spreadsheet serial dates: day 1 is 1900-01-01, and they count 1900-02-29, which did not exist. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** `11` as `11`, `1` as `01`. */
export function twoDigits(text: string | number): string {
  return String(text).padStart(2, '0');
}

/** The number of a month by its English name, short or long: `Nov` is 11; null if the word is not a month. */
export function monthFromName(word: string): number | null {
  const index = SHORT_NAMES.indexOf(word.slice(0, 3).toLowerCase());
  return index >= 0 && /^[a-z]{3,9}$/i.test(word) ? index + 1 : null;
}

/** Expands a two-digit year as spreadsheets do: `25` is 2025, `99` is 1999. */
export function expandYear(text: string): string {
  if (text.length === 4) return text;
  return Number(text) < 70 ? `20${twoDigits(text)}` : `19${twoDigits(text)}`;
}

/** The day of a spreadsheet's serial number (`45992` is `2025-12-01`); null outside the years 1954 to 2091. */
export function dayFromSerial(text: string): string | null {
  if (!/^[2-6]\d{4}$/.test(text)) return null;
  return new Date(DAY_ZERO + Number(text) * DAY_MS).toISOString().slice(0, 10);
}
