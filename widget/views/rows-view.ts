/**
 * Renders the rows of a ranking in slices, for long rankings one per task, so that the host page never blocks.
 * Order: the parts above the rows, the visible rows, the rest. Unchanged slices are not rendered again.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntryView } from '../../engine/model/documents.ts';
import {
  type Bar,
  barScale,
  changeText,
  isOpenAbove,
  isProven,
  type LocalizedRanking,
  legendTexts,
  rankLabel,
  rankReason,
  rankText,
  valueText,
} from '../text/mod.ts';

/** Rows in a slice: as many as a phone shows below the head. */
const SLICE_ROWS = 5;
/** Marks an open row in a slice's key. A slice with one renders every time. */
const OPEN_MARK = '!';
/**
 * A ranking of at most so many rows renders in one frame, so that nothing shifts later. In a longer one, the first so many rows
 * may be near the screen: each of their slices waits for the previous one's frame.
 */
const MAX_ROWS_AT_ONCE = 32;

/** The key that each slice was last rendered with, and the state of an incremental render. */
export type RenderProgress = string[] & {
  /** The ranking that was rendered. */
  localized?: LocalizedRanking;
  /** Whether the widget is hidden, because its first rows haven't rendered yet. */
  isHidden?: boolean | undefined;
  /** How many parts around the rows haven't rendered yet; in this order: caption, head, options and notes, footer. */
  pendingParts: number;
  /** Whether the next render is scheduled. Other renders in the meantime don't advance. */
  isScheduled?: boolean;
};

export interface RowsState {
  /** The entries in display order. */
  readonly entries: readonly RankingEntryView[];
  readonly progress: RenderProgress;
  readonly requestUpdate: () => void;
  readonly limit: number;
  readonly marked: ReadonlySet<string>;
  readonly openRows: ReadonlySet<string>;
  readonly toggle: (entity: string) => void;
  /** The content of an open row. */
  readonly rowDetails: (entity: string) => unknown;
}

/** Whether an entry is beyond the limit. */
export type IsBeyondLimit = (entry: RankingEntryView, index: number) => boolean;

/** Whether so many rows render in several tasks. */
export const isLong = (count: number): boolean => count > MAX_ROWS_AT_ONCE;

function detailView(content: unknown): TemplateResult {
  return html`<tr role="row" class="detail">
    <td role="cell" colspan="6">${content}</td>
  </tr>`;
}

/** Some consecutive rows. */
interface Slice {
  /** The index of the first row. */
  readonly at: number;
  /** Entries and their state. A slice with an unchanged key needn't render; an empty slice has an empty key. */
  readonly key: string;
  /** Whether any row is within the limit. */
  readonly isVisible: boolean;
  readonly renderRows: (bar: ReturnType<typeof barScale>) => TemplateResult[];
}

function sliceAt(
  at: number,
  localized: LocalizedRanking,
  state: RowsState,
  isBeyond: IsBeyondLimit,
): Slice {
  let key = '';
  let isVisible = false;
  const rows = state.entries.slice(at, at + SLICE_ROWS).map((entry, index) => {
    const { id } = entry.entity;
    const isBeyondLimit = isBeyond(entry, at + index);
    const isMarked = state.marked.has(id);
    const isOpen = state.openRows.has(id);
    isVisible ||= !isBeyondLimit;
    key += `${id} ${isBeyondLimit} ${isMarked}${isOpen ? OPEN_MARK : ' '}`;
    return { entry, id, isBeyond: isBeyondLimit, isMarked, isOpen };
  });
  return {
    at,
    key,
    isVisible,
    renderRows: (bar) =>
      rows.map(({ entry, id, ...row }) =>
        rowView(localized, entry, {
          ...row,
          bar: bar(entry.bounds, isOpenAbove(localized.view, entry)),
          toggle: () => state.toggle(id),
          details: row.isOpen ? detailView(state.rowDetails(id)) : nothing,
        }),
      ),
  };
}

/**
 * How many slices to render now: all of a short ranking; in a long one none until the parts around the rows have rendered, one
 * part per task, then one slice per task. While the widget is hidden, the first slice precedes the parts below the rows.
 */
function slicesToRender(localized: LocalizedRanking, { progress, limit }: RowsState): number {
  const isNew = progress.localized !== localized;
  if (isNew) {
    progress.length = 0;
    // While hidden, the first two parts render at once.
    progress.pendingParts = progress.isHidden ? 2 : 4;
  }
  progress.localized = localized;
  if (!isLong(localized.view.entries.length)) {
    progress.pendingParts = 0;
    return MAX_ROWS_AT_ONCE;
  }
  if (isNew || progress.isScheduled) return 0;
  if (progress.pendingParts < 1 || (progress.isHidden && isLong(limit))) return 1;
  progress.pendingParts -= 1;
  return 0;
}

/** Schedules the next render, unless one is scheduled. Near the screen it waits for the next frame. */
function scheduleNext({ progress, requestUpdate }: RowsState, isNear: boolean): void {
  if (progress.isScheduled) return;
  progress.isScheduled = true;
  const next = isNear ? afterNextFrame : setTimeout;
  next(() => {
    progress.isScheduled = false;
    requestUpdate();
  });
}

/** One table body per slice. Outdated slices are hidden until they render. */
export function rowsView(
  localized: LocalizedRanking,
  state: RowsState,
  isBeyond: IsBeyondLimit,
): TemplateResult[] {
  const { entries, progress, limit, marked } = state;
  const bar = barScale(localized.view.entries.map(({ bounds }) => bounds));
  const budget = slicesToRender(localized, state);
  // While hidden, only the first rows matter, unless later ones may be highlighted.
  const count = Math.min(
    entries.length,
    progress.isHidden && !marked.size ? MAX_ROWS_AT_ONCE : Infinity,
  );
  const slices: Slice[] = [];
  // Includes slices left from a longer list, which may reappear unchanged.
  for (let at = 0; at < count || slices.length < progress.length; at += SLICE_ROWS)
    slices.push(sliceAt(at, localized, state, isBeyond));
  // An emptied slice keeps its rows, hidden, in a long ranking. A short one renders at once and removes them.
  const needsRender = ({ key }: Slice, index: number) =>
    progress[index] !== key && (key || budget > 1);
  // Visible slices first, wherever they are.
  const due = slices.filter(needsRender).sort((one, other) => +other.isVisible - +one.isVisible);
  const remaining = due.slice(budget);
  const [next] = remaining;
  const bodies = slices.map((slice, index) => {
    const { key, isVisible, renderRows } = slice;
    const isStale = remaining.includes(slice);
    const isRendered = !isStale && (needsRender(slice, index) || key.includes(OPEN_MARK));
    if (isRendered) progress[index] = key;
    return html`<tbody
      role="rowgroup"
      class=${key ? (isVisible ? (isStale ? 'gone' : nothing) : 'gone none') : 'gone none void'}
    >${isRendered ? renderRows(bar) : noChange}</tbody>`;
  });
  // With a limit, the widget appears once all visible rows have rendered, so that nothing shifts; otherwise with the first slice.
  progress.isHidden &&= isLong(limit) ? budget < 1 : next?.isVisible;
  if (next)
    scheduleNext(state, next.at < MAX_ROWS_AT_ONCE && (isLong(limit) || !progress.isHidden));
  return bodies;
}

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

/** The hatching that all bars refer to. */
export const hatchPattern: TemplateResult = html`<svg width="0" height="0" class="unseen">
  <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="solid" width="2" height="5" />
  </pattern>
</svg>`;

/** One bar: the proven part solid, the possible range thin and hatched, because it is no amount, fading out if it has no upper bound. */
export function barView({ solid, possible, open }: Bar): TemplateResult {
  return html`<svg class=${open ? 'bar open' : 'bar'} part="bar">
    <rect class="possible" x=${possible.x} y="30%" width=${possible.width} height="40%" />
    <rect class="solid" x=${solid.x} width=${solid.width} height="100%" />
  </svg>`;
}

/** The legend: samples with their words. */
export function barLegend(localized: LocalizedRanking): TemplateResult[] {
  return legendTexts(localized).map(
    ([look, word]) =>
      html`<span class="key"><svg class=${look}><rect width="100%" height="100%" /></svg>${word}</span> `,
  );
}

/** Runs `act` in a task after the next frame. */
export function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
