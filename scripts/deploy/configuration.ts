/** What a deploy needs to be told before it begins: who runs the copy, where it will be, and that this address is its own. */
import { missingOperatorFields, type Operator } from '../../site/operator.ts';
import { originError } from '../lib/public-origin.ts';

/** The environments of wrangler.toml that are deployed. */
export const ENVIRONMENTS = ['staging', 'production'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/** As much of an environment of wrangler.toml as a deploy reads. */
export interface EnvironmentConfig {
  /** Of the worker. */
  readonly name: string;
  readonly origin: unknown;
  readonly isOnWorkersDev: boolean;
  /** Patterns of routes and custom domains. */
  readonly routes: readonly string[];
  /** The id of the store's namespace; null where none is written yet. */
  readonly namespace: string | null;
}

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

/** Whether Cloudflare lent the name. */
export function isWorkersDev(origin: string): boolean {
  return hostOf(origin).endsWith('.workers.dev');
}

function addressError(
  origin: string,
  { routes, isOnWorkersDev }: EnvironmentConfig,
  environment: string,
) {
  const host = hostOf(origin);
  if (isWorkersDev(origin)) {
    return isOnWorkersDev
      ? null
      : `env.${environment}.workers_dev: found false, expected true for ${origin}`;
  }
  if (routes.some((pattern) => pattern === host || pattern.startsWith(`${host}/`))) return null;
  const expected = `{ pattern = "${host}", custom_domain = true }`;
  return `env.${environment}.routes: found ${JSON.stringify(routes)}, expected ${expected} among them`;
}

/** Everything that is missing or doesn't fit, each as a line; nothing where a deploy can begin. */
export function configurationErrors(
  configured: EnvironmentConfig,
  operator: Operator,
  environment: Environment,
): string[] {
  const { origin } = configured;
  const fault = originError(origin);
  if (fault !== null)
    return [...missingOperatorFields(operator), `wrangler.toml, env.${environment}.vars, ${fault}`];
  const address = addressError(String(origin), configured, environment);
  return [
    ...missingOperatorFields(operator),
    ...(address === null ? [] : [`wrangler.toml, ${address}`]),
  ];
}

/** What a deploy does all the same, though its readers should know better. */
export function configurationWarnings(origin: string): string[] {
  return [
    ...(isWorkersDev(origin)
      ? [
          `${origin}: workers.dev can’t be relied on from mainland China; a domain of your own can (docs/operating.md, step 1)`,
        ]
      : []),
    ...(origin.startsWith('https://')
      ? []
      : [`${origin}: found http, expected https: pages on https can’t load it`]),
  ];
}
