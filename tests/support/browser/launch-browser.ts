/**
 * A browser for the tests: the one that is named, or is on the path, else one that is installed now, else an
 * error that says what to do. Found once a process, and launched with nothing that phones home.
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
/** Where installers put it without touching the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** The last list that a browser is given counts, so Playwright's own is repeated before what we add. */
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
  // Pages of the browser's own that would run beside each tab: what pops up below the address bar, which nobody sees here.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];
/** Beside what Playwright gives: no first run, no dialogs, nothing in the background. */
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

/** The one that playwright-core has downloaded, if it has. */
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

/** The file of a browser. */
export function findBrowser(): string {
  const path = configuredBrowser() ?? browserOnPath() ?? downloadedBrowser() ?? installBrowser();
  if (path) return path;
  throw new Error(HELP);
}

/** A headless browser; the caller closes it. Without `scrollBars` they are hidden, as on phones. */
export function launchBrowser({ scrollBars = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
  });
}
