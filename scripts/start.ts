/**
 * `npm start`: runs the product from a fresh clone. Compiles the data, builds the assets, fills the local store and serves on
 * http://localhost:8787, or on the port in PORT. Pictures are drawn when they are requested, and in the background.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { DATA_OPTION, fail, readOptions } from './lib/command-line.ts';
import { dataFolder } from './lib/load-data.ts';
import {
  DEFAULT_PORT,
  findServer,
  readPort,
  registerServer,
  reservePort,
  serverAssets,
  serverFolder,
} from './lib/local-server.ts';
import { MALLOC_ENVIRONMENT } from './lib/malloc-environment.ts';
import { CODE_CACHE, PROJECT, ROOT, WRANGLER, WRANGLER_OPTIONS } from './lib/paths.ts';
import { type PictureServer, startPictureServer } from './lib/picture-server.ts';
import { progressView } from './lib/publish-report.ts';
import { requestedOrigin } from './lib/settings.ts';
import { writeLocalConfig } from './lib/worker-config.ts';

/** How often the parent process is checked, in milliseconds. */
const PARENT_POLL_INTERVAL = 1000;

const BUILDER = join(ROOT, 'scripts', 'lib', 'builder.ts');
const EXIT_WITH_PARENT = join(ROOT, 'scripts', 'lib', 'exit-with-parent.js');

/** Calls back when npm has ended. The shell between npm and this process forwards no signals, so the parent's id is polled. */
function onParentExit(callback: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && callback(), PARENT_POLL_INTERVAL).unref();
}

/** The folder of a local server, and its addresses. */
interface ServerSetup {
  readonly folder: string;
  readonly port: number;
  readonly origin: string;
  readonly pictureServer: string;
}

/** Starts a process that ends with this one, when this one is stopped. */
function startProcess(args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  onParentExit(() => child.kill('SIGTERM'));
  return child;
}

/** Runs the builder to its end. If it fails, it has printed why, and this process exits with its code. */
async function fillFolder(folder: string, data: string, origin: string): Promise<void> {
  // It makes much garbage: with less space for young objects, a first start takes a fifth longer.
  const flags = [...process.execArgv, '--max-semi-space-size=32'];
  const args = [...flags, BUILDER, folder, data, origin];
  const env = { ...process.env, ...MALLOC_ENVIRONMENT };
  const [code] = await once(startProcess(args, { stdio: 'inherit', env }), 'close');
  if (code !== 0) process.exit(code ?? 1);
}

/** Runs wrangler's local server; `onExit` gets its exit code. */
function serve(
  { folder, port, origin, pictureServer }: ServerSetup,
  onExit: (code: number) => Promise<void>,
): void {
  const vars = { PUBLIC_ORIGIN: origin, PICTURE_SERVER: pictureServer, RATE_LIMIT: 'off' };
  const config = writeLocalConfig(folder, { assets: serverAssets(folder), vars });
  const child = startProcess(
    [
      // Its large default keeps 35 MB.
      '--max-semi-space-size=4',
      ...WRANGLER_OPTIONS,
      // With `--import`, wrangler would be loaded as a module, which takes 45 MB more.
      ...['--require', EXIT_WITH_PARENT],
      ...[WRANGLER, 'dev', '--port', String(port), '--ip', 'localhost', '--inspector-port', '0'],
      ...['--config', config, '--persist-to', folder],
      ...['--show-interactive-dev-session=false', '--log-level', 'warn'],
    ],
    {
      cwd: PROJECT,
      env: {
        NODE_COMPILE_CACHE: CODE_CACHE,
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  child.on('exit', (code) => onExit(code ?? 0));
}

const health = z.object({ release: z.string() });

/** The body of a response with status 200; null without one. `fetch` would take 15 MB more. */
async function readBody(url: string): Promise<string | null> {
  try {
    const response: IncomingMessage = (await once(get(url), 'response'))[0];
    const body = await text(response);
    return response.statusCode === 200 ? body : null;
  } catch {
    return null;
  }
}

/** Polls until the product responds. Returns the release that it serves. */
async function waitUntilReady(address: string): Promise<string> {
  for (;;) {
    const body = await readBody(`${address}/healthz`);
    if (body !== null) return health.parse(JSON.parse(body)).release;
    await setTimeout(100);
  }
}

/** Draws the pictures that aren't in the cache, and reports on the error stream. */
async function drawInBackground(pictures: PictureServer, release: string): Promise<void> {
  const view = progressView(process.stderr);
  try {
    await pictures.drawAll(release, (done, total) => view.progress('drawing', done, total));
    view.end();
  } catch (error) {
    view.end();
    // The server goes on: the others are drawn when they are requested.
    console.error(`Not all pictures were drawn: ${String(error)}`);
  }
}

const options = readOptions({
  usage: 'npm start -- [--data DIR] [--on-demand]',
  about:
    'Compiles the data and serves the product on http://localhost:8787, or on the port in the environment variable PORT.',
  options: {
    ...DATA_OPTION,
    'on-demand': {
      type: 'boolean',
      about: 'draws pictures only when they are requested, not in the background',
    },
  },
});
const port = readPort('PORT', process.env.PORT ?? String(DEFAULT_PORT));
const address = `http://localhost:${port}`;
const folder = serverFolder(port);
const running = await findServer(folder);
if (running && running.port !== port) {
  fail(`${folder} is used by the server on port ${running.port}. Stop that one first`);
}
const reservation = await reservePort(port);
if (!reservation) {
  fail(
    `port ${port} is in use, perhaps by a server that is starting. Choose another: PORT=${port + 1} npm start (Windows: set PORT=${port + 1} && npm start)`,
  );
}
// Behind a proxy the public origin differs from the address that is listened on.
const origin = requestedOrigin() ?? address;
const data = dataFolder(options.data);
await fillFolder(folder, data, origin);
registerServer(folder, { pid: process.pid, port, data });
const pictureServer = await startPictureServer(folder);
await reservation.release();
serve({ folder, port, origin, pictureServer: pictureServer.origin }, async (code) => {
  await pictureServer.close();
  process.exit(code);
});
const release = await waitUntilReady(address);
console.log(`\nLikewise is ready: ${address}\nStop it with Ctrl+C.`);
if (!options['on-demand']) await drawInBackground(pictureServer, release);
