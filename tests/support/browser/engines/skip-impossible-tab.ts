/** Skips tests by the tabs that they open: where the engine can't show a page that way, there is nothing to test. */
import type { BrowserContextOptions } from 'playwright-core';
import { TestRunner } from 'vitest';
import { can } from './engine.ts';

/** The width that every engine has. */
const WIDTH = 1280;

/** Skips the running test if the engine can't open a tab with these options. */
export function skipImpossibleTab(options: BrowserContextOptions): void {
  const { forcedColors, javaScriptEnabled = true, viewport } = options;
  const skip = (need: string): void => TestRunner.getCurrentTest()?.context.skip(need);
  if (viewport && viewport.width !== WIDTH && !can.viewports) skip('needs another viewport');
  if (forcedColors === 'active' && !can.forcedColors) skip('needs forced colours');
  if (!javaScriptEnabled && !can.javaScriptDisabled) skip('needs pages without JavaScript');
}
