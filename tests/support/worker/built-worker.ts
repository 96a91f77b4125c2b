/**
 * The worker as deployed, in its runtime: the bundle that `wrangler deploy` would upload, with the bindings of `wrangler.toml`,
 * over a KV and static assets that a test fills.
 */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestHarness } from 'wrangler';
import { ROOT, WRANGLER } from '../../../scripts/lib/paths.ts';
import { type StoreFiles, writeSnapshot } from '../releases/packed-release.ts';

const OFFLINE = { CI: '1', WRANGLER_SEND_METRICS: 'false' };

/** Operations of the local KV that the worker doesn't use. */
interface WritableKv {
  put(key: string, value: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A worker in workerd. */
export interface RunningWorker {
  /** Without a trailing slash. */
  readonly url: string;
  readonly kv: WritableKv;
  /** The lines of its log. */
  readonly log: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** A built worker, not yet running; `bundle` is the script that would be deployed. */
export interface BuiltWorker {
  readonly bundle: string;
  readonly serve: (kv: StoreFiles) => Promise<RunningWorker>;
  /** With a limit of that many requests per minute, instead of the configured one. */
  readonly serveLimited: (kv: StoreFiles, most: number) => Promise<RunningWorker>;
  /** With a KV that hangs on every read. */
  readonly serveHanging: () => Promise<Pick<RunningWorker, 'url' | 'log' | 'close'>>;
  readonly remove: () => void;
}

/** Builds the worker with wrangler, in a folder of its own, with a snapshot and one file among its static assets. */
export async function buildWorker(snapshot: StoreFiles): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-worker-'));
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  writeFileSync(join(assets, 'widget.js'), 'export {};\n');
  writeSnapshot(assets, snapshot);
  const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
    .replace('worker/index.ts', join(ROOT, 'worker/index.ts'))
    .replace('dist/assets', assets);
  writeFileSync(join(folder, 'wrangler.toml'), config);
  const command = [WRANGLER, 'deploy', '--dry-run', '--outdir', 'out', '--config', 'wrangler.toml'];
  const env = { ...process.env, ...OFFLINE };
  await promisify(execFile)(process.execPath, command, { cwd: folder, env });
  return {
    bundle: readFileSync(join(folder, 'out/index.js'), 'utf8'),
    serve: (kv) => serve(folder, kv),
    serveLimited: (kv, most) => {
      writeFileSync(join(folder, 'limited.toml'), limitedConfig(config, most));
      return serve(folder, kv, 'limited.toml');
    },
    serveHanging: () => serveHanging(folder, config),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The configuration with another limit; throws if there is none to replace. */
function limitedConfig(config: string, most: number): string {
  const stated = /limit = \d+, period = 60/;
  if (!stated.test(config)) throw new Error('wrangler.toml states no limit for a minute');
  return config.replace(stated, `limit = ${most}, period = 60`);
}

async function serve(
  folder: string,
  files: StoreFiles,
  configPath = 'wrangler.toml',
): Promise<RunningWorker> {
  const workers = [{ configPath, prebuiltWorkerDir: 'out' }];
  const server = createTestHarness({ root: folder, workers });
  const { url } = await server.listen();
  const { RELEASES: kv } = await server.getWorker<{ RELEASES: WritableKv }>().getEnv();
  for (const [key, value] of files) await kv.put(key, value);
  return {
    url: url.origin,
    kv,
    log: () => server.getLogs().map(({ message }) => message),
    close: () => server.close(),
  };
}

const HANGING_KV = `
  import { WorkerEntrypoint } from 'cloudflare:workers';
  export class Kv extends WorkerEntrypoint {
    get() { return new Promise((resolve) => setTimeout(resolve, 3_600_000, null)); }
  }
  export default {};
`;
const KV_BINDING = '[[kv_namespaces]]\nbinding = "RELEASES"';
const HANGING_BINDING = '[[services]]\nbinding = "RELEASES"\nservice = "kv"\nentrypoint = "Kv"';

async function serveHanging(folder: string, config: string) {
  writeFileSync(join(folder, 'hanging.toml'), config.replace(KV_BINDING, HANGING_BINDING));
  writeFileSync(join(folder, 'kv.js'), HANGING_KV);
  writeFileSync(
    join(folder, 'kv.toml'),
    'name = "kv"\nmain = "kv.js"\ncompatibility_date = "2026-11-17"\n',
  );
  const server = createTestHarness({
    root: folder,
    workers: [{ configPath: 'hanging.toml', prebuiltWorkerDir: 'out' }, { configPath: 'kv.toml' }],
  });
  const { url } = await server.listen();
  return {
    url: url.origin,
    log: () => server.getLogs().map(({ message }) => message),
    close: () => server.close(),
  };
}
