/** The button that opens the controls, the controls, and the status of sorting and searching. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** Labels the button with `head`. `status` is announced to screen readers when it changes. */
export function optionsView(
  head: string,
  isOpen: boolean,
  toggle: () => void,
  controls: unknown,
  status: string,
): TemplateResult {
  return html`<button class="options" aria-expanded=${isOpen} @click=${toggle}>${head}</button>
    ${isOpen ? controls : nothing}
    <p class="unseen" role="status">${status}</p>`;
}
