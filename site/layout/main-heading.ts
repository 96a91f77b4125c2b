/** The main heading of a page about figures, in which no line ends between a number and a unit without a space. */
import { html, type Markup } from './html.ts';

/** A number and the Han characters of its unit: `8849米`, `2016年`. */
const QUANTITY = /(\d[\d,.]*[百千万亿]*\p{Script=Han})/u;

/** The heading; the style sheet keeps each quantity on one line. */
export function mainHeading(text: string): Markup {
  const parts = text
    .split(QUANTITY)
    .map((part) => (QUANTITY.test(part) ? html`<span>${part}</span>` : html`${part}`));
  return html`<h1>${parts}</h1>`;
}
