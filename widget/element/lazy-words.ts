/** Finds the words of a language: English is here, each other one is a file that is fetched when it is used. */

import { spokenIn } from '../../engine/model/languages.ts';
import type { FirstWords, Words } from '../text/initial-words.ts';
import { firstWords as en } from '../text/locales/en/initial.ts';
import type { Host } from './controller-host.ts';
import { later } from './lazy-chunk.ts';

export interface Found {
  readonly words: Words;
  /** The name of the words' language, by which its second file is found. */
  readonly tag: string;
  /** What was asked for, as a tag: names and titles may have it where the widget has no words of it. */
  readonly language: string;
}

/** The words of the nearest language that has some; null while they come, and then `host` is drawn again. */
export function wordsFor(language: string, host: Host): Found | null {
  const tag = spokenIn(language);
  const english = { words: en, tag: 'en', language };
  if (tag === 'en') return english;
  const file = later<FirstWords>(tag, host);
  return file === false ? english : file && { words: file.firstWords, tag, language };
}
