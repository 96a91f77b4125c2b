/** How the table was read: its columns with what can be changed, and the table cell by cell. */
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CellMark, NewRankingWords } from '../../words/new-ranking-interface.ts';
import type { PageCell, PageQuestion, PageReading, PageRow } from '../messages.ts';
import { answerError, columnView } from './column-view.ts';
import { formatNumber } from './format-number.ts';
import type { ViewContext } from './page-state.ts';

/** A question with its choices as buttons, or a field if anything can be the answer. */
function questionView(question: PageQuestion, context: ViewContext): TemplateResult {
  const { state, actions, words } = context;
  const { key, text, choices } = question;
  const isListed = choices.some(({ value }) => value === state.draft.answers[key]);
  return html`<fieldset class="question">
    <legend>${text}</legend>
    ${choices.map(
      ({ value, label }) =>
        html`<label class="check">
          <input
            type="radio"
            name=${key}
            .value=${value}
            .checked=${live(state.draft.answers[key] === value)}
            required
            @change=${() => actions.answer(key, value)}
          />
          ${label}
        </label>`,
    )}
    ${
      /^(?:period|unit)/.test(key) || choices.length === 0
        ? html`<label>
            <span>${choices.length > 0 ? words.reading.other : words.ask.required}</span>
            <input
              name=${key}
              autocomplete="off"
              ?required=${choices.length === 0}
              .value=${live(isListed ? '' : (state.draft.answers[key] ?? ''))}
              @input=${(event: Event) => actions.type(key, event)}
            />
          </label>`
        : nothing
    }
    ${answerError(key, context)}
  </fieldset>`;
}

function cellView(cell: PageCell, words: NewRankingWords): TemplateResult {
  const { kind, text, value, low, high, period, remark } = cell;
  const isShownInFull = value !== null && value !== text && formatNumber(value, words) !== text;
  return html`<td
    data-kind=${kind}
    data-value=${value ?? nothing}
    data-low=${low ?? nothing}
    data-high=${high ?? nothing}
    data-period=${period ?? nothing}
  >${text}${isShownInFull ? html`<small>${formatNumber(value, words)}</small>` : nothing}${
    remark ? html`<small class="remark">${remark}</small>` : nothing
  }</td>`;
}

const rowView = ({ cells }: PageRow, words: NewRankingWords): TemplateResult =>
  html`<tr>${cells.map((cell) => cellView(cell, words))}</tr>`;

/** Rows that are rendered together. */
const GROUP = 60;

function tableView({ rows }: PageReading, shown: number, words: NewRankingWords): TemplateResult {
  const starts = Array.from({ length: Math.ceil(shown / GROUP) }, (_, group) => group * GROUP);
  const group = (start: number) => rows.slice(start, Math.min(start + GROUP, shown));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.reading.table}>
    <table data-reading>
      <tbody>
        ${starts.map((start) =>
          guard([rows, Math.min(start + GROUP, shown)], () =>
            group(start).map((row) => rowView(row, words)),
          ),
        )}
      </tbody>
    </table>
  </div>`;
}

/** What each mark of the table means, with its number of cells: a sum that accounts for every cell. */
function accountView({ counts, cellCount }: PageReading, words: NewRankingWords): TemplateResult {
  const { marks, account } = words.reading;
  const kinds = Object.keys(marks) as CellMark[];
  const parts = kinds.filter((kind) => counts[kind] > 0);
  const name = (kind: CellMark) => {
    const count = counts[kind];
    return `${formatNumber(String(count), words)} ${marks[kind][count === 1 ? 0 : 1]}`;
  };
  return html`<p class="account">${account(cellCount, '')}</p>
    <ul class="account-parts">
      ${parts.map((kind) => html`<li data-kind=${kind}>${name(kind)}</li>`)}
    </ul>`;
}

function problemsView({ problems, columns }: PageReading, words: NewRankingWords) {
  if (problems.length === 0) return nothing;
  const { problem, where, column } = words.reading;
  const placeOf = (number: number) =>
    columns.find((one) => one.column === number)?.heading || column(number);
  return html`<div class="problems" role="alert">
    <h3>${words.reading.problems(problems.length)}</h3>
    <ul>
      ${problems.slice(0, 20).map(
        (one) =>
          html`<li>
              <b>${where(one.line, placeOf(one.column))}</b>: ${problem(one.found, one.expected)}
              ${one.fix}
            </li>`,
      )}
    </ul>
  </div>`;
}

function asideView({ aside, blankNames }: PageReading, { actions, words }: ViewContext) {
  const { reading } = words;
  if (aside.length === 0 && blankNames.length === 0) return nothing;
  const rows = aside.slice(0, 20).map(
    ({ name, kind, line }) =>
      html`<li>
        ${name} <small>(${reading.where(line, '')}: ${reading.aside[kind]})</small>
        <button
          type="button"
          class="plain"
          aria-label=${`${reading.rankIt}: ${name}`}
          @click=${() => actions.keepRow(name)}
        >
          ${reading.rankIt}
        </button>
      </li>`,
  );
  return html`<div class="aside">
    ${rows.length > 0 ? html`<p>${reading.notRanked}</p><ul>${rows}</ul>` : nothing}
    ${blankNames.length > 0 ? html`<p>${reading.withoutFigure(blankNames.slice(0, 12).join(', '))}</p>` : nothing}
  </div>`;
}

function orientationView({ isTransposed }: PageReading, { state, actions, words }: ViewContext) {
  const { swap, swapBack, swapped } = words.reading;
  const isSwapped = state.draft.answers.columns === 'transpose' || isTransposed;
  return html`<p class="orientation">
    ${isSwapped ? swapped : nothing}
    <button
      type="button"
      class="plain"
      @click=${() => actions.answer('columns', isSwapped ? 'keep' : 'transpose')}
    >
      ${isSwapped ? swapBack : swap}
    </button>
  </p>`;
}

/** The second step: what was understood. */
export function readingView(reading: PageReading, context: ViewContext): TemplateResult {
  const { state, words } = context;
  const { layout, encoding, questions, answered, columns, figureCount, remarks } = reading;
  return html`<p class="hint">${words.reading.layout(layout, encoding)} ${remarks.join(' ')}</p>
    ${problemsView(reading, words)}
    ${
      questions.length > 0
        ? html`<div class="questions">
            <h3>${words.reading.questions}</h3>
            ${questions.map((question) => questionView(question, context))}
          </div>`
        : nothing
    }
    ${answered.map((question) => questionView(question, context))}
    ${figureCount === 0 && questions.length === 0 ? html`<p role="alert">${words.reading.noFigures}</p>` : nothing}
    <ol class="columns-read">
      ${columns.map((column) => columnView(column, context))}
    </ol>
    ${orientationView(reading, context)} ${accountView(reading, words)}
    ${tableView(reading, state.shownRows, words)} ${asideView(reading, context)}`;
}
