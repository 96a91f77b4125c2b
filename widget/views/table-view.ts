/** The ranking as a table. Roles are explicit, because `display: grid` removes the implicit ones. */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import { type LocalizedRanking, scopeText, titleText } from '../text/mod.ts';
import { barLegend, hatchPattern } from './bar-view.ts';
import { type IsBeyondLimit, isLong, type RowsState, rowsView } from './rows-view.ts';

export interface TableState extends RowsState {
  /** Replaces the title in the caption. */
  readonly heading: string | null;
  readonly showAll: () => void;
  /** The column that the rows are sorted by; a leading `-` reverses the order. */
  readonly sort: string;
  readonly sortBy: (column: string) => void;
  /** Whether the self-explanatory column heads are visible too. */
  readonly hasAllHeads: boolean;
}

function captionView(localized: LocalizedRanking, heading: string | null): TemplateResult {
  const { view, words } = localized;
  const title = titleText(localized);
  const scope = (heading ? `${title} · ` : '') + scopeText(localized);
  return html`<caption lang=${words.tag} part="heading">
    <span class="title">${heading || title}</span>
    <span class="scope">${scope}</span>
    ${view.mixed ? html`<span class="scope">${words.notRanked}</span>` : nothing}
  </caption>`;
}

function headView(localized: LocalizedRanking, { sort, sortBy, hasAllHeads }: TableState) {
  const { view, words, text, changeHead } = localized;
  const button = (column: string, content: string): TemplateResult =>
    html`<button @click=${() => sortBy(column)}>${content}</button>`;
  const head = (
    column: string,
    content: unknown,
    isDescending: boolean,
    kind = '',
  ): TemplateResult => html`<th
    role="columnheader"
    class="${column} ${kind}"
    aria-sort=${sort.replace('-', '') === column ? ((sort === column) === isDescending ? 'descending' : 'ascending') : nothing}
  >${content}</th>`;
  const level = text(view.titles.level);
  return html`<thead lang=${words.tag} role="rowgroup">
    <tr role="row" class=${hasAllHeads ? 'all' : nothing}>
      ${view.mixed || !view.entries[1] ? nothing : head('rank', button('rank', words.rankHead(view.entries.length)), false)}
      ${head('place', hasAllHeads ? button('place', level) : level, false, hasAllHeads ? '' : 'unseen')}
      <td class="bars" aria-hidden="true">${barLegend(localized)}</td>
      ${head('value', button('value', words.valueHead(text(view.titles.unit))), true)}
      ${
        view.entries.some(({ growth }) => growth)
          ? head('change', button('change', changeHead), true)
          : nothing
      }
    </tr>
  </thead>`;
}

/** The caption, the rows and, if a limit hides some, the button that shows all. */
export function tableView(localized: LocalizedRanking, state: TableState): TemplateResult {
  const { words } = localized;
  const { length } = localized.view.entries;
  const isBeyond: IsBeyondLimit = ({ entity }, index) =>
    index >= state.limit && !state.marked.has(entity.id);
  // Evaluated first, because it updates `pendingParts`.
  const rows = rowsView(localized, state, isBeyond);
  return html`${hatchPattern}
    <table lang=${words.tag} role=${length > 0 ? 'table' : 'none'} part="table" class=${isLong(length) ? 'long' : nothing} data-sort=${state.sort}>
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
