/** Placeholder that reserves the table's height while it loads. */
import { html, type TemplateResult } from 'lit/html.js';

const ROWS = 8;

/** The skeleton with a number of rows; `loading` is undefined until the words have loaded. */
export function skeletonView(loading: string | undefined, rows: number | null): TemplateResult {
  return html`<div role="status" class="ghost">${loading}${Array.from({ length: rows || ROWS }, () => html`<hr />`)}</div>`;
}
