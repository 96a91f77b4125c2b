/** The shortest chain of proven orders from one member of a level to another, for explaining an order that bounds alone leave open. */

import type { LevelOrder, OrderLink } from './level-order.ts';

/** A member that is reached, with whether it is surely below the first one, and the link and the step that lead to it. */
interface Step {
  readonly member: number;
  readonly isStrict: boolean;
  readonly link: OrderLink | null;
  readonly before: Step | null;
}

/**
 * Links from `upper` down to `lower`, found by breadth-first search; null if there is no chain. With `isStrict`, only a chain that
 * proves `upper` above `lower`, not just at least as high.
 */
export function orderChain(
  order: LevelOrder,
  upper: number,
  lower: number,
  isStrict: boolean,
): OrderLink[] | null {
  const first: Step = { member: upper, isStrict: false, link: null, before: null };
  const reached = new Map<string, Step>([['', first]]);
  // Steps are added while they are read.
  for (const step of reached.values()) {
    if (step.member === lower && (step.isStrict || !isStrict)) return linksTo(step);
    for (const link of order.linksFrom(step.member)) {
      const next = { member: link.lower, isStrict: step.isStrict || link.isStrict };
      const key = `${next.member} ${next.isStrict}`;
      if (!reached.has(key)) reached.set(key, { ...next, link, before: step });
    }
  }
  return null;
}

function linksTo({ link, before }: Step): OrderLink[] {
  return link && before ? [...linksTo(before), link] : [];
}
