/** What went wrong, and a button that tries again. */
import { html, type TemplateResult } from 'lit/html.js';

export function noticeView(message: string, retry: string, again: () => void): TemplateResult {
  return html`<p class="notice" role="alert">
    ${message} <button class="plain" @click=${again}>${retry}</button>
  </p>`;
}
