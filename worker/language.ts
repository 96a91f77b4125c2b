/** The languages in which bodies are stored, and which of them answers a request for another. */
import { echo, Problem } from './problem.ts';

export type StoredLanguage = 'en' | 'zh';

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,7}$/i;

/** Chinese for `zh` and whatever begins with it, English for all others and for none. Throws a 400 where it is no language tag. */
export function languageOf(tag: string | undefined): StoredLanguage {
  if (tag === undefined) return 'en';
  if (!TAG.test(tag)) {
    const expected = 'a language tag such as en, zh or zh-Hant';
    const detail = `bad lang: ${echo(tag)}; expected ${expected}`;
    throw new Problem('badParameter', detail, [{ parameter: 'lang', value: echo(tag), expected }]);
  }
  return /^zh(-|$)/i.test(tag) ? 'zh' : 'en';
}
