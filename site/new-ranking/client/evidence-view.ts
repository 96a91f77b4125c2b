/** Forms that add a figure or a claim from elsewhere, and what was added. */
import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ViewContext } from './page-state.ts';

interface FormField {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly example?: string;
  readonly hasPlaces?: boolean;
  readonly isNumber?: boolean;
}

/** The problem of an addition that isn't taken. */
function problemOf(kind: 'figure' | 'claim', index: number, { state }: ViewContext) {
  const found = state.result?.evidenceProblems.find(
    (one) => one.kind === kind && one.index === index,
  );
  return found ? html` <small class="error">${found.text}</small>` : nothing;
}

const inputView = ({ name, label, isRequired, example, hasPlaces, isNumber }: FormField) =>
  html`<label class="field">
    <span>${label}</span>
    <input
      name=${name}
      autocomplete="off"
      ?required=${isRequired}
      list=${hasPlaces ? 'places-of-ranking' : nothing}
      inputmode=${isNumber ? 'numeric' : nothing}
      placeholder=${example ?? nothing}
    />
  </label>`;

/** Reads a form, empties it and keeps the focus in it. */
function submitted(event: Event): (name: string) => string {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return () => '';
  const data = new FormData(form);
  form.reset();
  form.querySelector('input')?.focus();
  return (name) => String(data.get(name) ?? '').trim();
}

function formView(
  name: 'figure' | 'claim',
  title: string,
  button: string,
  fields: readonly FormField[],
  add: (text: (name: string) => string) => void,
): TemplateResult {
  return html`<form name=${name} class="evidence" @submit=${(event: Event) => add(submitted(event))}>
    <h4>${title}</h4>
    <div class="fields">${fields.map(inputView)}</div>
    <button>${button}</button>
  </form>`;
}

function addedView(context: ViewContext) {
  const { state, actions, words } = context;
  const { figures, claims } = state.draft;
  if (figures.length + claims.length === 0) return nothing;
  const { evidence } = words;
  const item = (text: string, remove: () => void, problem: unknown) => html`<li>
    ${text}
    <button type="button" class="plain" aria-label=${evidence.remove(text)} @click=${remove}>×</button>
    ${problem}
  </li>`;
  return html`<h4>${evidence.added}</h4>
    <ul class="added">
      ${figures.map(({ place, value, publisher }, index) =>
        item(
          evidence.figureText(place, value, publisher),
          () => actions.removeFigure(index),
          problemOf('figure', index, context),
        ),
      )}
      ${claims.map(({ place, rank, publisher }, index) =>
        item(
          evidence.claimText(place, rank, publisher),
          () => actions.removeClaim(index),
          problemOf('claim', index, context),
        ),
      )}
    </ul>`;
}

/** The forms for evidence from elsewhere. */
export function evidenceView(context: ViewContext): TemplateResult {
  const { places } = context.state;
  const { evidence } = context.words;
  const place = { name: 'place', label: evidence.place, isRequired: true, hasPlaces: true };
  const source = [
    { name: 'publisher', label: evidence.publisher, isRequired: true },
    { name: 'published', label: evidence.published, example: 'YYYY-MM-DD' },
    { name: 'address', label: evidence.address, example: 'https://' },
  ];
  const value = {
    ...{ name: 'value', label: evidence.value, isRequired: true },
    example: evidence.valueExample,
  };
  const rank = {
    ...{ name: 'rank', label: evidence.rank, isRequired: true, isNumber: true, example: '1' },
  };
  const title = { name: 'title', label: evidence.sourceTitle };
  const { addFigure, addClaim } = context.actions;
  return html`<h3>${evidence.head}</h3>
    <p class="hint">${evidence.lead}</p>
    ${addedView(context)}
    <datalist id="places-of-ranking">
      ${guard([places], () => places.map((name) => html`<option value=${name}></option>`))}
    </datalist>
    <div class="evidence-forms">
      ${formView(
        'figure',
        evidence.figure,
        evidence.addFigure,
        [place, value, ...source, title],
        (text) =>
          addFigure({
            ...{ place: text('place'), value: text('value'), publisher: text('publisher') },
            ...{ published: text('published'), address: text('address'), title: text('title') },
          }),
      )}
      ${formView('claim', evidence.claim, evidence.addClaim, [place, rank, ...source], (text) =>
        addClaim({
          ...{ place: text('place'), rank: text('rank'), publisher: text('publisher') },
          ...{ published: text('published'), address: text('address') },
        }),
      )}
    </div>`;
}
