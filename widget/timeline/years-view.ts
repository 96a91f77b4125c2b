/**
 * Who led each year as a table, latest first: how sure that is in words beside a mark, other ways of counting beside
 * the year's own, and a line where the way of counting changes.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersOnBasis, LeadersYear } from '../../data/documents.ts';
import { listText } from '../format.ts';
import type { Reading } from '../reading.ts';
import type { Sureness, TimelineWords } from './words.ts';

export interface YearsState {
  readonly items: readonly LeadersYear[];
  readonly marked: ReadonlySet<string>;
  /** The title of a way of counting. */
  readonly titleOf: (basis: string) => string;
  /** Where the ranking of a year is shown; `basis` is null for the year's own. */
  readonly addressOf: (year: string, basis: string | null) => string;
  readonly show: (event: MouseEvent, year: string, basis: string | null) => void;
}

type Teller<Item> = (
  reading: Reading,
  own: TimelineWords,
  state: YearsState,
  item: Item,
) => TemplateResult;

/** How sure it is; on a way of counting that compares nothing, only a statement says anything. */
export function surenessOf({ status, mixed, leaders }: LeadersOnBasis): Sureness {
  return mixed && status !== 'claimed' && leaders.length > 1 ? 'apart' : status;
}

/** A disc, the fuller the surer; what it means stands beside it. */
function markView(kind: Sureness): TemplateResult {
  return html`<svg class="mark ${kind}" viewBox="0 0 12 12" aria-hidden="true">
    <circle class="ring" cx="6" cy="6" r="5" />
    ${kind === 'proven' ? html`<circle cx="6" cy="6" r="5" />` : nothing}
    ${kind === 'claimed' || kind === 'leading' ? html`<rect x="1" y="6" width="10" height="5" />` : nothing}
  </svg>`;
}

const sureView: Teller<LeadersOnBasis> = (_, own, _state, item) => {
  const kind = surenessOf(item);
  const { listed, of } = item.coverage;
  return html`${markView(kind)} ${own.sure(kind, listed, of)}`;
};

const leadersView: Teller<LeadersOnBasis> = ({ words, text }, _, { marked }, { leaders }) => {
  const names = leaders.map(({ name }) => text(name));
  const isMarked = leaders.some(({ id }) => marked.has(id));
  return html`<span class=${isMarked ? 'marked' : nothing}>${names.length > 0 ? listText(words, names) : '–'}</span>`;
};

function linkView(
  { addressOf, show }: YearsState,
  label: string,
  year: string,
  basis: string | null,
): TemplateResult {
  return html`<a href=${addressOf(year, basis)} @click=${(event: MouseEvent) => show(event, year, basis)}>${label}</a>`;
}

function othersView(
  reading: Reading,
  own: TimelineWords,
  state: YearsState,
  { year, others }: LeadersYear,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const items = others.map((other) => {
    const way = state.titleOf(other.basis);
    return html`<li>
      ${other.ranking ? linkView(state, way, year, other.basis) : way}: ${leadersView(reading, own, state, other)} (${own.sure(surenessOf(other), other.coverage.listed, other.coverage.of)})
    </li>`;
  });
  return html`<ul>${items}</ul>`;
}

const yearView: Teller<LeadersYear> = (reading, own, state, item) => {
  const { year, ranking, status } = item;
  const label = reading.words.months({ id: year, from: year, to: year });
  const isFaint = /thin|none/.test(status);
  return html`<tr role="row" class=${isFaint ? 'faint' : nothing}>
    <th role="rowheader" class="year">${ranking ? linkView(state, label, year, null) : label}</th>
    <td role="cell" class="first">${leadersView(reading, own, state, item)}</td>
    <td role="cell" class="sure">${sureView(reading, own, state, item)}</td>
    <td role="cell" class="others">${othersView(reading, own, state, item)}</td>
  </tr>`;
};

function stretchView(way: string, changes: string): TemplateResult {
  return html`<tr role="row" class=${changes ? 'break' : 'way'}>
    <th role="rowheader">${changes ? html`<span class="scope">${changes}</span>` : nothing} ${way}</th>
  </tr>`;
}

/** The rows under one another, latest first: each way of counting above its years, a line where it changes. */
const rowsView = (
  reading: Reading,
  own: TimelineWords,
  state: YearsState,
): readonly TemplateResult[] => {
  const latestFirst = state.items.toReversed();
  return latestFirst.map((item, index) => {
    const after = latestFirst[index - 1];
    const begins = after?.basis !== item.basis;
    const head = begins && stretchView(state.titleOf(item.basis), after ? own.changes : '');
    return html`${head || nothing}${yearView(reading, own, state, item)}`;
  });
};

/** The table of years. */
export function yearsView(
  reading: Reading,
  own: TimelineWords,
  state: YearsState,
  heading: string,
): TemplateResult {
  const { words, text, view } = reading;
  const head = (kind: string, label = ''): TemplateResult =>
    html`<th role="columnheader" class=${kind}>${label}</th>`;
  const year = new Intl.DisplayNames(words.tag, { type: 'dateTimeField' }).of('year');
  const hasOthers = state.items.some(({ others }) => others.length > 0);
  const title = own.title(text(view.titles.metric));
  const scope = text(view.titles.level);
  return html`<table role="table" part="table" class="years">
    <caption part="heading">
      <span class="title">${heading || title}</span>
      <span class="scope">${heading ? `${title} · ` : ''}${scope}</span>
    </caption>
    <thead role="rowgroup">
      <tr role="row">${head('year', year)}${head('first', own.first)}${head('sure', words.whyHead)}${head('others', hasOthers ? own.elsewhere : '')}</tr>
    </thead>
    <tbody role="rowgroup">
      ${rowsView(reading, own, state)}
    </tbody>
  </table>`;
}
