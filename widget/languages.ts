/** Finds the words of a language: English is here, each other one is a file that is fetched when it is used. */
import { fallbacks } from './language.ts';
import { later } from './later.ts';
import { words as en } from './locales/en.ts';
import type { Language, Words } from './locales/words.ts';

/** The languages beside English that have a file; the build lists them. */
declare const LIKEWISE_LANGUAGES: readonly string[];

/** What there is of a language's words: all, or English at once (the rest of it comes with what opens). */
export type Found = Language | { readonly words: Words; readonly moreWords?: undefined };

/** The words of the nearest language that has some; null while they come, and then `changed` is called. */
export function wordsFor(language: string, changed: () => void): Found | null {
  const tag = fallbacks(language).find((one) => one === 'en' || LIKEWISE_LANGUAGES.includes(one));
  if (!tag || tag === 'en') return { words: en };
  const file = later<Language>(tag, changed);
  return file === false ? { words: en } : file;
}
