/** What is to be deployed, and what its steps have in common. */
import type { Operator } from '../../site/operator.ts';
import type { Environment } from './configuration.ts';
import { DeployTrouble, deployTroubleOf } from './deploy-error.ts';
import type { Run, Tools } from './deploy-tools.ts';

/** What is to be deployed. */
export interface Deploy {
  readonly environment: Environment;
  readonly operator: Operator;
  /** With what the last build made, instead of building. */
  readonly isBuilt: boolean;
  /** Only what needs no account and changes nothing but `dist/`. */
  readonly isDryRun: boolean;
  readonly tools: Tools;
  readonly say: (line: string) => void;
}

/** What readers are served where a step fails that changes nothing for them. */
export const UNCHANGED = 'what was served before; nothing has changed';

/** Throws what wrangler printed, in our words, where it failed. */
export function sound(run: Run, doing: string): Run {
  if (run.code !== 0) throw deployTroubleOf(doing, run.printed);
  return run;
}

/** Runs an npm script, which says itself what is wrong; throws where something was. */
export async function npm(
  { tools }: Deploy,
  script: string,
  args: readonly string[],
  remedy: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const code = await tools.npm(script, args, env);
  if (code !== 0) throw new DeployTrouble(`npm run ${script} ended with ${code}`, remedy);
}

/** Where it will be. The first step has seen that it is one. */
export function originOf({ tools, environment }: Deploy): string {
  return String(tools.configured(environment).origin);
}
