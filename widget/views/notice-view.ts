/** An error message; with a retry button, unless the ranking doesn't exist. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Words } from '../text/mod.ts';

/** The notice. The button disappears when pressed, so the focus moves to the container. */
export function noticeView(
  words: Words,
  { state }: { readonly state?: string },
  onRetry: () => void,
): TemplateResult {
  const onClick = ({ currentTarget }: MouseEvent): void => {
    // The button, which is in one of these two.
    const container = (currentTarget as Element).closest('td, .stack') as HTMLElement;
    container.tabIndex = -1;
    container.focus();
    onRetry();
  };
  return html`<p class="notice" role="alert">
    ${
      state === 'missing'
        ? words.missing
        : html`${words.failed} <button class="plain" @click=${onClick}>${words.retry}</button>`
    }
  </p>`;
}
