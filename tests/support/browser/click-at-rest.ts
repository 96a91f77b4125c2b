/** Clicks on pages without scroll anchoring. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** How far an element moves within two frames after it was scrolled to. */
async function movement(target: Locator): Promise<number> {
  await target.scrollIntoViewIfNeeded();
  return target.evaluate(async (node) => {
    const before = node.getBoundingClientRect().y;
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return node.getBoundingClientRect().y - before;
  });
}

/**
 * Scrolls to an element, and clicks it once it no longer moves: sections that were skipped (`content-visibility: auto`) take their real
 * height when they are first near the screen.
 */
export async function clickAtRest(target: Locator): Promise<void> {
  await expect.poll(() => movement(target)).toBe(0);
  await target.click();
}
