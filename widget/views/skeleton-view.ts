/** Before there are rows: a ghost of the table that holds its height. */
import { html, type TemplateResult } from 'lit/html.js';

const ROWS = 8;

/** `rows` ghosts under the word for loading, once that is known. */
export function skeletonView(loading: string | undefined, rows: number | null): TemplateResult {
  return html`<div role="status">${loading}${Array.from({ length: rows || ROWS }, () => html`<hr />`)}</div>`;
}
