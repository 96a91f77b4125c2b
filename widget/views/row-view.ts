/** One row: rank, name, bar, value, year-on-year change, and the reason for the rank. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntryView } from '../../engine/model/documents.ts';
import {
  type Bar,
  changeText,
  isProven,
  type LocalizedRanking,
  rankLabel,
  rankReason,
  rankText,
  valueText,
} from '../text/mod.ts';
import { barView } from './bar-view.ts';

export interface RowState {
  readonly bar: Bar;
  readonly isMarked: boolean;
  /** Whether it is beyond the limit. */
  readonly isBeyond: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** The details row below it, or nothing. */
  readonly details: unknown;
}

/** The rank as seen, its text for screen readers, "Between 2nd and 4th", and the label below it. */
function rankView(
  localized: LocalizedRanking,
  entry: RankingEntryView,
): TemplateResult | typeof nothing {
  const { words } = localized;
  const { rank } = entry;
  if (!rank) return nothing;
  const label = rankLabel(localized, entry);
  return html`<span aria-hidden="true" class=${isProven(entry) ? 'best' : ''}>${rankText(localized, entry)}</span
    ><span class="unseen">${words.rankPhrase(rank.best, rank.worst)}</span>${label && html`<small>${label}</small>`}`;
}

/** The row of `entry`. One template for open and closed rows, so that the button keeps the focus. */
export function rowView(
  localized: LocalizedRanking,
  entry: RankingEntryView,
  state: RowState,
): TemplateResult {
  const { view, words, numbers, name } = localized;
  const { entity, reported, growth, group } = entry;
  const title = name(entity.id);
  return html`<tr role="row" part="row" class="${state.isMarked ? 'marked' : ''} ${state.isBeyond ? 'beyond' : ''} ${group && `group ${group}`}">
    ${view.mixed ? nothing : html`<td role="cell" class="rank">${rankView(localized, entry)}</td>`}
    <th role="rowheader" class="place">
      <button aria-expanded=${state.isOpen} aria-label="${title}, ${state.isMarked ? `${words.highlighted}, ` : ''}${words.derivationLabel}" @click=${state.toggle}>${title}</button>
    </th>
    <td class="bars" aria-hidden="true">${view.mixed ? nothing : barView(state.bar)}</td>
    <td role="cell" class="value" @click=${state.toggle}>${valueText(numbers, entry.bounds, reported)}</td>
    <td role="cell" class="change">${growth ? changeText(words, growth.value) : nothing}</td>
    <td role="cell" class="reason">${rankReason(localized, entry)}</td>
  </tr>${state.details}`;
}
