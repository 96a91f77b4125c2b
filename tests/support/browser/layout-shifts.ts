/** Layout shifts as part of other tests: checked in engines that report them, and in the test's title only there. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { can } from './engines/engine.ts';
import { inPage } from './host-page.ts';

/** Ends the title of a test that nothing overflows, and also calls `expectNoShifts`. */
export const OR_SHIFTS = can.layoutShifts ? ' or shifts' : '';

/** Expects that the page hasn't shifted by more than `score` since it was opened, if the engine can tell. */
export async function expectNoShifts(page: Page, score = 0): Promise<void> {
  if (can.layoutShifts) expect(await inPage(page, 'shifted()')).toBeLessThanOrEqual(score);
}

/** Expects that the page has shifted only right after inputs, which open new parts of it, if the engine can tell. */
export async function expectNoUnexpectedShifts(page: Page): Promise<void> {
  if (can.layoutShifts) expect(await inPage(page, 'shifted(false)')).toBe(0);
}
