/**
 * Firefox: Playwright's own build, or any Firefox that is installed, which Playwright drives over WebDriver BiDi. That protocol
 * has no command for a reader's settings, so an installed Firefox takes them as preferences.
 */
import { type Browser, firefox as playwright } from 'playwright-core';
import { freePort } from '../../free-port.ts';
import { ALL_CAPABILITIES, type Engine, type ReaderSettings } from './engine-contract.ts';
import { findEngine } from './executables.ts';
import { type Preferences, PreferencesConnection } from './firefox-preferences.ts';

const NAMES = ['firefox-esr', 'firefox'];
/** Where installers put it outside the path. */
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Values of `layout.css.prefers-color-scheme.content-override`. */
const SCHEMES = { dark: 0, light: 1 };

/** Firefox's preferences for a reader's settings. */
function preferencesFor(settings: ReaderSettings): Preferences {
  const { colorScheme, forcedColors, javaScriptEnabled = true, reducedMotion } = settings;
  return {
    'ui.useOverlayScrollbars': settings.scrollBars ? 0 : 1,
    'layout.css.prefers-color-scheme.content-override':
      SCHEMES[colorScheme === 'dark' ? 'dark' : 'light'],
    'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
    // Documents' colours: 0 as the theme wants, 2 never.
    'browser.display.document_color_use': forcedColors === 'active' ? 2 : 0,
    'javascript.enabled': javaScriptEnabled,
  };
}

/** Of installed Firefoxes. */
const connections = new WeakMap<Browser, PreferencesConnection>();

async function launchInstalled(path: string, settings: ReaderSettings): Promise<Browser> {
  const port = await freePort();
  const preferences = preferencesFor(settings);
  const browser = await playwright.launch({
    executablePath: path,
    // Playwright drives it over WebDriver BiDi if the channel's name begins with "moz-".
    channel: 'moz-firefox',
    args: [`--start-debugger-server=${port}`],
    firefoxUserPrefs: {
      ...preferences,
      // Playwright would take the revalidation of a document for another navigation, and wait for its end.
      'network.http.stale_while_revalidate.enabled': false,
      // One process for all pages: one for each site costs about a tenth of the time, and Playwright's clicks don't arrive in the frames
      // of another.
      'fission.webContentIsolationStrategy': 0,
      'dom.ipc.processCount': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      'devtools.chrome.enabled': true,
      'devtools.debugger.prompt-connection': false,
      'devtools.debugger.remote-enabled': true,
    },
  });
  connections.set(browser, await PreferencesConnection.open(port, preferences));
  return browser;
}

/** Playwright's own build takes a reader's settings for each tab. */
export const firefox: Engine = {
  title: 'Firefox',
  find: () => findEngine(playwright, 'LIKEWISE_FIREFOX', NAMES, PLACES),
  playwrightName: 'firefox',
  packages: ['firefox-esr', 'fonts-noto-cjk'],
  remedy: 'install it, or name it with LIKEWISE_FIREFOX=/path/to/it',
  capabilitiesOf: (installed) => ({
    ...ALL_CAPABILITIES,
    layoutShifts: false,
    devToolsProtocol: false,
    ...(installed?.isPlaywrights
      ? {}
      : {
          settingsOfTabs: false,
          emulateMedia: false,
        }),
  }),
  launch: ({ path, isPlaywrights }, settings) =>
    isPlaywrights
      ? playwright.launch({
          executablePath: path,
          firefoxUserPrefs: { 'ui.useOverlayScrollbars': settings.scrollBars ? 0 : 1 },
        })
      : launchInstalled(path, settings),
  adjust: async (browser, settings) => {
    const connection = connections.get(browser);
    await connection?.set(preferencesFor(settings));
    return connection !== undefined;
  },
};
