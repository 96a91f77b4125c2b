/** The button that opens the controls, the controls, and the status of sorting and searching. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface OptionsState {
  /** The button's label. */
  readonly head: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly controls: unknown;
  /** Announced to screen readers when it changes. */
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
