/** Moves the rows of a race from one year to the next, by the browser's own animations, which a strict page allows. */
import { type Frame, originsOf } from './frames.ts';

/** Shorter than a year stays at the highest speed. */
const MOVE: KeyframeAnimationOptions = { duration: 600, easing: 'ease' };

/** Lets the rows of `stage`, which show `after` already, come from where they stood in `before`. */
export function move(stage: Element, before: Frame, after: Frame): void {
  const tops = [...stage.children].map((row) => row.getBoundingClientRect().top);
  originsOf(before, after).forEach((origin, index) => {
    const distance = (tops[origin] ?? 0) - (tops[index] ?? 0);
    const from = { transform: `translateY(${distance}px)` };
    if (distance) stage.children[index]?.animate([from, { transform: 'none' }], MOVE);
  });
}
