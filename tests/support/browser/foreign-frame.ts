/** Controls in iframes of another origin, where Playwright's clicks don't arrive in every engine. */
import type { Locator } from 'playwright-core';
import { can } from './engines/engine.ts';

/** Clicks a control in an iframe of another origin, or dispatches the event if clicks don't arrive there. */
export const clickInFrame = (control: Locator): Promise<void> =>
  can.clicksInForeignFrames ? control.click() : control.dispatchEvent('click');
