/** External tools of a deploy, one function each, so that tests can replace them. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { runWrangler, type WranglerRun } from '../../publish/store/backends/run-wrangler.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { putMissing } from '../../publish/store/publish.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';
import { pinnedWidgetFiles } from '../lib/build-assets.ts';
import type { Environment } from '../lib/environment.ts';
import { ASSETS, ROOT } from '../lib/paths.ts';
import { readWranglerConfig, WRANGLER_TOML } from '../lib/public-origin.ts';
import type { EnvironmentConfig } from './configuration.ts';

export interface DeployTools {
  readonly wrangler: (args: readonly string[]) => Promise<WranglerRun>;
  /** Runs an npm script, which prints to the terminal. Returns its exit code. */
  readonly npm: (
    script: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<number>;
  readonly readConfiguration: (environment: Environment) => Promise<EnvironmentConfig>;
  readonly readToml: () => string;
  readonly writeToml: (text: string) => void;
  /** Uploads the files of this build of the widget that the store doesn't have. Returns their number. */
  readonly uploadWidgetBuild: (environment: Environment) => Promise<number>;
  /** The current release in the store; null before the first publish. */
  readonly currentRelease: (environment: Environment) => Promise<string | null>;
  /** The release that `/healthz` of a deployment names; null if it isn't served from KV. */
  readonly servedRelease: (origin: string) => Promise<string | null>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const npm: DeployTools['npm'] = (script, args, env) =>
  new Promise((resolve, reject) => {
    const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(command, ['run', '--silent', script, '--', ...args], {
      cwd: ROOT,
      // Relative paths of the scripts don't depend on where the deploy was called.
      env: { ...process.env, INIT_CWD: ROOT, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/** The part of wrangler's configuration that a deploy reads. */
const environmentConfig = z.object({
  name: z.string(),
  vars: z.record(z.string(), z.unknown()),
  workers_dev: z.boolean().optional(),
  routes: z.array(z.union([z.string(), z.object({ pattern: z.string() })])).optional(),
  kv_namespaces: z.array(z.object({ id: z.string().optional() })),
});

async function readConfiguration(environment: Environment): Promise<EnvironmentConfig> {
  const { name, vars, workers_dev, routes, kv_namespaces } = environmentConfig.parse(
    await readWranglerConfig(environment),
  );
  return {
    name,
    origin: process.env.PUBLIC_ORIGIN ?? vars.PUBLIC_ORIGIN,
    isOnWorkersDev: workers_dev === true,
    routes: (routes ?? []).map((route) => (typeof route === 'string' ? route : route.pattern)),
    namespace: kv_namespaces[0]?.id ?? null,
  };
}

async function withRemoteStore<T>(
  environment: Environment,
  work: (store: ReturnType<typeof openStore>) => Promise<T>,
): Promise<T> {
  const store = openStore({ at: 'remote', environment });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const health = z.object({ store: z.literal('kv'), release: z.string() });

async function servedRelease(origin: string): Promise<string | null> {
  const response = await fetch(`${origin}/healthz`, { cache: 'no-store' }).catch(() => null);
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
  return health.safeParse(body).data?.release ?? null;
}

/** The real tools. */
export const DEPLOY_TOOLS: DeployTools = {
  wrangler: runWrangler,
  npm,
  readConfiguration,
  readToml: () => readFileSync(WRANGLER_TOML, 'utf8'),
  writeToml: (text) => writeFileSync(WRANGLER_TOML, text),
  uploadWidgetBuild: (environment) =>
    withRemoteStore(environment, (store) => putMissing(pinnedWidgetFiles(ASSETS), store)),
  currentRelease: (environment) =>
    withRemoteStore(environment, async (store) => (await readPointer(store))?.release ?? null),
  servedRelease,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
