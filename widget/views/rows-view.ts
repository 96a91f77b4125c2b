/**
 * Renders the rows of a ranking in slices, for long rankings one per task, so that the host page never blocks.
 * Order: the parts above the rows, the visible rows, the rest. Unchanged slices are not rendered again.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { Bounds, RankingEntryView } from '../../engine/model/documents.ts';
import { type Bar, barScale, type LocalizedRanking } from '../text/mod.ts';
import { afterNextFrame } from './after-next-frame.ts';
import { rowView } from './row-view.ts';

/** Rows in a slice: as many as a phone shows under the head. */
const SLICE_ROWS = 5;
/** In what a slice was drawn from: that a row is open, and is drawn each time. */
const OPEN_MARK = '!';
/**
 * As many rows come in one frame, so that nothing moves after it. Of a longer list as many may be near the screen: each of their slices
 * waits for the frame of the one before.
 */
const MAX_ROWS_AT_ONCE = 32;

/** What each slice of the rows that stand there was drawn from. */
export type RenderProgress = string[] & {
  /** As what all of them were read. */
  localized?: LocalizedRanking;
  /** Whether some that are seen from the first on are still to come. */
  isHidden?: boolean | undefined;
  /** How many parts around the rows are still to come: caption, heads, options and remarks, foot, in this order. */
  pendingParts: number;
  /** Whether the next turn is under way: whatever else is drawn meanwhile takes no turn. */
  isScheduled?: boolean;
};

export interface RowsState {
  /** The rows, in their order. */
  readonly entries: readonly RankingEntryView[];
  readonly progress: RenderProgress;
  /** Asks for the next ones. */
  readonly requestUpdate: () => void;
  readonly limit: number;
  readonly marked: ReadonlySet<string>;
  readonly openRows: ReadonlySet<string>;
  readonly toggle: (entity: string) => void;
  /** What stands under a row that is open. */
  readonly rowDetails: (entity: string) => unknown;
}

/** Whether a row stands after those that are shown at first. */
export type IsBeyondLimit = (entry: RankingEntryView, index: number) => boolean;

/** Whether so many rows come in several tasks. */
export const isLong = (count: number): boolean => count > MAX_ROWS_AT_ONCE;

function detailView(content: unknown): TemplateResult {
  return html`<tr role="row" class="detail">
    <td role="cell" colspan="6">${content}</td>
  </tr>`;
}

/** Some rows that follow one another. */
interface Slice {
  /** The place of the first of them. */
  readonly at: number;
  /** What they are drawn from: the same rows in the same state need nothing. */
  readonly key: string;
  /** Whether any of them is shown at first. */
  readonly isSeen: boolean;
  readonly renderRows: (bar: (bounds: Bounds) => Bar) => TemplateResult[];
}

function sliceAt(
  at: number,
  localized: LocalizedRanking,
  state: RowsState,
  isBeyond: IsBeyondLimit,
): Slice {
  let key = '';
  let isSeen = false;
  const rows = state.entries.slice(at, at + SLICE_ROWS).map((entry, index) => {
    const { id } = entry.entity;
    const isBeyondLimit = isBeyond(entry, at + index);
    const isMarked = state.marked.has(id);
    const isOpen = state.openRows.has(id);
    isSeen ||= !isBeyondLimit;
    key += `${id} ${isBeyondLimit} ${isMarked}${isOpen ? OPEN_MARK : ' '}`;
    return { entry, id, isBeyond: isBeyondLimit, isMarked, isOpen };
  });
  return {
    at,
    key,
    isSeen,
    renderRows: (bar) =>
      rows.map(({ entry, id, ...row }) =>
        rowView(localized, entry, {
          ...row,
          bar: bar(entry.bounds),
          toggle: () => state.toggle(id),
          details: row.isOpen ? detailView(state.rowDetails(id)) : nothing,
        }),
      ),
  };
}

/**
 * How many slices are drawn now: all of a short list. Of a long one none until what stands around them is there, part by part,
 * and then one; but where nothing is seen yet, the first comes before what stands far below it.
 */
function slicesToRender(localized: LocalizedRanking, { progress, limit }: RowsState): number {
  const isNew = progress.localized !== localized;
  // What isn't seen yet needs fewer frames.
  const step = progress.isHidden ? 2 : 1;
  if (isNew) {
    progress.length = 0;
    progress.pendingParts = 4 / step;
  }
  progress.localized = localized;
  if (!isLong(localized.view.entries.length)) {
    progress.pendingParts = 0;
    return MAX_ROWS_AT_ONCE;
  }
  if (isNew || progress.isScheduled) return 0;
  if (progress.pendingParts < 1 || (progress.isHidden && isLong(limit))) return 1;
  progress.pendingParts -= step;
  return 0;
}

/** Asks for the next turn, unless it is under way; of what may be near the screen, after the frame of what came before. */
function scheduleNext({ progress, requestUpdate }: RowsState, isNear: boolean): void {
  if (progress.isScheduled) return;
  progress.isScheduled = true;
  const next = isNear ? afterNextFrame : setTimeout;
  next(() => {
    progress.isScheduled = false;
    requestUpdate();
  });
}

/** A table body for each slice. Where rows stand still that shouldn't any more, they aren't seen. */
export function rowsView(
  localized: LocalizedRanking,
  state: RowsState,
  isBeyond: IsBeyondLimit,
): TemplateResult[] {
  const { entries, progress, limit, marked } = state;
  const bar = barScale(localized.view.entries.map(({ bounds }) => bounds));
  const budget = slicesToRender(localized, state);
  // What is far below the screen comes after the first rows, unless some there may be marked.
  const count = Math.min(
    entries.length,
    progress.isHidden && !marked.size ? MAX_ROWS_AT_ONCE : Infinity,
  );
  const slices: Slice[] = [];
  // Also what stands there of a longer list, and may come back as it was.
  for (let at = 0; at < count || slices.length < progress.length; at += SLICE_ROWS)
    slices.push(sliceAt(at, localized, state, isBeyond));
  // What isn’t found of a long list stays where it is, unseen; of a short one, which is drawn at once, nothing does.
  const needsRender = ({ key }: Slice, index: number) =>
    progress[index] !== key && (key || budget > 1);
  // What is seen comes first, also where it stands below what isn’t.
  const due = slices.filter(needsRender).sort((one, other) => +other.isSeen - +one.isSeen);
  const [next] = due;
  const remaining = due.slice(budget);
  const bodies = slices.map((slice, index) => {
    const { key, isSeen, renderRows } = slice;
    const isStale = remaining.includes(slice);
    const isRendered = !isStale && (needsRender(slice, index) || key.includes(OPEN_MARK));
    if (isRendered) progress[index] = key;
    return html`<tbody
      role="rowgroup"
      class=${key ? (isSeen ? (isStale ? 'gone' : nothing) : 'gone none') : 'gone none void'}
    >${isRendered ? renderRows(bar) : noChange}</tbody>`;
  });
  // A list that is held back comes whole, so that nothing moves below it; of another one its first rows.
  progress.isHidden &&= isLong(limit) ? budget < 1 : remaining[0]?.isSeen;
  if (next && remaining.length > 0)
    scheduleNext(state, next.at < MAX_ROWS_AT_ONCE && (isLong(limit) || !progress.isHidden));
  return bodies;
}
