/**
 * Wrangler's configuration of a deployment, generated from wrangler.toml and the settings, so that nobody edits wrangler.toml and
 * an update never conflicts with it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RELEASES_BINDING } from '../../publish/store/backends/binding.ts';
import type { Environment } from './environment.ts';
import { ASSETS, PROJECT, ROOT } from './paths.ts';
import { readWranglerToml, type WranglerToml } from './wrangler-toml.ts';

/** What a deployment adds to wrangler.toml. */
export interface WorkerTarget {
  /** The worker's name. */
  readonly name: string;
  /** Scheme and host; null before the first upload, which assigns the workers.dev address. */
  readonly origin: string | null;
  /** The host name of a custom domain; null for workers.dev. */
  readonly domain: string | null;
  /** The id of the KV namespace; null for a preview copy, which has none. */
  readonly namespace: string | null;
  readonly isRateLimited: boolean;
}

/** The name of an environment's worker. */
export function workerName(name: string, environment: Environment): string {
  return environment === 'production' ? name : `${name}-${environment}`;
}

/** The configuration as wrangler reads it. A preview copy has no KV, cache or rate limiting, which a temporary account may not have. */
export function workerConfig(toml: WranglerToml, target: WorkerTarget): object {
  const { name, origin, domain, namespace, isRateLimited } = target;
  const { cache, ratelimits, kv_namespaces: _, ...rest } = toml;
  const withKv = {
    cache,
    ratelimits,
    kv_namespaces: [{ binding: RELEASES_BINDING, id: namespace }],
  };
  return {
    ...rest,
    name,
    main: join(ROOT, toml.main),
    assets: { ...toml.assets, directory: ASSETS },
    vars: { PUBLIC_ORIGIN: origin ?? '', RATE_LIMIT: isRateLimited ? 'on' : 'off' },
    workers_dev: domain === null,
    ...(domain === null ? {} : { routes: [{ pattern: domain, custom_domain: true }] }),
    ...(namespace === null ? {} : withKv),
  };
}

/** Writes the configuration of a deployment. Returns its path, for wrangler's `--config`. */
export function writeWorkerConfig(target: WorkerTarget): string {
  const path = join(PROJECT, 'dist', 'wrangler', `${target.name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(workerConfig(readWranglerToml(), target), null, 2));
  return path;
}
