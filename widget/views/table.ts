/** The ranking as a table. The roles are spelt out, because its rows are laid out as grids. */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntryView, RankingView } from '../../data/documents.ts';
import type { Reading } from '../reading.ts';
import { scopeText, titleText } from '../remarks.ts';
import { scaleOf } from '../scale.ts';
import { barKey, hatching } from './bar.ts';
import { rowView } from './row.ts';

/** Rows in a slice. */
const SLICE = 8;
/** In what a slice was drawn from: that a row is open, and is drawn each time. */
const OPEN = '!';
/** As many rows come in one frame, so that nothing moves after it. */
const AT_ONCE = 32;

/** What each slice of the rows that stand there was drawn from, and the document of all of them. */
export type Drawn = string[] & { view?: RankingView };

export interface TableState {
  /** The rows, in their order. */
  readonly entries: readonly RankingEntryView[];
  readonly drawn: Drawn;
  /** Asks for the next ones. */
  readonly drawAgain: () => void;
  /** The page's own caption, or empty. */
  readonly heading: string;
  readonly limit: number;
  readonly marked: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly toggle: (entity: string) => void;
  readonly showAll: () => void;
  /** The column that the rows are sorted by, with `-` in front where the other way round. */
  readonly sort: string;
  readonly sortBy: (column: string) => void;
  /** Whether the heads that go without saying are seen too. */
  readonly allHeads: boolean;
  /** What stands under a row that is open. */
  readonly derivation: (entity: string) => unknown;
}

function captionView(reading: Reading, heading: string): TemplateResult {
  const { view, words, text } = reading;
  const title = titleText(reading);
  return html`<caption part="heading">
    <span class="title">${heading || title}</span>
    <span class="scope">${heading ? `${title} · ` : ''}${scopeText(reading)}</span>
    ${view.mixed ? html`<span class="scope">${words.notRanked(text(view.titles.basis))}</span>` : nothing}
  </caption>`;
}

/** The order of a column that is sorted by, and of one the other way round. */
const RISES = ['ascending', 'descending'] as const;
const FALLS = ['descending', 'ascending'] as const;

function headView({ view, words, text }: Reading, { sort, sortBy, allHeads }: TableState) {
  const button = (column: string, content: string): TemplateResult =>
    html`<button @click=${() => sortBy(column)}>${content}</button>`;
  const head = (
    column: string,
    content: unknown,
    orders: typeof RISES | typeof FALLS,
    kind = column,
  ): TemplateResult => html`<th
    role="columnheader"
    class=${kind}
    aria-sort=${orders[[column, `-${column}`].indexOf(sort)] ?? nothing}
  >${content}</th>`;
  const level = text(view.titles.level);
  return html`<thead role="rowgroup">
    <tr role="row">
      ${head('rank', view.mixed ? '' : button('rank', words.rankHead(view.entries.length)), RISES)}
      ${allHeads ? head('place', button('place', level), RISES) : head('place', level, RISES, 'place unseen')}
      <td class="bars" aria-hidden="true">${barKey(words.proven, words.possible)}</td>
      ${head('value', button('value', words.valueHead(text(view.titles.unit))), FALLS)}
      ${head('change', button('change', words.changeHead), FALLS)}
      <th role="columnheader" class="reason unseen">${words.whyHead}</th>
    </tr>
  </thead>`;
}

function detailView(content: unknown): TemplateResult {
  return html`<tr role="row" class="detail">
    <td role="cell" colspan="6">${content}</td>
  </tr>`;
}

type IsBeyond = (entry: RankingEntryView, index: number) => boolean;

/**
 * The rows in slices, of which long lists get one a task, so that nobody's page stands still: what is seen first comes first, and what
 * stands there as it should isn't touched again. Where rows stand still that shouldn't any more, they aren't seen.
 */
function rowsView(reading: Reading, state: TableState, isBeyond: IsBeyond): TemplateResult[] {
  const { view, words, name } = reading;
  const { entries, drawn, limit } = state;
  const bar = scaleOf(view.entries.map(({ bounds }) => bounds));
  if (drawn.view !== view) drawn.length = 0;
  drawn.view = view;
  const slices: TemplateResult[] = [];
  const isShort = entries.length <= AT_ONCE;
  // What is seen at first comes at once; of a short list also what is marked further down.
  let turns = isShort
    ? AT_ONCE / SLICE
    : limit > AT_ONCE
      ? 1
      : Math.max(1, Math.ceil(limit / SLICE));
  // Also what stands there of a longer list.
  for (let at = 0; at * SLICE < entries.length || at < drawn.length; at += 1) {
    let key = words.tag;
    let isSeen = false;
    const rows = entries.slice(at * SLICE, (at + 1) * SLICE).map((entry, index) => {
      const { id } = entry.entity;
      const beyond = isBeyond(entry, at * SLICE + index);
      const marked = state.marked.has(id);
      const open = state.open.has(id);
      isSeen ||= !beyond;
      key += [id, name(id), beyond, marked, open && OPEN];
      // One template whether open or not, so that the row stays the same and keeps the focus.
      return () =>
        html`${rowView(reading, entry, {
          bar: bar(entry.bounds),
          marked,
          beyond,
          open,
          toggle: () => state.toggle(id),
        })}${open ? detailView(state.derivation(id)) : nothing}`;
    });
    const isDue = drawn[at] !== key;
    const isTurn = isDue && turns-- > 0;
    if (isTurn) drawn[at] = key;
    const isStale = isDue && !isTurn;
    slices.push(html`<tbody
      role="rowgroup"
      class=${isSeen ? (isStale ? 'gone' : nothing) : 'beyond'}
    >${isTurn || (!isStale && key.includes(OPEN)) ? rows.map((draw) => draw()) : noChange}</tbody>`);
  }
  if (turns < 0) setTimeout(state.drawAgain);
  return slices;
}

/** Caption, rows and, where rows are held back, the button that shows them all. */
export function tableView(reading: Reading, state: TableState): TemplateResult {
  const { words } = reading;
  const { length } = reading.view.entries;
  const isBeyond: IsBeyond = ({ entity }, index) =>
    index >= state.limit && !state.marked.has(entity.id);
  return html`${hatching}
    <table role="table" part="table" class=${length > AT_ONCE ? 'long' : nothing}>
      ${captionView(reading, state.heading)}
      ${length > 0 ? headView(reading, state) : nothing}
      ${rowsView(reading, state, isBeyond)}
    </table>
    ${length > 0 ? nothing : html`<p class="empty">${words.empty}</p>`}
    ${
      state.entries.some(isBeyond)
        ? html`<button class="plain" @click=${state.showAll}>${words.showAll(length)}</button>`
        : nothing
    }`;
}
