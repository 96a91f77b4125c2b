/** Parts of pages: sections, the main heading, and the note on texts that are missing in a language. */

import type { PageLanguage } from '../../engine/model/languages.ts';
import type { SiteWords } from '../words/mod.ts';
import { html, type Markup, none } from './html.ts';

/** A section with the anchor `id`; `kind` is an additional class. */
export function section(id: string, head: string, content: Markup, kind = ''): Markup {
  return html`<section class="part${kind && ` ${kind}`}" id="${id}">
<h2>${head}</h2>
<div>
${content}
</div>
</section>
`;
}

// The main heading of a page about figures, in which no line ends between a number and a unit without a space, and in Chinese
// only at punctuation, if a clause fits on a line.

/** A number and the Han characters of its unit: `8849米`, `2016年`. */
const QUANTITY = /(\d[\d,.]*[百千万亿]*\p{Script=Han})/u;

/** Behind Chinese punctuation. */
const CLAUSE_END = /(?<=[：，；])/u;

const withQuantities = (text: string): Markup[] =>
  text
    .split(QUANTITY)
    .map((part) => (QUANTITY.test(part) ? html`<span>${part}</span>` : html`${part}`));

/** The heading; the style sheet keeps each quantity on one line, and so each clause in Chinese that fits. */
export function mainHeading(text: string): Markup {
  const clauses = text.split(CLAUSE_END);
  if (clauses.length === 1) return html`<h1>${withQuantities(text)}</h1>`;
  return html`<h1>${clauses.map((clause) => html`<span class="clause">${withQuantities(clause)}</span>`)}</h1>`;
}

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
