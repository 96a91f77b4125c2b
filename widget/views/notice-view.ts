/** What went wrong, and a button that tries again. */
import { html, type TemplateResult } from 'lit/html.js';

/** `again` is called when the button is pressed; the focus goes to what the notice stands in, since the button goes. */
export function noticeView(message: string, retry: string, onRetry: () => void): TemplateResult {
  const onClick = ({ currentTarget }: MouseEvent): void => {
    const container =
      currentTarget instanceof Element && currentTarget.closest<HTMLElement>('td, .stack');
    if (container) {
      container.tabIndex = -1;
      container.focus();
    }
    onRetry();
  };
  return html`<p class="notice" role="alert">
    ${message} <button class="plain" @click=${onClick}>${retry}</button>
  </p>`;
}
