/** Environments of wrangler.toml that are published to and deployed. */
import { fail } from './command-line.ts';

export const ENVIRONMENTS = ['production', 'staging'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/** The value of `--env`. Ends the command if there is no such environment. */
export function parseEnvironment(text: string): Environment {
  const environment = ENVIRONMENTS.find((name) => name === text);
  if (environment !== undefined) return environment;
  return fail(`--env: found ${JSON.stringify(text)}, expected ${ENVIRONMENTS.join(' or ')}`);
}
