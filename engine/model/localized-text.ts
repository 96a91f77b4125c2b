/** Selects a text from a map of texts by language. */
import type { Texts } from './documents.ts';
import { languageFallbacks } from './languages.ts';

/** The text in the language nearest to `tag`; empty if there is none. */
export function localizedText(texts: Texts | undefined, tag: string): string {
  for (const language of languageFallbacks(tag)) {
    const text = texts?.[language];
    if (text) return text;
  }
  return '';
}
