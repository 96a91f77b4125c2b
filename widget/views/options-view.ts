/** The button that opens the controls, the controls, and what is said when rows have been sorted or searched. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface OptionsState {
  /** What stands on the button. */
  readonly head: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly controls: unknown;
  /** Said once, politely, when it has changed. */
  readonly said: string;
}

export function optionsView({ head, open, toggle, controls, said }: OptionsState): TemplateResult {
  return html`<button class="options" aria-expanded=${open} @click=${toggle}>${head}</button>
    ${open ? controls : nothing}
    <p class="unseen" role="status">${said}</p>`;
}
