/** The controls: what is shown, among what there is, and a search where there are many rows. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { adoptStyles } from '../adopted-styles.ts';
import type { MoreWords } from '../locales/words.ts';
import type { Reading } from '../reading.ts';
import type { Steered, Steering } from '../steering.ts';
import { type Choice, choicesOf } from './choices.ts';
import { controlStyles } from './control-styles.ts';

/** The element as one in a page, which styles are given to. */
export interface Steerer extends Steering {
  readonly element: Steered & Element;
}

/** From this number of rows on, they can be searched. */
const MANY = 20;

/** The text or the option of the control that an event comes from. */
function textOf({ currentTarget }: Event): string {
  const isControl =
    currentTarget instanceof HTMLSelectElement || currentTarget instanceof HTMLInputElement;
  return isControl ? currentTarget.value : '';
}

function choiceView({ label, options, chosen, choose }: Choice): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <select @change=${(event: Event) => choose(textOf(event))}>
      ${options.map(
        ({ value, title }) =>
          html`<option value=${value} .selected=${value === chosen}>${title}</option>`,
      )}
    </select>
  </label>`;
}

function searchView(more: MoreWords, { element, choose }: Steering): TemplateResult {
  const look = (event: Event): void => {
    const search = textOf(event) || null;
    choose({ search }, { search });
  };
  return html`<label>
    <span>${more.searchLabel}</span>
    <input type="search" .value=${element.search ?? ''} @input=${look} />
  </label>`;
}

/** The controls of the ranking that is shown. */
export function controls(reading: Reading, steering: Steerer, more: MoreWords): TemplateResult {
  const { element } = steering;
  if (element.shadowRoot) adoptStyles(element.shadowRoot, controlStyles);
  const isLong = reading.view.entries.length > MANY && element.view !== 'timeline';
  return html`<div class="controls" role="group" aria-label=${reading.words.optionsHead}>
    ${choicesOf(reading, more, steering).map(choiceView)}
    ${isLong || element.search ? searchView(more, steering) : nothing}
  </div>`;
}
