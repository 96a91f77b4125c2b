/** WebKit: Playwright's own build, or the WebKitGTK of Debian behind our bridge to Playwright (see `../webkit/bridge.ts`). */
import { webkit as playwright } from 'playwright-core';
import { launchBridge } from '../webkit/launch-bridge.ts';
import { ALL_CAPABILITIES, type Engine } from './engine-contract.ts';
import { configuredExecutable, executableOnPath, playwrightExecutable } from './executables.ts';

/** Where packages put MiniBrowser, outside the path. */
const PLACES = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];
/** What WebKitGTK needs for running without a screen. */
const TOOLS = ['Xvfb', 'xdotool'];

/** Finds Playwright's own build first, in which more can be tested. */
export const webkit: Engine = {
  title: 'WebKit',
  find: () => {
    const configured = configuredExecutable('LIKEWISE_WEBKIT');
    if (configured) return { path: configured, isPlaywrights: false };
    const downloaded = playwrightExecutable(playwright);
    if (downloaded) return { path: downloaded, isPlaywrights: true };
    const path = executableOnPath([], PLACES);
    const hasTools = TOOLS.every((tool) => executableOnPath([tool]));
    return path !== null && hasTools ? { path, isPlaywrights: false } : null;
  },
  playwrightName: 'webkit',
  packages: ['libwebkit2gtk-4.1-0', 'xvfb', 'xdotool', 'fonts-noto-cjk'],
  remedy:
    'install WebKitGTK, Xvfb and xdotool, or name its MiniBrowser with LIKEWISE_WEBKIT=/path/to/it',
  capabilitiesOf: (installed) => ({
    ...ALL_CAPABILITIES,
    layoutShifts: false,
    devToolsProtocol: false,
    ...(installed?.isPlaywrights
      ? {}
      : {
          forcedColors: false,
          scriptlessFrames: false,
          separateScriptWorlds: false,
          pixelDensities: false,
        }),
  }),
  launch: ({ path, isPlaywrights }, { scrollBars = false }) =>
    isPlaywrights
      ? playwright.launch({ executablePath: path })
      : launchBridge('gtk', path, { scrollBars }),
};
