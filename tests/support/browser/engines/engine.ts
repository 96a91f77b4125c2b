/** The engine of this run: the one that `LIKEWISE_ENGINE` names, which vitest's projects set; Chromium by default. */
import type { Capabilities, Engine } from './engine-contract.ts';
import { ENGINES, isEngineName } from './engines.ts';

const name = process.env.LIKEWISE_ENGINE ?? 'chromium';
if (!isEngineName(name)) throw new Error(`LIKEWISE_ENGINE: found ${name}, expected an engine`);

/** The engine that the tests of this process run in. */
export const ENGINE: Engine = ENGINES[name];

/** Where long tests of our own code run in full. Elsewhere a sample shows whether the engine makes a difference. */
export const isReference = name === 'chromium';

/**
 * Every case in the reference, elsewhere one of `every`: for cases that differ only in what our own code or data decides. An odd
 * number takes both cases of a pair (light and dark, narrow and wide) in turn.
 */
export const sampleOf = <Case>(cases: readonly Case[], every = 5): readonly Case[] =>
  isReference ? cases : cases.filter((_, index) => index % every === 0);

/** What can be tested in it. */
export const can: Capabilities = ENGINE.capabilitiesOf(ENGINE.find());
