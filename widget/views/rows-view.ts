/**
 * The rows of a ranking in slices, of which long lists get one a task, so that nobody's page stands still: what stands above them
 * comes first, then what is seen first and what stands below, and what stands there as it should isn’t touched again.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { Bounds, RankingEntryView } from '../../engine/model/documents/mod.ts';
import { afterFrame } from '../element/after-next-frame.ts';
import { type Bar, scaleOf } from '../text/bar-scale.ts';
import type { Reading } from '../text/localized-ranking.ts';
import { rowView } from './row-view.ts';

/** Rows in a slice: as many as a phone shows under the head. */
const SLICE = 5;
/** In what a slice was drawn from: that a row is open, and is drawn each time. */
const OPEN = '!';
/**
 * As many rows come in one frame, so that nothing moves after it. Of a longer list as many may be near the screen: each of their slices
 * waits for the frame of the one before.
 */
const AT_ONCE = 32;

/** What each slice of the rows that stand there was drawn from. */
export type Drawn = string[] & {
  /** As what all of them were read. */
  reading?: Reading;
  /** Whether some that are seen from the first on are still to come. */
  isWaiting?: boolean | undefined;
  /** How many parts around the rows are still to come: caption, heads, options and remarks, foot, in this order. */
  lacking: number;
  /** Whether the next turn is under way: whatever else is drawn meanwhile takes no turn. */
  goesOn?: boolean;
};

export interface RowsState {
  /** The rows, in their order. */
  readonly entries: readonly RankingEntryView[];
  readonly drawn: Drawn;
  /** Asks for the next ones. */
  readonly drawAgain: () => void;
  readonly limit: number;
  readonly marked: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly toggle: (entity: string) => void;
  /** What stands under a row that is open. */
  readonly derivation: (entity: string) => unknown;
}

/** Whether a row stands after those that are shown at first. */
export type IsBeyond = (entry: RankingEntryView, index: number) => boolean;

/** Whether so many rows come in several tasks. */
export const isLong = (count: number): boolean => count > AT_ONCE;

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
  readonly draw: (bar: (bounds: Bounds) => Bar) => TemplateResult[];
}

function sliceAt(at: number, reading: Reading, state: RowsState, isBeyond: IsBeyond): Slice {
  let key = '';
  let isSeen = false;
  const rows = state.entries.slice(at, at + SLICE).map((entry, index) => {
    const { id } = entry.entity;
    const beyond = isBeyond(entry, at + index);
    const marked = state.marked.has(id);
    const open = state.open.has(id);
    isSeen ||= !beyond;
    key += `${id} ${beyond} ${marked}${open ? OPEN : ' '}`;
    return { entry, id, beyond, marked, open };
  });
  return {
    at,
    key,
    isSeen,
    draw: (bar) =>
      rows.map(({ entry, id, ...row }) =>
        rowView(reading, entry, {
          ...row,
          bar: bar(entry.bounds),
          toggle: () => state.toggle(id),
          derivation: row.open ? detailView(state.derivation(id)) : nothing,
        }),
      ),
  };
}

/**
 * How many slices are drawn now: all of a short list. Of a long one none until what stands around them is there, part by part,
 * and then one; but where nothing is seen yet, the first comes before what stands far below it.
 */
function turnsNow(reading: Reading, { drawn, limit }: RowsState): number {
  const isNew = drawn.reading !== reading;
  // What isn't seen yet needs fewer frames.
  const step = drawn.isWaiting ? 2 : 1;
  if (isNew) {
    drawn.length = 0;
    drawn.lacking = 4 / step;
  }
  drawn.reading = reading;
  if (!isLong(reading.view.entries.length)) {
    drawn.lacking = 0;
    return AT_ONCE;
  }
  if (isNew || drawn.goesOn) return 0;
  if (drawn.lacking < 1 || (drawn.isWaiting && isLong(limit))) return 1;
  drawn.lacking -= step;
  return 0;
}

/** Asks for the next turn, unless it is under way; of what may be near the screen, after the frame of what came before. */
function goOn({ drawn, drawAgain }: RowsState, isNear: boolean): void {
  if (drawn.goesOn) return;
  drawn.goesOn = true;
  const next = isNear ? afterFrame : setTimeout;
  next(() => {
    drawn.goesOn = false;
    drawAgain();
  });
}

/** A table body for each slice. Where rows stand still that shouldn't any more, they aren't seen. */
export function rowsView(reading: Reading, state: RowsState, isBeyond: IsBeyond): TemplateResult[] {
  const { entries, drawn, limit, marked } = state;
  const bar = scaleOf(reading.view.entries.map(({ bounds }) => bounds));
  const turns = turnsNow(reading, state);
  // What is far below the screen comes after the first rows, unless some there may be marked.
  const count = Math.min(entries.length, drawn.isWaiting && !marked.size ? AT_ONCE : Infinity);
  const slices: Slice[] = [];
  // Also what stands there of a longer list, and may come back as it was.
  for (let at = 0; at < count || slices.length < drawn.length; at += SLICE)
    slices.push(sliceAt(at, reading, state, isBeyond));
  // What isn’t found of a long list stays where it is, unseen; of a short one, which is drawn at once, nothing does.
  const isDue = ({ key }: Slice, index: number) => drawn[index] !== key && (key || turns > 1);
  // What is seen comes first, also where it stands below what isn’t.
  const due = slices.filter(isDue).sort((one, other) => +other.isSeen - +one.isSeen);
  const [next] = due;
  const left = due.slice(turns);
  const bodies = slices.map((slice, index) => {
    const { key, isSeen, draw } = slice;
    const isStale = left.includes(slice);
    const isDrawn = !isStale && (isDue(slice, index) || key.includes(OPEN));
    if (isDrawn) drawn[index] = key;
    return html`<tbody
      role="rowgroup"
      class=${key ? (isSeen ? (isStale ? 'gone' : nothing) : 'gone none') : 'gone none void'}
    >${isDrawn ? draw(bar) : noChange}</tbody>`;
  });
  // A list that is held back comes whole, so that nothing moves below it; of another one its first rows.
  drawn.isWaiting &&= isLong(limit) ? turns < 1 : left[0]?.isSeen;
  if (next && left.length > 0)
    goOn(state, next.at < AT_ONCE && (isLong(limit) || !drawn.isWaiting));
  return bodies;
}
