/**
 * Steps one after the other, each told before and after; the first that fails ends it, with what readers are served now and
 * what to do. No step minds being done twice, so that running it again goes on where it stopped.
 */
import { StoreError } from '../../publish/store/backends/store-error.ts';
import { DeployError } from './deploy-error.ts';

/** One step. */
export interface DeployStep {
  /** What it does, as it is printed: “building what is served”. */
  readonly title: string;
  /** What readers are served when it fails. */
  readonly servedOnFailure: string;
  /** Does it; what came of it, in a few words. */
  readonly run: () => Promise<string>;
}

function hintFor(error: unknown): string {
  const isKnown = error instanceof DeployError || error instanceof StoreError;
  return isKnown ? error.hint : 'mend what it says';
}

/** Walks the steps. Returns the exit code: 0, or 1 where one failed. */
export async function runSteps(
  steps: readonly DeployStep[],
  say: (line: string) => void,
): Promise<number> {
  for (const [index, { title, servedOnFailure, run }] of steps.entries()) {
    const place = `[${index + 1}/${steps.length}]`;
    say(`${place} ${title} …`);
    try {
      say(`${place} ${await run()}`);
    } catch (error) {
      say(`\nstopped while ${title}: ${error instanceof Error ? error.message : String(error)}`);
      say(`what is served: ${servedOnFailure}`);
      say(`what to do: ${hintFor(error)}`);
      say('run the same command again: what is done isn’t done twice');
      return 1;
    }
  }
  return 0;
}
