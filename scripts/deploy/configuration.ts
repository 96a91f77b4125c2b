/** What a deploy needs to be told before it begins: who runs the copy, where it will be, and that this address is its own. */
import { missingOf, type Operator } from '../../site/operator.ts';
import { originFault } from '../lib/public-origin.ts';

/** The environments of wrangler.toml that are deployed. */
export const ENVIRONMENTS = ['staging', 'production'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/** As much of an environment of wrangler.toml as a deploy reads. */
export interface Configured {
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
export function isBorrowed(origin: string): boolean {
  return hostOf(origin).endsWith('.workers.dev');
}

function addressFault(origin: string, { routes, isOnWorkersDev }: Configured, environment: string) {
  const host = hostOf(origin);
  if (isBorrowed(origin)) {
    return isOnWorkersDev
      ? null
      : `env.${environment}.workers_dev: found false, expected true for ${origin}`;
  }
  if (routes.some((pattern) => pattern === host || pattern.startsWith(`${host}/`))) return null;
  const expected = `{ pattern = "${host}", custom_domain = true }`;
  return `env.${environment}.routes: found ${JSON.stringify(routes)}, expected ${expected} among them`;
}

/** Everything that is missing or doesn't fit, each as a line; nothing where a deploy can begin. */
export function faultsOf(
  configured: Configured,
  operator: Operator,
  environment: Environment,
): string[] {
  const { origin } = configured;
  const fault = originFault(origin);
  if (fault !== null)
    return [...missingOf(operator), `wrangler.toml, env.${environment}.vars, ${fault}`];
  const address = addressFault(String(origin), configured, environment);
  return [...missingOf(operator), ...(address === null ? [] : [`wrangler.toml, ${address}`])];
}

/** What a deploy does all the same, though its readers should know better. */
export function warningsOf(origin: string): string[] {
  return [
    ...(isBorrowed(origin)
      ? [
          `${origin}: workers.dev can’t be relied on from mainland China; a domain of your own can (docs/operating.md, step 1)`,
        ]
      : []),
    ...(origin.startsWith('https://')
      ? []
      : [`${origin}: found http, expected https: pages on https can’t load it`]),
  ];
}
