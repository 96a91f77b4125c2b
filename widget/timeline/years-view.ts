/**
 * The leaders of each year, latest first: how certain that is as a mark and in words, the leaders on other ways of counting,
 * and a line where the way of counting changes.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersOnBasis, LeadersYear } from '../../engine/model/documents.ts';
import { type Certainty, certaintyOf } from '../text/mod.ts';
import type { TimelineContext } from './timeline-context.ts';

/** The fuller the disc, the more certain. The text beside it has the meaning. */
const MARKS: Readonly<Partial<Record<Certainty, string>>> = {
  proven: '●',
  stated: '◐',
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

function certaintyText({ timelineWords }: TimelineContext, item: LeadersOnBasis): string {
  return timelineWords.certainty(certaintyOf(item), item.coverage.listed, item.coverage.of);
}

function leadersView({ localized, marked }: TimelineContext, { leaders }: LeadersOnBasis) {
  const names = leaders.map(({ name }) => localized.text(name));
  const isMarked = leaders.some(({ id }) => marked.has(id));
  return html`<b class=${isMarked ? 'marked' : nothing}>${localized.format.listText(localized.words, names)}</b>`;
}

function linkView(label: string, ranking: string | null, show: () => void) {
  return ranking ? html`<button class="link" @click=${show}>${label}</button>` : label;
}

function yearView(context: TimelineContext, { titleOf, show }: YearsState, item: LeadersYear) {
  const { year, others } = item;
  const kind = certaintyOf(item);
  return html`<li>
    <span class="year">${linkView(context.localized.monthsText(year), item.ranking, () => show(year, null))}</span>
    ${leadersView(context, item)}
    <span class="sure"><span aria-hidden="true">${MARKS[kind] ?? '·'}</span> ${certaintyText(context, item)}</span>
    <ul>
      ${others.map(
        (other) => html`<li>
          ${linkView(titleOf(other.basis), other.ranking, () => show(year, other.basis))}: ${leadersView(context, other)} · ${certaintyText(context, other)}
        </li>`,
      )}
    </ul>
  </li>`;
}

/** The list of years, with the way of counting above its years. */
export function yearsView(context: TimelineContext, state: YearsState): TemplateResult {
  const latestFirst = [...state.items].reverse();
  const rows = latestFirst.map((item, index) => {
    const after = latestFirst[index - 1];
    const basis = html`<li class="way">
      ${after ? html`<b>${context.timelineWords.basisChanges}</b> ` : nothing}${state.titleOf(item.basis)}
    </li>`;
    return html`${after?.basis === item.basis ? nothing : basis}${yearView(context, state, item)}`;
  });
  return html`<ol role="list" class="years">
    ${rows}
  </ol>`;
}
