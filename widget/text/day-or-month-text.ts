/** Dates of sources, which may be whole months. */
import type { LocalizedRanking } from './localized-ranking.ts';

/** `YYYY-MM-DD` or `YYYY-MM`. */
export function dayOrMonthText(
  { words, format, monthsText }: LocalizedRanking,
  date: string,
): string {
  if (date.length > 7) return format.dateText(words, date);
  return monthsText(date);
}
