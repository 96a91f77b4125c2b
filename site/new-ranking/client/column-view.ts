/** The columns of a table as they were read, each with what can be changed about it. */
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ChosenRole, NewRankingWords } from '../../words/new-ranking-interface.ts';
import type { PageCell, PageColumn } from '../messages.ts';
import { formatNumber } from './format-number.ts';
import type { ViewContext } from './page-state.ts';

/** The roles that a column can have, in the order of a list. */
const ROLES: readonly ChosenRole[] = [
  ...(['figure', 'growth', 'share', 'name', 'name_zh', 'period', 'metric', 'unit'] as const),
  ...(['source', 'note', 'code', 'group', 'status', 'rank', 'unused'] as const),
];

const isKnownRole = (role: string): role is ChosenRole =>
  (ROLES as readonly string[]).includes(role);

/** What a control holds. */
export const textOf = ({ currentTarget }: Event): string =>
  currentTarget instanceof HTMLSelectElement || currentTarget instanceof HTMLInputElement
    ? currentTarget.value
    : '';

function rangeText({ value, low, high }: PageCell, words: NewRankingWords): string {
  const { exactly, between } = words.reading;
  if (low === high && low === value) return exactly;
  return between(formatNumber(low ?? '', words), high === null ? null : formatNumber(high, words));
}

function exampleView(
  { example, unit }: PageColumn,
  { replies }: ViewContext['state']['draft'],
  words: NewRankingWords,
) {
  if (!example?.value) return nothing;
  const value = `${formatNumber(example.value, words)} ${bareUnit(unit) || bareUnit(replies.unit ?? '')}`;
  return html`<p class="example">
    ${words.reading.example(example.text, value.trim(), rangeText(example, words))}
  </p>`;
}

/** A unit without its multiple, which the value has already. */
const bareUnit = (unit: string): string =>
  unit
    .replace(/^(?:hundred|thousand|million|billion|trillion)s?\b(?:\s+of)?\s*/i, '')
    .replace(/^[百千万亿]+/, '');

function roleSelect(column: PageColumn, { state, actions, words }: ViewContext): TemplateResult {
  const chosen = state.draft.roles[column.column];
  const current = chosen ?? column.kind;
  const { roles, role, otherNames } = words.reading;
  const others = isKnownRole(current) ? [] : [current];
  return html`<label>
    <span>${role}</span>
    <select
      name="column-${column.column}"
      .value=${live(current)}
      @change=${(event: Event) => actions.chooseRole(column.column, textOf(event))}
    >
      ${[...ROLES, ...others].map(
        (name) =>
          html`<option value=${name} ?selected=${name === current}>
            ${isKnownRole(name) ? roles[name] : otherNames(name.replace('name_', ''))}
          </option>`,
      )}
    </select>
  </label>`;
}

/** The error of an answer, tied to its control. */
export function answerError(key: string, { state, words }: ViewContext) {
  const wrong = state.result?.wrongAnswers.find((one) => one.key === key);
  return wrong
    ? html`<small class="error" id="error-${key}">${words.ask.expected(wrong.expected)}</small>`
    : nothing;
}

function answerInput(
  key: string,
  label: string,
  guessed: string,
  { state, actions, words }: ViewContext,
): TemplateResult {
  const isWrong = state.result?.wrongAnswers.some((one) => one.key === key) ?? false;
  return html`<label>
    <span>${label}</span>
    <input
      name=${key}
      autocomplete="off"
      .value=${live(state.draft.answers[key] ?? guessed)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `error-${key}` : nothing}
      @input=${(event: Event) => actions.type(key, event)}
    />
    ${answerError(key, { state, actions, words })}
  </label>`;
}

function decimalSelect(column: PageColumn, { state, actions, words }: ViewContext) {
  const key = `number-format:${column.column}`;
  const current = state.draft.answers[key] ?? column.decimal;
  if (current !== '.' && current !== ',') return nothing;
  const { decimal, decimals } = words.reading;
  return html`<label>
    <span>${decimal}</span>
    <select
      name=${key}
      .value=${live(current)}
      @change=${(event: Event) => actions.answer(key, textOf(event))}
    >
      ${(['.', ','] as const).map(
        (sign) =>
          html`<option value=${sign} ?selected=${sign === current}>${decimals[sign]}</option>`,
      )}
    </select>
  </label>`;
}

function hasChoices({ column }: PageColumn, { state }: ViewContext): boolean {
  const { roles, answers } = state.draft;
  return (
    roles[column] !== undefined || Object.keys(answers).some((key) => key.endsWith(`:${column}`))
  );
}

/** A column: what it was taken for and why, an example, and what can be changed. */
export function columnView(column: PageColumn, context: ViewContext): TemplateResult {
  const { state, actions, words } = context;
  const { reading } = words;
  const isFigure = column.kind === 'figure';
  const name = reading.column(column.column);
  return html`<li class="column ${column.kind === 'unused' ? 'is-unused' : ''}">
    <h3>${column.heading || name}${column.heading ? html` <small>${name}</small>` : nothing}</h3>
    <div class="controls">
      ${roleSelect(column, context)}
      ${
        isFigure
          ? html`${answerInput(`unit:${column.column}`, reading.unit, column.unit, context)}
            ${answerInput(`period:${column.column}`, reading.period, column.period ?? '', context)}
            ${decimalSelect(column, context)}`
          : nothing
      }
    </div>
    ${isFigure ? exampleView(column, state.draft, words) : nothing}
    <p class="why">
      ${column.why}${column.numberNote ? ` · ${column.numberNote}` : ''}
      ${
        hasChoices(column, context)
          ? html`<button
              type="button"
              class="plain"
              aria-label=${`${reading.reset}: ${column.heading || name}`}
              @click=${() => actions.resetColumn(column.column)}
            >
              ${reading.reset}
            </button>`
          : nothing
      }
    </p>
  </li>`;
}
