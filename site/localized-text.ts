/** Texts in several languages, read in the language of a page. */
import type { Texts } from '../engine/model/documents.ts';
import { languageFallbacks } from '../engine/model/languages.ts';

/** The nearest of a text's languages to `tag`; empty where there is no text. */
export function localizedText(texts: Texts | undefined, tag: string): string {
  return (
    languageFallbacks(tag)
      .map((language) => texts?.[language])
      .find(Boolean) ?? ''
  );
}
