/** The engines that the tests know, by name, and the choice among them. */
import { chromium } from './chromium.ts';
import type { Engine } from './engine-contract.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export const ENGINES = { chromium, firefox, webkit } as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;

const NAMES = Object.keys(ENGINES);

/** Whether this is the name of an engine. */
export const isEngineName = (name: string): name is EngineName => NAMES.includes(name);

/** Engines named by `LIKEWISE_BROWSERS`, separated by commas; null if the variable isn't set. */
function namedEngines(): readonly EngineName[] | null {
  const list = process.env.LIKEWISE_BROWSERS;
  if (!list) return null;
  return list.split(',').map((name) => {
    if (isEngineName(name)) return name;
    throw new Error(`LIKEWISE_BROWSERS: found ${name}, expected some of ${NAMES.join()}`);
  });
}

/** All of them. */
export const ALL_ENGINES: readonly EngineName[] = NAMES.filter(isEngineName);

/** Engines to test in: the named ones, else these. */
export const selectedEngines = (otherwise: readonly EngineName[]): readonly EngineName[] =>
  namedEngines() ?? otherwise;

/** Whether the tests must fail without this engine: if it is named, and Chromium always. */
export const isRequired = (name: EngineName): boolean =>
  name === 'chromium' || (namedEngines()?.includes(name) ?? false);
