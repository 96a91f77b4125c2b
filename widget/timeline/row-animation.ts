/** Moves the rows of a race from one year to the next, by the browser's own animations, which a strict page allows. */
import { type Frame, rowShifts } from './frames.ts';

/** Shorter than a year stays at the highest speed. */
const MOVE: KeyframeAnimationOptions = { duration: 600, easing: 'ease' };

/** Lets the rows of `stage`, which show `after` already, come from where they stood in `before`. */
export function animateRows(stage: Element, before: Frame, after: Frame): void {
  rowShifts(before, after).forEach((rows, index) => {
    const from = { transform: `translateY(${rows * 100}%)` };
    if (rows) stage.children[index]?.animate([from, { transform: 'none' }], MOVE);
  });
}
