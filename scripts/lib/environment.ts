/** Deployments of a copy: production, and staging for trying a deploy. */
import { fail } from './command-line.ts';

export const ENVIRONMENTS = ['production', 'staging'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/** Parses the value of `--env`. Ends the command if there is no such environment. */
export function parseEnvironment(text: string): Environment {
  const environment = ENVIRONMENTS.find((name) => name === text);
  if (environment !== undefined) return environment;
  return fail(`--env: found ${JSON.stringify(text)}, expected ${ENVIRONMENTS.join(' or ')}`);
}
