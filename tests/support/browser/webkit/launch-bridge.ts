/**
 * Launches an unmodified WebKitGTK as Debian packages it, without a window. Playwright starts the bridge in the place of its own
 * build, so its whole API works as far as WebKit's inspector goes.
 */
import { join } from 'node:path';
import { type Browser, webkit } from 'playwright-core';

const BRIDGE = join(import.meta.dirname, 'bridge.ts');

/** Launches MiniBrowser behind the bridge; the caller closes it. */
export const launchBridge = (
  executablePath: string,
  { scrollBars = false } = {},
): Promise<Browser> =>
  webkit.launch({
    executablePath: process.execPath,
    ignoreDefaultArgs: true,
    args: [BRIDGE, executablePath, ...(scrollBars ? ['--scroll-bars'] : [])],
  });
