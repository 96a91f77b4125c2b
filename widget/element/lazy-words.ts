/** The element's language and its initial words. English is included; any other language is a chunk, loaded on first use. */

import { nearestWidgetLanguage } from '../../engine/model/languages.ts';
import { initialWords as en } from '../text/locales/en/initial.ts';
import type { InitialWordsModule, Words } from '../text/mod.ts';
import type { ControllerHost } from './controller-host.ts';
import { lazyChunk } from './lazy-chunk.ts';

/** The language of `element`: the nearest `lang` attribute, its own included, else the browser's language. */
export function pageLanguage(element: Element): string {
  const nearest = element.closest('[lang]') ?? document.documentElement;
  return nearest.getAttribute('lang') || navigator.language;
}

export interface LoadedWords {
  readonly words: Words;
  /** The widget's language, which names the chunk of its details words. */
  readonly locale: string;
  /** The requested tag: the data may have names and titles in it even if the widget has no words in it. */
  readonly language: string;
}

/** The words of the nearest language; null while they load, after which `host` renders again. */
export function lazyWords(language: string, host: ControllerHost): LoadedWords | null {
  const locale = nearestWidgetLanguage(language);
  const file = locale !== 'en' && lazyChunk<InitialWordsModule>(locale, host);
  if (file === false) return { words: en, locale: 'en', language };
  return file && { words: file.initialWords, locale, language };
}
