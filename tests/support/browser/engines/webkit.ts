/** WebKit: Playwright's own build, or the WebKitGTK of Debian behind our bridge to Playwright (see `../webkit/bridge.ts`). */
import { webkit as playwright } from 'playwright-core';
import { launchBridge } from '../webkit/launch-bridge.ts';
import { ALL_CAPABILITIES, type Engine } from './engine-contract.ts';
import { executableOnPath, findEngine } from './executables.ts';

/** Where packages put MiniBrowser, outside the path. */
const PLACES = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];
/** What WebKitGTK needs for running without a screen. */
const TOOLS = ['Xvfb', 'xdotool'];

/** Playwright's own build needs no tools. */
export const webkit: Engine = {
  title: 'WebKit',
  find: () => {
    const found = findEngine(playwright, 'LIKEWISE_WEBKIT', [], PLACES);
    const hasTools = TOOLS.every((tool) => executableOnPath([tool]));
    return found?.isPlaywrights || hasTools ? found : null;
  },
  playwrightName: 'webkit',
  packages: ['libwebkit2gtk-4.1-0', 'xvfb', 'xdotool', 'fonts-noto-cjk'],
  remedy:
    'install WebKitGTK, Xvfb and xdotool, or name its MiniBrowser with LIKEWISE_WEBKIT=/path/to/it',
  capabilitiesOf: (installed) => ({
    ...ALL_CAPABILITIES,
    separateMemoryCaches: false,
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
      : launchBridge(path, { scrollBars }),
};
