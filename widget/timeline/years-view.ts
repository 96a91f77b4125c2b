/**
 * Who led each year as a table, latest first: how sure that is in words beside a mark, other ways of counting beside
 * the year's own, and a line where the way of counting changes.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersOnBasis, LeadersYear } from '../../data/documents.ts';
import type { Telling } from './host.ts';
import type { Sureness } from './words.ts';

export interface YearsState {
  readonly items: readonly LeadersYear[];
  /** The page's own caption, or empty. */
  readonly heading: string;
  /** The title of a way of counting. */
  readonly titleOf: (basis: string) => string;
  /** Shows the ranking of a year; `basis` is null for the year's own. */
  readonly show: (year: string, basis: string | null) => void;
}

/** How sure it is; on a way of counting that compares nothing, only a statement says anything. */
export function surenessOf({ status, mixed, leaders }: LeadersOnBasis): Sureness {
  return mixed && status !== 'claimed' && leaders.length > 1 ? 'apart' : status;
}

/** A disc, the fuller the surer; what it means stands beside it. */
function markView(kind: Sureness): TemplateResult {
  return html`<svg class="mark ${kind}" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r="5" />
    ${kind === 'claimed' || kind === 'leading' ? html`<rect x="1" y="6" width="10" height="5" />` : nothing}
  </svg>`;
}

function sureText({ own }: Telling, item: LeadersOnBasis): string {
  return own.sure(surenessOf(item), item.coverage.listed, item.coverage.of);
}

function leadersView(
  { means, reading, marked }: Telling,
  { leaders }: LeadersOnBasis,
): TemplateResult {
  const names = leaders.map(({ name }) => reading.text(name));
  const isMarked = leaders.some(({ id }) => marked.has(id));
  return html`<span class=${isMarked ? 'marked' : nothing}>${means.listText(reading.words, names) || '–'}</span>`;
}

function linkView(label: string, hasRanking: boolean, show: () => void) {
  return hasRanking ? html`<button class="link" @click=${show}>${label}</button>` : label;
}

function otherView(
  telling: Telling,
  { titleOf, show }: YearsState,
  year: string,
  other: LeadersOnBasis,
): TemplateResult {
  const { basis, ranking } = other;
  return html`<li>
    ${linkView(titleOf(basis), ranking !== null, () => show(year, basis))}: ${leadersView(telling, other)} (${sureText(telling, other)})
  </li>`;
}

function yearText({ reading }: Telling, year: string): string {
  return reading.words.months({ id: year, from: year, to: year });
}

function yearView(telling: Telling, state: YearsState, item: LeadersYear): TemplateResult {
  const { year, ranking, others } = item;
  const link = linkView(yearText(telling, year), ranking !== null, () => state.show(year, null));
  return html`<tr role="row" class=${item.status}>
    <th role="rowheader" class="year">${link}</th>
    <td role="cell" class="first">${leadersView(telling, item)}</td>
    <td role="cell" class="sure">${markView(surenessOf(item))} ${sureText(telling, item)}</td>
    <td role="cell" class="others">
      ${others.length > 0 ? html`<ul>${others.map((other) => otherView(telling, state, year, other))}</ul>` : nothing}
    </td>
  </tr>`;
}

/** The rows, latest first: each way of counting above its years, a line where it changes. */
function rowsView(telling: Telling, state: YearsState): TemplateResult[] {
  const latestFirst = state.items.toReversed();
  return latestFirst.map((item, index) => {
    const after = latestFirst[index - 1];
    const way = html`<tr role="row" class=${after ? 'break' : 'way'}>
      <th role="rowheader">${after ? html`<b>${telling.own.changes}</b> ` : nothing}${state.titleOf(item.basis)}</th>
    </tr>`;
    return html`${after?.basis === item.basis ? nothing : way}${yearView(telling, state, item)}`;
  });
}

/** The reader's word for "year". */
export function yearWord({ reading }: Telling): string | undefined {
  return new Intl.DisplayNames(reading.words.tag, { type: 'dateTimeField' }).of('year');
}

/** The table of years. */
export function yearsView(telling: Telling, state: YearsState): TemplateResult {
  const { own, reading } = telling;
  const { words, text, view } = reading;
  const { heading, items } = state;
  const head = (kind: string, label: string | undefined): TemplateResult =>
    html`<th role="columnheader" class=${kind}>${label}</th>`;
  const title = own.title(text(view.titles.metric));
  const elsewhere = items.some(({ others }) => others.length > 0) ? own.elsewhere : '';
  return html`<table role="table" part="table" class="years">
    <caption part="heading">
      <span class="title">${heading || title}</span>
      <span class="scope">${heading ? `${title} · ` : ''}${text(view.titles.level)}</span>
    </caption>
    <thead role="rowgroup">
      <tr role="row">${head('year', yearWord(telling))}${head('first', own.first)}${head('sure', words.whyHead)}${head('others', elsewhere)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${rowsView(telling, state)}
    </tbody>
  </table>`;
}
