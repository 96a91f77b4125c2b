/** Finds the words of a language: English is here, each other one is a file that is fetched when it is used. */

import { nearestWidgetLanguage } from '../../engine/model/languages.ts';
import { initialWords as en } from '../text/locales/en/initial.ts';
import type { InitialWordsModule, Words } from '../text/mod.ts';
import type { ControllerHost } from './controller-host.ts';
import { lazyChunk } from './lazy-chunk.ts';

export interface LoadedWords {
  readonly words: Words;
  /** The name of the words' language, by which its second file is found. */
  readonly locale: string;
  /** What was asked for, as a tag: names and titles may have it where the widget has no words of it. */
  readonly language: string;
}

/** The words of the nearest language that has some; null while they come, and then `host` is drawn again. */
export function lazyWords(language: string, host: ControllerHost): LoadedWords | null {
  const locale = nearestWidgetLanguage(language);
  const english = { words: en, locale: 'en', language };
  if (locale === 'en') return english;
  const file = lazyChunk<InitialWordsModule>(locale, host);
  return file === false ? english : file && { words: file.initialWords, locale, language };
}
