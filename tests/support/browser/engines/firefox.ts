/**
 * Firefox: Playwright's own build, or any Firefox that is installed, which Playwright drives over WebDriver BiDi. That protocol
 * has no command for a reader's settings, so an installed Firefox takes them as preferences at its start.
 */
import { firefox as playwright } from 'playwright-core';
import { ALL_CAPABILITIES, type Engine, type ReaderSettings } from './engine-contract.ts';
import { configuredExecutable, executableOnPath, playwrightExecutable } from './executables.ts';

const NAMES = ['firefox-esr', 'firefox'];
/** Where installers put it outside the path. */
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Values of `layout.css.prefers-color-scheme.content-override`. */
const SCHEMES = { dark: 0, light: 1 };

/** Firefox's preferences for a reader's settings. */
function preferencesFor(settings: ReaderSettings): Record<string, string | number | boolean> {
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

/** Finds Playwright's own build first, in which more can be tested. */
export const firefox: Engine = {
  title: 'Firefox',
  find: () => {
    const configured = configuredExecutable('LIKEWISE_FIREFOX');
    if (configured) return { path: configured, isPlaywrights: false };
    const downloaded = playwrightExecutable(playwright);
    if (downloaded) return { path: downloaded, isPlaywrights: true };
    const path = executableOnPath(NAMES, PLACES);
    return path === null ? null : { path, isPlaywrights: false };
  },
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
          clicksInForeignFrames: false,
        }),
  }),
  launch: ({ path, isPlaywrights }, settings) =>
    playwright.launch({
      executablePath: path,
      firefoxUserPrefs: isPlaywrights
        ? { 'ui.useOverlayScrollbars': settings.scrollBars ? 0 : 1 }
        : preferencesFor(settings),
      // Playwright drives an installed Firefox over WebDriver BiDi if the channel's name begins with "moz-".
      ...(isPlaywrights ? {} : { channel: 'moz-firefox' }),
    }),
};
