/**
 * Runs a worker under `workerd serve` in a separate process, without the development server. KV is a second worker, which
 * implements the protocol of workerd's KV binding over files; static assets are served from disk.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Bodies } from '../../../publish/release/pack.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';

/**
 * The binary that wrangler and miniflare run. `bin/workerd` may be a script that starts it, whose process would be measured and stopped
 * instead.
 */
const { default: WORKERD } = createRequire(import.meta.url)('workerd') as { default: string };

/** `GET /{key}?urlencoded=true`, with the key escaped once; 404 if there is no such key. */
const KV = `
  export default {
    fetch(request, env) {
      const { pathname } = new URL(request.url);
      return env.files.fetch('http://files/' + decodeURIComponent(pathname.slice(1)));
    },
  };
`;

/** The compatibility date in wrangler.toml. */
function compatibilityDate(): string {
  const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
  return /^compatibility_date = "(?<date>[^"]+)"/m.exec(config)?.groups?.date ?? '2026-11-17';
}

/** The files of a worker: its script, and embedded files by name. */
export interface WorkerFiles {
  readonly script: string;
  readonly embedded: Bodies;
}

function configuration(port: number, embedded: readonly string[], hasStore: boolean): string {
  const date = compatibilityDate();
  const bindings = hasStore
    ? `bindings = [
      (name = "RELEASES", kvNamespace = "kv"),
      (name = "ASSETS", service = "assets"),
      (name = "PUBLIC_ORIGIN", text = "http://localhost"),
      (name = "RATE_LIMIT", text = "off"),
    ],`
    : '';
  const modules = embedded.map((name) => `(name = "${name}", data = embed "${name}"),`).join(' ');
  const store = hasStore
    ? `(name = "kv", worker = (
      modules = [(name = "kv", esModule = embed "kv.js")],
      compatibilityDate = "${date}",
      bindings = [(name = "files", service = "kv-files")],
    )),
    (name = "kv-files", disk = (path = "store", writable = false)),
    (name = "assets", disk = (path = "assets", writable = false)),`
    : '';
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js"), ${modules}],
      compatibilityDate = "${date}",
      ${bindings}
    )),
    ${store}
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;
}

function write(folder: string, files: Bodies | ReadonlyMap<string, string>): void {
  for (const [name, body] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  }
}

/**
 * Starts workerd in a folder and waits until it responds. `store` holds the values of KV by key; without it there is no KV, and there are
 * no assets.
 */
export async function startWorkerd(
  folder: string,
  port: number,
  { script, embedded }: WorkerFiles,
  store: Bodies | null,
  assets: Bodies = new Map(),
): Promise<ChildProcess> {
  const config = configuration(port, [...embedded.keys()], store !== null);
  write(
    folder,
    new Map([
      ['worker.js', script],
      ['kv.js', KV],
      ['config.capnp', config],
    ]),
  );
  write(folder, embedded);
  for (const name of ['store', 'assets']) mkdirSync(join(folder, name), { recursive: true });
  if (store) write(join(folder, 'store'), store);
  write(join(folder, 'assets'), assets);
  const child = spawn(WORKERD, ['serve', 'config.capnp'], { cwd: folder, stdio: 'inherit' });
  // Also if a measurement fails or is interrupted.
  process.once('exit', () => child.kill());
  const ended = once(child, 'exit').then(() => {
    throw new Error('workerd exited before it responded');
  });
  await Promise.race([waitUntilReady(`http://127.0.0.1:${port}/`), ended]);
  ended.catch(() => undefined);
  return child;
}

async function waitUntilReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Stops workerd and waits until it has exited. */
export async function stopWorkerd(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
