/**
 * `npm start`: everything from a fresh clone. Compiles the data, builds the assets, fills the local store, serves on
 * http://localhost:8787 (PORT to change) and says so when it is ready.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openStore } from '../publish/store/open-store.ts';
import { publish, putMissing } from '../publish/store/publish.ts';
import { buildAssets, pinnedWidgetFiles } from './lib/build-assets.ts';
import { buildRelease } from './lib/build-release.ts';
import { fail } from './lib/command-line.ts';
import { localState, ROOT, WRANGLER } from './lib/paths.ts';
import { publicOrigin } from './lib/public-origin.ts';

const DEFAULT_PORT = 8787;

function readPort(): number {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  return fail(`PORT: found ${JSON.stringify(text)}, expected a number from 1 to 65535`);
}

/** Whether anybody listens there, on either address of localhost. */
async function isPortTaken(port: number): Promise<boolean> {
  const tryHost = (host: string) =>
    new Promise<boolean>((resolve, reject) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(true);
        else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false);
        else reject(error);
      });
      server.listen(port, host, () => server.close(() => resolve(false)));
    });
  return (await tryHost('127.0.0.1')) || (await tryHost('::1'));
}

/** How often it looks whether npm is still there, in milliseconds. */
const PARENT_POLL_INTERVAL = 1000;

/**
 * Under npm a shell stands between, which passes no signal on: when npm is ended by itself, only the parent that is
 * gone tells of it.
 */
function onParentExit(then: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && then(), PARENT_POLL_INTERVAL).unref();
}

/** Runs wrangler's local server until it ends; tells its exit code. */
function serve(port: number, origin: string, onExit: (code: number) => void): void {
  const child = spawn(
    process.execPath,
    [
      ...[WRANGLER, 'dev', '--port', String(port), '--ip', 'localhost', '--inspector-port', '0'],
      ...[
        '--persist-to',
        localState(),
        ...['--var', `PUBLIC_ORIGIN:${origin}`, '--var', 'RATE_LIMIT:off'],
        '--show-interactive-dev-session=false',
        '--log-level',
        'warn',
      ],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  onParentExit(() => child.kill('SIGTERM'));
  child.on('exit', (code) => onExit(code ?? 0));
}

/** Asks until the product answers. */
async function waitUntilReady(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const port = readPort();
const address = `http://localhost:${port}`;
if (await isPortTaken(port)) {
  fail(
    `port ${port} is taken. Choose another: PORT=${port + 1} npm start (Windows: set PORT=${port + 1} && npm start)`,
  );
}
console.log('Compiling the data …');
// Behind a proxy the product is elsewhere than where it listens.
const origin = process.env.PUBLIC_ORIGIN ? publicOrigin() : address;
const release = await buildRelease(join(ROOT, 'data'), origin);
await buildAssets(release, origin);
const store = openStore({ at: { state: localState() } });
await putMissing(pinnedWidgetFiles(), store);
const { operations } = await publish(release, store);
await store.close();
console.log(
  `Release ${release.id}: ${operations.writes} values written to the local store, all ${release.values.size} of it read back.`,
);
serve(port, origin, (code) => process.exit(code));
await waitUntilReady(address);
console.log(`\nLikewise is ready: ${address}\nStop it with Ctrl+C.`);
