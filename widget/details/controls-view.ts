/** The controls: a select for each choice, and a search field for long rankings. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WidgetContext } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import { type NavigationChoice, navigationChoices } from './navigation-choices.ts';

/** Rankings with more rows have a search field. */
const MAX_WITHOUT_SEARCH = 20;

function choiceView({ label, options, chosen, choose }: NavigationChoice): TemplateResult {
  // After a failed choice, the select shows the current option again.
  const onChange = async (event: Event): Promise<void> => {
    const list = event.currentTarget as HTMLSelectElement;
    if (await choose(list.value)) list.value = chosen;
  };
  return html`<label>
    <span>${label}</span>
    <select @change=${onChange}>
      ${options.map(
        ({ value, title }) =>
          html`<option value=${value} .selected=${value === chosen}>${title}</option>`,
      )}
    </select>
  </label>`;
}

function searchView(
  detailsWords: DetailsWords,
  { element, choose }: WidgetContext,
): TemplateResult {
  // In a task of its own, so that the typed letter appears at once.
  const onInput = (event: Event): void => {
    const search = (event.currentTarget as HTMLInputElement).value || null;
    setTimeout(() => choose({ search }));
  };
  return html`<label>
    <span>${detailsWords.searchLabel}</span>
    <input type="search" .value=${element.search ?? ''} @input=${onInput} />
  </label>`;
}

/** The controls for the current ranking. */
export function controlsView(
  localized: LocalizedRanking,
  context: WidgetContext,
  detailsWords: DetailsWords,
): TemplateResult {
  const { element, hasApi } = context;
  const isLong = localized.view.entries.length > MAX_WITHOUT_SEARCH && element.view !== 'timeline';
  return html`<div class="controls" lang=${localized.words.tag} role="group" aria-label=${localized.words.optionsHead}>
    ${hasApi ? navigationChoices(localized, detailsWords, context).map(choiceView) : nothing}
    ${isLong || !hasApi || element.search ? searchView(detailsWords, context) : nothing}
  </div>`;
}
