/** Picks the text in the language of a page from a text map. */
import type { Texts } from '../engine/model/documents.ts';
import { languageFallbacks } from '../engine/model/languages.ts';

/** The text in the language nearest to `tag`; empty if there is no text. */
export function localizedText(texts: Texts | undefined, tag: string): string {
  return (
    languageFallbacks(tag)
      .map((language) => texts?.[language])
      .find(Boolean) ?? ''
  );
}
