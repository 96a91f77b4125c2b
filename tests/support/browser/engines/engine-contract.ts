/**
 * What the tests need of a browser engine: how it is found, installed and launched, and what can be tested in it. Each engine
 * has a module that implements `Engine`.
 */
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** Settings of a reader's system and browser that some engines only take at their start. */
export interface ReaderSettings
  extends Pick<
    BrowserContextOptions,
    'colorScheme' | 'forcedColors' | 'javaScriptEnabled' | 'reducedMotion'
  > {
  /** Scroll bars that take space, as on most desktops; by default they take none, as on phones. */
  readonly scrollBars?: boolean;
}

/** What can be tested in an engine. A test that needs more is skipped there. */
export interface Capabilities {
  /** Reports layout shifts (`layout-shift` performance entries). */
  readonly layoutShifts: boolean;
  /** Takes reader's settings for each tab; otherwise for the whole browser, at its start. */
  readonly settingsOfTabs: boolean;
  /** Changes media features of an open page, such as print (`page.emulateMedia`). */
  readonly emulateMedia: boolean;
  /** Takes the setting `forcedColors`. */
  readonly forcedColors: boolean;
  /** Sees into frames that run no scripts. */
  readonly scriptlessFrames: boolean;
  /** Runs Playwright's script apart from the page's, so that it keeps the built-ins that a page deletes. */
  readonly separateScriptWorlds: boolean;
  /** Speaks the Chrome DevTools Protocol. */
  readonly devToolsProtocol: boolean;
  /** Renders pages for screens of any pixel density (`deviceScaleFactor`). */
  readonly pixelDensities: boolean;
  /** Begins a new tab without what other tabs have in memory, so that requests can be counted. */
  readonly separateMemoryCaches: boolean;
}

/** Everything can be tested. */
export const ALL_CAPABILITIES: Capabilities = {
  layoutShifts: true,
  settingsOfTabs: true,
  emulateMedia: true,
  forcedColors: true,
  scriptlessFrames: true,
  separateScriptWorlds: true,
  devToolsProtocol: true,
  pixelDensities: true,
  separateMemoryCaches: true,
};

/** An engine on this machine. `isPlaywrights` marks Playwright's own builds, in which more can be tested. */
export interface InstalledEngine {
  readonly path: string;
  readonly isPlaywrights: boolean;
}

/** A browser engine for tests. */
export interface Engine {
  /** For people. */
  readonly title: string;
  /** Finds the engine: configured by a variable, in Playwright's cache or on the path. */
  readonly find: () => InstalledEngine | null;
  /** Its name for `playwright-core install`; null if Playwright has no build of it. */
  readonly playwrightName: string | null;
  /** Debian packages that contain it. */
  readonly packages: readonly string[];
  /** Completes "no … for the tests:" with what the user can do. */
  readonly remedy: string;
  readonly capabilitiesOf: (installed: InstalledEngine | null) => Capabilities;
  /** Launches it without a window; the caller closes it. */
  readonly launch: (installed: InstalledEngine, settings: ReaderSettings) => Promise<Browser>;
  /** Changes the settings of a running browser; false if it takes them at its start only. */
  readonly adjust?: (browser: Browser, settings: ReaderSettings) => Promise<boolean>;
}
