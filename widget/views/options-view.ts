/** The button that opens the controls, the controls, and what is said when rows have been sorted or searched. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface OptionsState {
  /** What stands on the button. */
  readonly head: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly controls: unknown;
  /** Said once, politely, when it has changed. */
  readonly status: string;
}

export function optionsView({
  head,
  isOpen,
  toggle,
  controls,
  status,
}: OptionsState): TemplateResult {
  return html`<button class="options" aria-expanded=${isOpen} @click=${toggle}>${head}</button>
    ${isOpen ? controls : nothing}
    <p class="unseen" role="status">${status}</p>`;
}
