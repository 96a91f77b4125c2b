/** The ranking as a table. The roles are spelt out, because its rows are laid out as grids. */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import { type LocalizedRanking, scopeText, titleText } from '../text/mod.ts';
import { barLegend, hatchPattern } from './bar-view.ts';
import { type IsBeyondLimit, isLong, type RowsState, rowsView } from './rows-view.ts';

export interface TableState extends RowsState {
  /** The page's own caption, or empty. */
  readonly heading: string;
  readonly showAll: () => void;
  /** The column that the rows are sorted by, with `-` in front where the other way round. */
  readonly sort: string;
  readonly sortBy: (column: string) => void;
  /** Whether the heads that go without saying are seen too. */
  readonly hasAllHeads: boolean;
}

function captionView(localized: LocalizedRanking, heading: string): TemplateResult {
  const { view, words, text } = localized;
  const title = titleText(localized);
  // Where it is wide, its lines end between its parts.
  const scope = (heading ? `${title} · ` : '') + scopeText(localized);
  return html`<caption lang=${words.tag} part="heading">
    <span class="title">${heading || title}</span>
    <span class="scope">${scope.split(/(?<=·) /).map((part) => html`<span>${part}</span> `)}</span>
    ${view.mixed ? html`<span class="scope">${words.notRanked(text(view.titles.basis))}</span>` : nothing}
  </caption>`;
}

/** The order of a column that is sorted by, and of one the other way round. */
const ASCENDING_FIRST = ['ascending', 'descending'] as const;
const DESCENDING_FIRST = ASCENDING_FIRST.toReversed();

function headView(
  { view, words, text }: LocalizedRanking,
  { sort, sortBy, hasAllHeads }: TableState,
) {
  const button = (column: string, content: string): TemplateResult =>
    html`<button @click=${() => sortBy(column)}>${content}</button>`;
  const head = (
    column: string,
    content: unknown,
    orders: readonly (typeof ASCENDING_FIRST)[number][],
    kind = column,
  ): TemplateResult => html`<th
    role="columnheader"
    class=${kind}
    aria-sort=${orders[[column, `-${column}`].indexOf(sort)] ?? nothing}
  >${content}</th>`;
  const level = text(view.titles.level);
  return html`<thead lang=${words.tag} role="rowgroup">
    <tr role="row" class=${hasAllHeads ? 'all' : nothing}>
      ${view.mixed ? nothing : head('rank', button('rank', words.rankHead(view.entries.length)), ASCENDING_FIRST)}
      ${head('place', hasAllHeads ? button('place', level) : level, ASCENDING_FIRST, hasAllHeads ? 'place' : 'place unseen')}
      <td class="bars" aria-hidden="true">${barLegend(words.proven, words.possible)}</td>
      ${head('value', button('value', words.valueHead(text(view.titles.unit))), DESCENDING_FIRST)}
      ${head('change', button('change', words.changeHead), DESCENDING_FIRST)}
      <th role="columnheader" class="reason unseen">${words.whyHead}</th>
    </tr>
  </thead>`;
}

/** Caption, rows and, where rows are held back, the button that shows them all. */
export function tableView(localized: LocalizedRanking, state: TableState): TemplateResult {
  const { words } = localized;
  const { length } = localized.view.entries;
  const isBeyond: IsBeyondLimit = ({ entity }, index) =>
    index >= state.limit && !state.marked.has(entity.id);
  // First of all, since it says what is still lacking around the rows.
  const rows = rowsView(localized, state, isBeyond);
  return html`${hatchPattern}
    <table lang=${words.tag} role=${length > 0 ? 'table' : 'none'} part="table" class=${isLong(length) ? 'long' : nothing}>
      ${state.progress.pendingParts > 3 ? noChange : captionView(localized, state.heading)}
      ${length > 0 ? (state.progress.pendingParts > 2 ? noChange : headView(localized, state)) : nothing}
      ${rows}
    </table>
    ${length > 0 ? nothing : html`<p class="empty">${words.empty}</p>`}
    ${
      state.entries.some(isBeyond)
        ? html`<button class="plain" @click=${state.showAll}>${words.showAll(length)}</button>`
        : nothing
    }`;
}
