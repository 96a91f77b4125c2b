/**
 * Steps one after the other, each told before and after; the first that fails ends it, with what readers are served now and
 * what to do. No step minds being done twice, so that running it again goes on where it stopped.
 */
import { StoreTrouble } from '../../publish/store/backends/store-error.ts';
import { DeployTrouble } from './deploy-error.ts';

/** One step. */
export interface Step {
  /** What it does, as it is printed: “building what is served”. */
  readonly doing: string;
  /** What readers are served when it fails. */
  readonly served: string;
  /** Does it; what came of it, in a few words. */
  readonly run: () => Promise<string>;
}

function remedyOf(error: unknown): string {
  const isKnown = error instanceof DeployTrouble || error instanceof StoreTrouble;
  return isKnown ? error.remedy : 'mend what it says';
}

/** Walks the steps. Returns the exit code: 0, or 1 where one failed. */
export async function walk(steps: readonly Step[], say: (line: string) => void): Promise<number> {
  for (const [index, { doing, served, run }] of steps.entries()) {
    const place = `[${index + 1}/${steps.length}]`;
    say(`${place} ${doing} …`);
    try {
      say(`${place} ${await run()}`);
    } catch (error) {
      say(`\nstopped while ${doing}: ${error instanceof Error ? error.message : String(error)}`);
      say(`what is served: ${served}`);
      say(`what to do: ${remedyOf(error)}`);
      say('run the same command again: what is done isn’t done twice');
      return 1;
    }
  }
  return 0;
}
