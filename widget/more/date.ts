/** Dates of sources, which may be whole months. */
import { dateText } from '../format.ts';
import type { Words } from '../locales/words.ts';

/** `YYYY-MM-DD` or `YYYY-MM`. */
export function dayOrMonthText(words: Words, date: string): string {
  return date.length > 7 ? dateText(words, date) : words.months({ id: '', from: date, to: date });
}
