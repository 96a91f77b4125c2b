/** Chromium, or a browser made of it. It is launched without background traffic. */
import { chromium as playwright } from 'playwright-core';
import { ALL_CAPABILITIES, type Engine } from './engine-contract.ts';
import { configuredExecutable, executableOnPath, playwrightExecutable } from './executables.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
/** Where installers put browsers outside the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Browsers only use the last list of disabled features, so this repeats Playwright's own and adds ours. */
const FEATURES_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  // The browser's own pages that would run beside each tab: popups of the address bar, which the tests don't use.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];
/** Added to Playwright's flags. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${FEATURES_OFF.join()}`,
];

function findPath(): string | null {
  return (
    configuredExecutable('LIKEWISE_BROWSER', 'CHROME_PATH') ??
    executableOnPath(NAMES, PLACES) ??
    playwrightExecutable(playwright)
  );
}

/** Any build can be tested completely. */
export const chromium: Engine = {
  title: 'Chrome or Chromium',
  find: () => {
    const path = findPath();
    return path === null ? null : { path, isPlaywrights: false };
  },
  playwrightName: 'chromium',
  packages: ['chromium', 'fonts-liberation', 'fonts-noto-cjk'],
  remedy: 'install one, or name it with LIKEWISE_BROWSER=/path/to/it',
  capabilitiesOf: () => ALL_CAPABILITIES,
  launch: ({ path }, { scrollBars = false }) =>
    playwright.launch({
      executablePath: path,
      args: FLAGS,
      ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
    }),
};
