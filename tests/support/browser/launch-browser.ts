/** The browser for the tests: of the engine of this run, found or installed. */
import type { Browser } from 'playwright-core';
import { ENGINE } from './engines/engine.ts';
import type { ReaderSettings } from './engines/engine-contract.ts';
import { obtainEngine } from './engines/install-engine.ts';

/** Launches a browser without a window; the caller closes it. */
export async function launchBrowser(settings: ReaderSettings = {}): Promise<Browser> {
  return ENGINE.launch(obtainEngine(ENGINE), settings);
}
