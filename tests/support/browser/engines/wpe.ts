/**
 * WPE WebKit as Debian packages it, behind our bridge to Playwright (see `../webkit/bridge.ts`): an older WebKit than the one for
 * GTK, like the Safari of a year before. Its viewport can't be changed, and it has one window.
 */
import { launchBridge } from '../webkit/launch-bridge.ts';
import { ALL_CAPABILITIES, type Engine } from './engine-contract.ts';
import { configuredExecutable, executableOnPath } from './executables.ts';

/** Where packages put MiniBrowser, outside the path. */
const PLACES = [
  '/usr/lib/x86_64-linux-gnu/wpe-webkit-2.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/wpe-webkit-2.0/MiniBrowser',
];

/** Playwright has no build of it. */
export const wpe: Engine = {
  title: 'WPE WebKit',
  find: () => {
    const path = configuredExecutable('LIKEWISE_WPE') ?? executableOnPath([], PLACES);
    return path === null ? null : { path, isPlaywrights: false };
  },
  playwrightName: null,
  // MiniBrowser is linked with the second, which the first only suggests.
  packages: ['libwpewebkit-2.0-1', 'libwpebackend-fdo-1.0-1', 'fonts-noto-cjk'],
  remedy: 'install it (Debian 13), or name its MiniBrowser with LIKEWISE_WPE=/path/to/it',
  sharesTabs: true,
  capabilitiesOf: () => ({
    ...ALL_CAPABILITIES,
    layoutShifts: false,
    devToolsProtocol: false,
    forcedColors: false,
    javaScriptDisabled: false,
    scriptlessFrames: false,
    separateScriptWorlds: false,
    viewports: false,
    pixelDensities: false,
    severalTabs: false,
  }),
  launch: ({ path }, { scrollBars = false }) => launchBridge('wpe', path, { scrollBars }),
};
