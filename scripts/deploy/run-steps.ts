/** Runs steps in order and stops at the first that fails. Every step can be repeated, so a second run resumes. */
import { CommandError } from '../../engine/model/command-error.ts';

/** One step. */
export interface DeployStep {
  /** What it does, as printed: “building the assets”. */
  readonly title: string;
  /** What readers are served if it fails. */
  readonly servedOnFailure: string;
  /** Returns the result in a few words. */
  readonly run: () => Promise<string>;
}

/** Runs the steps. Returns the exit code: 0, or 1 if one failed. */
export async function runSteps(
  steps: readonly DeployStep[],
  log: (line: string) => void,
): Promise<number> {
  for (const [index, { title, servedOnFailure, run }] of steps.entries()) {
    const number = `[${index + 1}/${steps.length}]`;
    log(`${number} ${title} …`);
    try {
      log(`${number} ${await run()}`);
    } catch (error) {
      log(`\nfailed while ${title}: ${error instanceof Error ? error.message : String(error)}`);
      log(`Still served: ${servedOnFailure}`);
      log(`What to do: ${error instanceof CommandError ? error.hint : 'fix the error above'}`);
      log('Then run the same command again: it skips what is done.');
      return 1;
    }
  }
  return 0;
}
