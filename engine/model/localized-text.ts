/** Texts by language: builds and reads them. */
import type { Texts } from './documents.ts';
import { languageFallbacks, WORDING_LANGUAGES, type WordingLanguage } from './languages.ts';

/** The text in the language nearest to `tag`; empty if there is none. */
export function localizedText(texts: Texts | undefined, tag: string): string {
  for (const language of languageFallbacks(tag)) {
    const text = texts?.[language];
    if (text) return text;
  }
  return '';
}

/** The texts in the languages of the engine's wording. */
export function textsOf(toText: (language: WordingLanguage) => string): Texts {
  const texts: { en: string; [language: string]: string } = { en: toText('en') };
  for (const language of WORDING_LANGUAGES) texts[language] ??= toText(language);
  return texts;
}

/**
 * A text that continues a sentence: its first letter in lower case, unless it begins with an abbreviation ("UN estimate").
 */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
