/** Says that a dataset has no texts in the language of the page. */
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { SiteWords } from '../words/mod.ts';
import { html, type Markup, none } from './html.ts';

/** Nothing if the dataset's title is in the language. */
export function untranslatedNote(
  { frame }: SiteWords,
  { title }: { readonly title: Readonly<Partial<Record<string, string>>> },
  language: PageLanguage,
): Markup {
  return title[language]
    ? none
    : html`<p class="hint">${frame.untranslated}</p>
`;
}
