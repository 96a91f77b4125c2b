/** What is to be deployed, and what its steps have in common. */
import type { Operator } from '../../site/operator.ts';
import type { Environment } from './configuration.ts';
import { DeployError, toDeployError } from './deploy-error.ts';
import type { DeployTools, WranglerResult } from './deploy-tools.ts';

/** What is to be deployed. */
export interface DeployContext {
  readonly environment: Environment;
  readonly operator: Operator;
  /** With what the last build made, instead of building. */
  readonly isBuilt: boolean;
  /** Only what needs no account and changes nothing but `dist/`. */
  readonly isDryRun: boolean;
  readonly tools: DeployTools;
  readonly log: (line: string) => void;
}

/** What readers are served where a step fails that changes nothing for them. */
export const UNCHANGED = 'what was served before; nothing has changed';

/** Throws what wrangler printed, in our words, where it failed. */
export function requireSuccess(run: WranglerResult, doing: string): WranglerResult {
  if (run.code !== 0) throw toDeployError(doing, run.printed);
  return run;
}

/** Runs an npm script, which says itself what is wrong; throws where something was. */
export async function runNpmScript(
  { tools }: DeployContext,
  script: string,
  args: readonly string[],
  remedy: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const code = await tools.npm(script, args, env);
  if (code !== 0) throw new DeployError(`npm run ${script} ended with ${code}`, remedy);
}

/** Where it will be. The first step has seen that it is one. */
export function deployOrigin({ tools, environment }: DeployContext): string {
  return String(tools.readConfiguration(environment).origin);
}
