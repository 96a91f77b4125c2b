/**
 * The rows of a ranking in slices, of which long lists get one a task, so that nobody's page stands still: what stands above them
 * comes first, then what is seen first and what stands below, and what stands there as it should isn’t touched again.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { Bounds, RankingEntryView } from '../../data/documents.ts';
import { afterFrame } from '../after-frame.ts';
import type { Reading } from '../reading.ts';
import { type Bar, scaleOf } from '../scale.ts';
import { rowView } from './row.ts';

/** Rows in a slice: as many as a phone shows under the head. */
const SLICE = 6;
/** In what a slice was drawn from: that a row is open, and is drawn each time. */
const OPEN = '!';
/** As many rows come in one frame, so that nothing moves after it. */
const AT_ONCE = 32;
/** So many rows may be near the screen: then each slice waits for the frame of the one before. */
const NEAR = 36;

/** What each slice of the rows that stand there was drawn from. */
export type Drawn = string[] & {
  /** As what all of them were read. */
  reading?: Reading;
  /** Whether some that are seen from the first on are still to come. */
  isWaiting?: boolean;
  /** How many of the two parts under the table are still to come. */
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
  /** What they are drawn from. */
  readonly key: string;
  /** Whether any of them is shown at first. */
  readonly isSeen: boolean;
  readonly draw: () => TemplateResult[];
}

function sliceAt(
  at: number,
  reading: Reading,
  state: RowsState,
  bar: (bounds: Bounds) => Bar,
  isBeyond: IsBeyond,
): Slice {
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
    key,
    isSeen,
    draw: () =>
      rows.map(
        ({ entry, id, ...row }) =>
          // One template whether open or not, so that the row stays the same and keeps the focus.
          html`${rowView(reading, entry, {
            ...row,
            bar: bar(entry.bounds),
            toggle: () => state.toggle(id),
          })}${row.open ? detailView(state.derivation(id)) : nothing}`,
      ),
  };
}

/**
 * How many slices are drawn now: all of a short list. Of a long one none until what stands around them is there, part by part,
 * and then one; but where nothing is seen yet, the first comes before what stands far below it.
 */
function turnsNow(reading: Reading, { drawn, entries, limit }: RowsState): number {
  const isNew = drawn.reading !== reading;
  // What isn't seen yet needs fewer frames.
  const step = drawn.isWaiting ? 2 : 1;
  if (isNew) {
    drawn.length = 0;
    drawn.lacking = step + 2;
  }
  drawn.reading = reading;
  if (!isLong(entries.length)) {
    drawn.lacking = 0;
    return AT_ONCE;
  }
  if (drawn.goesOn) return 0;
  const isFirst = !isNew && drawn.isWaiting && isLong(limit);
  if (drawn.lacking < 1 || isFirst) return 1;
  drawn.lacking -= step;
  return 0;
}

/** Asks for the next turn, unless it is under way; of rows that may be near the screen, after the frame of the ones before. */
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
  const { entries, drawn, limit } = state;
  const bar = scaleOf(reading.view.entries.map(({ bounds }) => bounds));
  const bodies: TemplateResult[] = [];
  let turns = turnsNow(reading, state);
  let isNear = true;
  // Also what stands there of a longer list.
  for (let at = 0; at < entries.length || bodies.length < drawn.length; at += SLICE) {
    const { key, isSeen, draw } = sliceAt(at, reading, state, bar, isBeyond);
    const { length } = bodies;
    const isDue = drawn[length] !== key;
    const isTurn = isDue && turns-- > 0;
    if (isTurn) {
      drawn[length] = key;
      isNear &&= at < NEAR;
    }
    const isStale = isDue && !isTurn;
    bodies.push(html`<tbody
      role="rowgroup"
      class=${isSeen ? (isStale ? 'gone' : nothing) : 'gone none'}
    >${isTurn || (!isStale && key.includes(OPEN)) ? draw() : noChange}</tbody>`);
  }
  // A list that is held back comes whole, so that nothing moves below it; of another one its first rows.
  drawn.isWaiting &&= turns < 0 && drawn.length * SLICE < (isLong(limit) ? 1 : limit);
  if (turns < 0) goOn(state, isNear && !drawn.isWaiting);
  return bodies;
}
