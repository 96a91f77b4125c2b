/** What a deploy works with, each as one function, so that a test can put others in their place. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { z } from 'zod';
import { POINTER_KEY } from '../../engine/model/store-keys.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { putMissing } from '../../publish/store/publish.ts';
import { pinnedWidgetFiles } from '../lib/build-assets.ts';
import { ROOT, WRANGLER } from '../lib/paths.ts';
import type { Environment, EnvironmentConfig } from './configuration.ts';

/** What a run of wrangler came to; `printed` is all that it printed for people. */
export interface WranglerResult {
  readonly code: number;
  readonly output: string;
  readonly printed: string;
}

export interface DeployTools {
  /** Runs wrangler; nobody sees what it prints. */
  readonly wrangler: (args: readonly string[]) => Promise<WranglerResult>;
  /** Runs a script of npm, whose words go to the terminal; its exit code. */
  readonly npm: (
    script: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<number>;
  readonly readConfiguration: (environment: Environment) => EnvironmentConfig;
  readonly readToml: () => string;
  readonly writeToml: (text: string) => void;
  /** Stores the files of the widget's build that the store hasn't yet; how many. */
  readonly uploadWidgetBuild: (environment: Environment) => Promise<number>;
  /** The release that the store names as current; null where it names none. */
  readonly currentRelease: (environment: Environment) => Promise<string | null>;
  /** The release that a deployment says it serves from its store; null where it doesn't. */
  readonly servedRelease: (origin: string) => Promise<string | null>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const TOML = join(ROOT, 'wrangler.toml');
const QUIET = { WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };

/** Runs the wrangler at a path, which needs no terminal and asks nobody. */
export function wranglerRunner(path: string): DeployTools['wrangler'] {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path, ...args], {
        cwd: ROOT,
        env: { ...process.env, ...QUIET },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ code: code ?? 1, output, printed: [errors, output].join('\n') }),
      );
    });
}

const npm: DeployTools['npm'] = (script, args, env) =>
  new Promise((resolve, reject) => {
    const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(command, ['run', '--silent', script, '--', ...args], {
      cwd: ROOT,
      // Where the deploy was called from is no business of the commands that it calls.
      env: { ...process.env, INIT_CWD: ROOT, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/** As much of what wrangler reads as a deploy needs. */
const environmentConfig = z.object({
  name: z.string(),
  vars: z.record(z.string(), z.unknown()),
  workers_dev: z.boolean().optional(),
  routes: z.array(z.union([z.string(), z.object({ pattern: z.string() })])).optional(),
  kv_namespaces: z.array(z.object({ id: z.string().optional() })),
});

function readConfiguration(environment: Environment): EnvironmentConfig {
  const { name, vars, workers_dev, routes, kv_namespaces } = environmentConfig.parse(
    unstable_readConfig({ config: TOML, env: environment }),
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

/** The release that a JSON document names under `release`. */
function releaseIn(document: unknown): string | null {
  const named = typeof document === 'object' && document !== null && 'release' in document;
  return named && typeof document.release === 'string' ? document.release : null;
}

async function servedRelease(origin: string): Promise<string | null> {
  const answer = await fetch(`${origin}/healthz`, { cache: 'no-store' }).catch(() => null);
  const health: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  const isWell =
    typeof health === 'object' && health !== null && 'store' in health && health.store === 'kv';
  return isWell ? releaseIn(health) : null;
}

/** The real ones. */
export const DEPLOY_TOOLS: DeployTools = {
  wrangler: wranglerRunner(WRANGLER),
  npm,
  readConfiguration,
  readToml: () => readFileSync(TOML, 'utf8'),
  writeToml: (text) => writeFileSync(TOML, text),
  uploadWidgetBuild: (environment) =>
    withRemoteStore(environment, (store) => putMissing(pinnedWidgetFiles(), store)),
  currentRelease: (environment) =>
    withRemoteStore(environment, async (store) => {
      const value = await store.read(POINTER_KEY);
      return value === null ? null : releaseIn(JSON.parse(Buffer.from(value).toString()));
    }),
  servedRelease,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
