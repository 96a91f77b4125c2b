/** Formats days and months in words. Results are cached, because pages repeat the same few hundred dates. */
import { dateText, monthsText } from '../widget/text/mod.ts';
import type { SiteWords } from './words/mod.ts';

const known = new Map<string, string>();

/** A date in words. `date` is `YYYY-MM-DD`, or `YYYY-MM` if no day is known. */
export function dayText({ words }: Pick<SiteWords, 'words'>, date: string): string {
  const key = `${words.tag} ${date}`;
  const text = known.get(key) ?? textOf(words, date);
  known.set(key, text);
  return text;
}

function textOf(words: SiteWords['words'], date: string): string {
  if (date.length > 'YYYY-MM'.length) return dateText(words, date);
  return monthsText(words, date);
}
