/**
 * The main heading of a page about figures, in which no line ends between a number and a unit without a space, and in Chinese only at
 * punctuation, if a clause fits on a line.
 */
import { html, type Markup } from './html.ts';

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
