/** What went wrong, and a button that tries again. */
import { html, type TemplateResult } from 'lit/html.js';

/** `again` is called when the button is pressed; the focus goes to what the notice stands in, since the button goes. */
export function noticeView(message: string, retry: string, again: () => void): TemplateResult {
  const press = ({ currentTarget }: MouseEvent): void => {
    const around =
      currentTarget instanceof Element && currentTarget.closest<HTMLElement>('td, .stack');
    if (around) {
      around.tabIndex = -1;
      around.focus();
    }
    again();
  };
  return html`<p class="notice" role="alert">
    ${message} <button class="plain" @click=${press}>${retry}</button>
  </p>`;
}
