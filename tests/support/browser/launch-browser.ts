/**
 * The browser for the tests: the configured one, else one on the path, else one installed now, else an error with the remedy.
 * Looked up once per process, and launched without background traffic.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

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
const HELP =
  'no browser for the tests: install Chrome or Chromium, or name one with LIKEWISE_BROWSER=/path/to/it';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function configuredBrowser(): string | null {
  const path = process.env.LIKEWISE_BROWSER ?? process.env.CHROME_PATH;
  if (!path) return null;
  if (isExecutable(path)) return path;
  throw new Error(`LIKEWISE_BROWSER or CHROME_PATH: found ${path}, expected a browser's file`);
}

function browserOnPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = process.platform === 'win32' ? NAMES.map((name) => `${name}.exe`) : NAMES;
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(isExecutable) ?? null;
}

/** The browser that playwright-core has downloaded, if any. */
function downloadedBrowser(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

function installBrowser(): string | null {
  console.log('No browser found; installing one for the tests.');
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  if (run(process.execPath, [cli, 'install', 'chromium'])) return downloadedBrowser();
  const isRoot = process.getuid?.() === 0;
  const packages = ['chromium', 'fonts-noto-cjk'];
  if (isRoot && run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...packages]))
    return browserOnPath();
  return null;
}

/** Path of the browser's executable. */
export function findBrowser(): string {
  const path = configuredBrowser() ?? browserOnPath() ?? downloadedBrowser() ?? installBrowser();
  if (path) return path;
  throw new Error(HELP);
}

/** Launches a headless browser; the caller closes it. Scroll bars are hidden by default, as on phones. */
export function launchBrowser({ scrollBars = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
  });
}
