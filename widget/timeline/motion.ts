/** Moves rows and bars of a race from one year to the next: by the browser's own animations, which a strict page allows. */
import type { Stretch } from '../scale.ts';
import type { Frame, FrameRow } from './frames.ts';

/** Shorter than a year stays at the highest speed. */
const MOVE: KeyframeAnimationOptions = { duration: 600, easing: 'ease-in-out' };

/** Where the row of each place of `after` stood in `before`; one that wasn't there comes from below. */
export function originsOf(before: Frame, after: Frame): number[] {
  const places = before.rows.map(({ entry }) => entry.entity.id);
  return after.rows.map(({ entry }) => {
    const index = places.indexOf(entry.entity.id);
    return index < 0 ? places.length : index;
  });
}

function stretch(rect: Element | null, from: Stretch, to: Stretch): void {
  rect?.animate([{ ...from }, { ...to }], MOVE);
}

function moveRow(row: HTMLElement, from: HTMLElement | undefined): void {
  const distance = (from?.offsetTop ?? row.offsetTop + row.offsetHeight) - row.offsetTop;
  if (distance === 0) return;
  row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], MOVE);
}

function moveBar(row: HTMLElement, from: FrameRow | undefined, to: FrameRow): void {
  if (!from) return;
  stretch(row.querySelector('.solid'), from.bar.solid, to.bar.solid);
  stretch(row.querySelector('.possible'), from.bar.possible, to.bar.possible);
}

/** Lets the rows of `stage`, which show `after` already, come from where they stood in `before`. */
export function move(stage: Element, before: Frame, after: Frame): void {
  const rows = [...stage.children].filter((row) => row instanceof HTMLElement);
  for (const [index, origin] of originsOf(before, after).entries()) {
    const row = rows[index];
    const shown = after.rows[index];
    if (!row || !shown) continue;
    moveRow(row, rows[origin]);
    moveBar(row, before.rows[origin], shown);
  }
}
