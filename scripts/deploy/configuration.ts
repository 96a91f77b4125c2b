/** Checks of what a deploy needs first: the operator, the origin, and a route or workers.dev name that serves it. */
import { missingOperatorFields, type Operator } from '../../site/operator.ts';
import type { Environment } from '../lib/environment.ts';
import { originError } from '../lib/public-origin.ts';

/** The part of an environment of wrangler.toml that a deploy reads. */
export interface EnvironmentConfig {
  /** The worker's name. */
  readonly name: string;
  readonly origin: unknown;
  readonly isOnWorkersDev: boolean;
  /** Patterns of routes and custom domains. */
  readonly routes: readonly string[];
  /** The id of the KV namespace; null before the first deploy. */
  readonly namespace: string | null;
}

/** Whether an origin is under workers.dev. */
export function isWorkersDev(origin: string): boolean {
  return new URL(origin).hostname.endsWith('.workers.dev');
}

function routeError(
  origin: string,
  { routes, isOnWorkersDev }: EnvironmentConfig,
  environment: string,
): string | null {
  if (isWorkersDev(origin)) {
    return isOnWorkersDev
      ? null
      : `env.${environment}.workers_dev: found false, expected true for ${origin}`;
  }
  const host = new URL(origin).hostname;
  if (routes.some((pattern) => pattern === host || pattern.startsWith(`${host}/`))) return null;
  const expected = `{ pattern = "${host}", custom_domain = true }`;
  return `env.${environment}.routes: found ${JSON.stringify(routes)}, expected ${expected} among them`;
}

/** What is missing or contradictory, a line each. Empty if a deploy can begin. */
export function configurationErrors(
  config: EnvironmentConfig,
  operator: Operator,
  environment: Environment,
): string[] {
  const invalid = originError(config.origin);
  const error =
    invalid === null
      ? routeError(String(config.origin), config, environment)
      : `env.${environment}.vars, ${invalid}`;
  return [
    ...missingOperatorFields(operator),
    ...(error === null ? [] : [`wrangler.toml, ${error}`]),
  ];
}

/** What doesn't stop a deploy but harms its readers. */
export function configurationWarnings(origin: string): string[] {
  return [
    ...(isWorkersDev(origin)
      ? [
          `${origin}: workers.dev is unreliable in mainland China; use a domain of your own (docs/operating.md, step 1)`,
        ]
      : []),
    ...(origin.startsWith('https://')
      ? []
      : [`${origin}: found http, expected https: pages on https can’t load it`]),
  ];
}
