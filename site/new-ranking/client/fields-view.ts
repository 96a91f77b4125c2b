/** What the table doesn't say: a form with one control for each question. */
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PageField, PageRead } from '../messages.ts';
import type { ViewContext } from './page-state.ts';

/** Types of controls that help to fill them in. */
const INPUT_MODES: Readonly<Partial<Record<PageField['name'], string>>> = { address: 'url' };

function fieldView(field: PageField, { actions, words }: ViewContext): TemplateResult {
  const { name, why, value, otherwise, expected } = field;
  const { ask } = words;
  const [label, example] = ask.fields[name];
  const isRequired = otherwise === null;
  const hint = `hint-${name}`;
  const emptyText = otherwise ? ask.takenAs(otherwise) : isRequired ? why : ask.optional;
  const hintText = value === '' ? emptyText : '';
  return html`<label class="field">
    <span>${label}${isRequired ? html` <small class="needed">${ask.required}</small>` : nothing}</span>
    <input
      name=${name}
      autocomplete="off"
      inputmode=${INPUT_MODES[name] ?? nothing}
      placeholder=${otherwise || example || nothing}
      ?required=${isRequired}
      aria-invalid=${expected === null ? nothing : 'true'}
      aria-describedby=${hint}
      .value=${live(value)}
      @input=${({ currentTarget }: Event) =>
        actions.reply(name, currentTarget instanceof HTMLInputElement ? currentTarget.value : '')}
    />
    <small id=${hint} class=${expected === null ? nothing : 'error'}>${
      expected === null ? hintText : ask.expected(expected)
    }</small>
  </label>`;
}

/** Who is in the list. */
function amongView({ name, value }: PageField, { actions, words }: ViewContext): TemplateResult {
  const { among, fields } = words.ask;
  return html`<label class="field">
    <span>${fields[name][0]}</span>
    <select
      name=${name}
      @change=${({ currentTarget }: Event) =>
        actions.reply(name, currentTarget instanceof HTMLSelectElement ? currentTarget.value : '')}
    >
      ${(['', 'all', 'top'] as const).map(
        (one) => html`<option value=${one} .selected=${live(one === value)}>${among[one]}</option>`,
      )}
    </select>
  </label>`;
}

/** Whether whole numbers are counts, where they can be. */
function exactView({ state, actions, words }: ViewContext): TemplateResult {
  const isExact = state.draft.replies.exact === 'yes';
  return html`<label class="check">
    <input
      type="checkbox"
      name="exact"
      .checked=${live(isExact)}
      @change=${() => actions.reply('exact', isExact ? '' : 'yes')}
    />
    ${words.ask.exact}
  </label>`;
}

/** The third step: the questions that the table leaves open. */
export function fieldsView(
  { fields, isExact }: Pick<PageRead, 'fields' | 'isExact'>,
  context: ViewContext,
): TemplateResult {
  const { ask } = context.words;
  return html`<p class="hint">${ask.lead}</p>
    <form name="questions" class="fields" @submit=${(event: Event) => event.preventDefault()}>
      ${fields.map((field) =>
        field.name === 'among' ? amongView(field, context) : fieldView(field, context),
      )}
      ${isExact === null ? nothing : exactView(context)}
    </form>`;
}
