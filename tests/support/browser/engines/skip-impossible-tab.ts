/** Skips tests by the tabs that they open: where the engine can't show a page that way, there is nothing to test. */
import type { BrowserContextOptions } from 'playwright-core';
import { TestRunner } from 'vitest';
import { can } from './engine.ts';

/** Skips the running test if the engine can't open a tab with these options. */
export function skipImpossibleTab(options: BrowserContextOptions): void {
  if (options.forcedColors === 'active' && !can.forcedColors)
    TestRunner.getCurrentTest()?.context.skip('needs forced colours');
}
