/** An error message with a retry button. */
import { html, type TemplateResult } from 'lit/html.js';

/** The notice. The button disappears when pressed, so the focus moves to the container. */
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
