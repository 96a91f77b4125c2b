/** Finds the words of a language: English is here, each other one is a file that is fetched when it is used. */
import { fallbacks } from './language.ts';
import { later } from './later.ts';
import { firstWords as en } from './locales/en.ts';
import type { FirstWords, Words } from './locales/words.ts';

/** The languages that there are; the build lists them. */
declare const LIKEWISE_LANGUAGES: readonly string[];

export interface Found {
  readonly words: Words;
  /** The language's name, by which its second file is found. */
  readonly tag: string;
}

const ENGLISH: Found = { words: en, tag: 'en' };

/** The words of the nearest language that has some; null while they come, and then `changed` is called. */
export function wordsFor(language: string, changed: () => void): Found | null {
  const tag = fallbacks(language).find((one) => LIKEWISE_LANGUAGES.includes(one)) ?? 'en';
  if (tag === 'en') return ENGLISH;
  const file = later<FirstWords>(tag, changed);
  return file === false ? ENGLISH : file && { words: file.firstWords, tag };
}
