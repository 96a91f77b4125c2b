/** The ranking as a table. Roles are explicit, because `display: grid` removes the implicit ones. */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import { type LocalizedRanking, scopeText, titleText, type Words } from '../text/mod.ts';
import {
  barLegend,
  hatchPattern,
  type IsBeyondLimit,
  isLong,
  type RowsState,
  rowsView,
} from './rows-view.ts';

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
  // Only a visible head sorts.
  const head = (
    column: string,
    label: string,
    isDescending: boolean,
    isVisible = true,
  ): TemplateResult => html`<th
    role="columnheader"
    class="${column} ${isVisible ? '' : 'unseen'}"
    aria-sort=${sort.replace('-', '') === column ? ((sort === column) === isDescending ? 'descending' : 'ascending') : nothing}
  >${isVisible ? html`<button @click=${() => sortBy(column)}>${label}</button>` : label}</th>`;
  return html`<thead lang=${words.tag} role="rowgroup">
    <tr role="row" class=${hasAllHeads ? 'all' : nothing}>
      ${view.mixed || !view.entries[1] ? nothing : head('rank', words.rankHead(view.entries.length), false)}
      ${head('place', text(view.titles.level), false, hasAllHeads)}
      <td class="bars" aria-hidden="true">${barLegend(localized)}</td>
      ${head('value', words.valueHead(text(view.titles.unit)), true)}
      ${view.entries.some(({ growth }) => growth) ? head('change', changeHead, true) : nothing}
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

/** Labels the button with `head`. `status` is announced to screen readers when it changes. */
export function optionsView(
  head: string,
  isOpen: boolean,
  toggle: () => void,
  controls: unknown,
  status: string,
): TemplateResult {
  return html`<button class="options" aria-expanded=${isOpen} @click=${toggle}>${head}</button>
    ${isOpen ? controls : nothing}
    <p class="unseen" role="status">${status}</p>`;
}

/** The notice. The button disappears when pressed, so the focus moves to the container. */
export function noticeView(
  words: Words,
  { state }: { readonly state?: string },
  onRetry: () => void,
): TemplateResult {
  const onClick = ({ currentTarget }: MouseEvent): void => {
    // The button, which is in one of these two.
    const container = (currentTarget as Element).closest('td, .stack') as HTMLElement;
    container.tabIndex = -1;
    container.focus();
    onRetry();
  };
  return html`<p class="notice" role="alert">
    ${
      state === 'missing'
        ? words.missing
        : html`${words.failed} <button class="plain" @click=${onClick}>${words.retry}</button>`
    }
  </p>`;
}

const ROWS = 8;

/** The skeleton with a number of rows; `loading` is undefined until the words have loaded. */
export function skeletonView(loading: string | undefined, rows: number | null): TemplateResult {
  return html`<div role="status" class="ghost">${loading}${Array.from({ length: rows || ROWS }, () => html`<hr />`)}</div>`;
}
