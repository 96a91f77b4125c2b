/**
 * Wrangler's configuration of a deployment or a local server, generated from wrangler.toml and the settings. So nobody edits
 * wrangler.toml, an update never conflicts with it, and wrangler writes nothing beside it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RELEASES_BINDING } from '../../publish/store/backends/key-value-store.ts';
import { ASSETS, PROJECT, ROOT } from './paths.ts';
import {
  type Environment,
  readWranglerToml,
  type Settings,
  type WranglerToml,
} from './settings.ts';

/** What a deployment adds to wrangler.toml. */
export interface WorkerTarget {
  /** The worker's name. */
  readonly name: string;
  /** Scheme and host; null before the first upload, which assigns the workers.dev address. */
  readonly origin: string | null;
  /** The host name of a custom domain; null for workers.dev. */
  readonly domain: string | null;
  /** Whether it has KV. A preview copy has none. */
  readonly hasKv: boolean;
  /** The id of the KV namespace; null until it is found. */
  readonly namespace: string | null;
  readonly isRateLimited: boolean;
}

const CONFIGS = join(PROJECT, 'dist', 'wrangler');
/** An empty folder: assets are built for an address. */
const NO_ASSETS = join(CONFIGS, 'no-assets');

/** The name of an environment's worker. */
export function workerName(name: string, environment: Environment): string {
  return environment === 'production' ? name : `${name}-${environment}`;
}

/** Name of a preview copy: its account is new, so the name is free. */
const PREVIEW_NAME = 'likewise-preview';

/** The worker of an environment, before anything is known of the account. */
export function workerTarget({ name, domain }: Settings, environment: Environment): WorkerTarget {
  const isProduction = environment === 'production';
  const host = isProduction ? domain : null;
  return {
    name: workerName(name, environment),
    origin: host && `https://${host}`,
    domain: host,
    hasKv: true,
    namespace: null,
    isRateLimited: isProduction,
  };
}

/** The worker of a preview copy. */
export const PREVIEW_TARGET: WorkerTarget = {
  name: PREVIEW_NAME,
  origin: null,
  domain: null,
  hasKv: false,
  namespace: null,
  isRateLimited: false,
};

/** The configuration as wrangler reads it. A preview copy has no KV, cache or rate limiting, which a temporary account may not have. */
export function workerConfig(toml: WranglerToml, target: WorkerTarget): object {
  const { name, origin, domain, hasKv, namespace, isRateLimited } = target;
  const { cache, ratelimits, kv_namespaces: _, ...rest } = toml;
  const withKv = {
    cache,
    ratelimits,
    kv_namespaces: [
      { binding: RELEASES_BINDING, ...(namespace === null ? {} : { id: namespace }) },
    ],
  };
  return {
    ...rest,
    name,
    main: join(ROOT, toml.main),
    assets: { ...toml.assets, directory: origin === null ? NO_ASSETS : ASSETS },
    vars: { PUBLIC_ORIGIN: origin ?? '', RATE_LIMIT: isRateLimited ? 'on' : 'off' },
    workers_dev: domain === null,
    ...(domain === null ? {} : { routes: [{ pattern: domain, custom_domain: true }] }),
    ...(hasKv ? withKv : {}),
  };
}

/** What a local server adds to wrangler.toml. */
export interface LocalTarget {
  /** The folder of the static assets. */
  readonly assets: string;
  readonly vars: Readonly<Record<string, string>>;
}

function writeConfig(path: string, config: object): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(config, null, 2));
  return path;
}

/** Writes the configuration of the local server with this folder. Returns its path, for wrangler's `--config`. */
export function writeLocalConfig(folder: string, { assets, vars }: LocalTarget): string {
  const toml = readWranglerToml();
  return writeConfig(join(folder, 'wrangler.json'), {
    ...toml,
    main: join(ROOT, toml.main),
    assets: { ...toml.assets, directory: assets },
    vars,
  });
}

/** Writes the configuration of a deployment. Returns its path, for wrangler's `--config`. */
export function writeWorkerConfig(target: WorkerTarget): string {
  mkdirSync(NO_ASSETS, { recursive: true });
  const config = workerConfig(readWranglerToml(), target);
  return writeConfig(join(CONFIGS, `${target.name}.json`), config);
}
