/**
 * Who led each year, latest first: how sure that is in words beside a mark, other ways of counting beside the year's
 * own, and a line where the way of counting changes.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersOnBasis, LeadersYear } from '../../engine/model/documents/mod.ts';
import { type Sureness, surenessOf } from '../text/certainty.ts';
import type { Telling } from './timeline-context.ts';

/** Discs, the fuller the surer; what they mean stands beside them. */
const MARKS: Readonly<Partial<Record<Sureness, string>>> = {
  proven: '●',
  claimed: '◐',
  leading: '◐',
  open: '○',
};

export interface YearsState {
  readonly items: readonly LeadersYear[];
  /** The title of a way of counting. */
  readonly titleOf: (basis: string) => string;
  /** Shows the ranking of a year; `basis` is null for the year's own. */
  readonly show: (year: string, basis: string | null) => void;
}

function sureText({ own }: Telling, item: LeadersOnBasis): string {
  return own.sure(surenessOf(item), item.coverage.listed, item.coverage.of);
}

function leadersView({ reading, marked }: Telling, { leaders }: LeadersOnBasis) {
  const names = leaders.map(({ name }) => reading.text(name));
  const isMarked = leaders.some(({ id }) => marked.has(id));
  return html`<b class=${isMarked ? 'marked' : nothing}>${reading.format.listText(reading.words, names)}</b>`;
}

function linkView(label: string, ranking: string | null, show: () => void) {
  return ranking ? html`<button class="link" @click=${show}>${label}</button>` : label;
}

function yearView(telling: Telling, { titleOf, show }: YearsState, item: LeadersYear) {
  const { year, others } = item;
  const kind = surenessOf(item);
  return html`<li class=${kind === 'thin' ? 'faint' : nothing}>
    <span class="year">${linkView(telling.reading.monthsText(year), item.ranking, () => show(year, null))}</span>
    ${leadersView(telling, item)}
    <span class="sure"><span aria-hidden="true">${MARKS[kind] ?? '·'}</span> ${sureText(telling, item)}</span>
    <ul>
      ${others.map(
        (other) => html`<li>
          ${linkView(titleOf(other.basis), other.ranking, () => show(year, other.basis))}: ${leadersView(telling, other)} · ${sureText(telling, other)}
        </li>`,
      )}
    </ul>
  </li>`;
}

/** The list of years: each way of counting above its years, a line where it changes. */
export function yearsView(telling: Telling, state: YearsState): TemplateResult {
  const latestFirst = state.items.toReversed();
  const rows = latestFirst.map((item, index) => {
    const after = latestFirst[index - 1];
    const way = html`<li class="way">
      ${after ? html`<b>${telling.own.changes}</b> ` : nothing}${state.titleOf(item.basis)}
    </li>`;
    return html`${after?.basis === item.basis ? nothing : way}${yearView(telling, state, item)}`;
  });
  return html`<ol role="list" class="years">
    ${rows}
  </ol>`;
}
