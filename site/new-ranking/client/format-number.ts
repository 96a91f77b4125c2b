/** Formats numbers for people. */
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number written in full, grouped in the language of the page; as it is if it is no number. */
export function formatNumber(
  text: string,
  { language }: Pick<NewRankingWords, 'language'>,
): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  const format =
    formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  formats.set(language, format);
  return format.format(value);
}
