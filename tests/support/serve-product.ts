/**
 * Serves the product for the tests of the project "served", as `npm start` does, on a free port and with a folder
 * of its own. With `LIKEWISE_URL` nothing is started and the same tests probe that deployment.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/lib/paths.ts';
import { freePort, portOf } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the product, without a trailing slash. */
    baseUrl: string;
    /** Address that responds once the product is ready: 200, or 500 with the reason why it isn't. */
    readinessUrl: string;
  }
}

/** Milliseconds that a process may take to end before it is killed. */
const KILL_AFTER = 5000;

/** A product that is starting or running. */
export interface RunningProduct {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Resolves when the product responds; rejects with its output if it doesn't start. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Global set-up of vitest: starts the product in the background, so that tests that don't need it run meanwhile.
 * `wait-for-product.ts` waits for it. Returns the tear-down.
 */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, ready, stop } = await startProduct();
  const gate = await serveReadiness(ready);
  project.provide('baseUrl', baseUrl);
  project.provide('readinessUrl', `http://localhost:${portOf(gate)}`);
  return async () => {
    gate.close();
    gate.closeAllConnections();
    await stop();
  };
}

/** A server that holds each request until the product is ready, or has failed. */
async function serveReadiness(ready: Promise<void>): Promise<Server> {
  const failure = ready.then(
    () => null,
    (error: unknown) => String(error),
  );
  const server = createServer(async (_, response) => {
    const reason = await failure;
    response.writeHead(reason === null ? 200 : 500).end(reason ?? '');
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return server;
}

/** Starts the product, or takes the one that `LIKEWISE_URL` names, which is never stopped. */
export async function startProduct(): Promise<RunningProduct> {
  const deployed = process.env.LIKEWISE_URL;
  if (deployed)
    return {
      baseUrl: deployed.replace(/\/+$/, ''),
      ready: Promise.resolve(),
      stop: async () => {},
    };
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'likewise-server-'));
  const child = spawn(process.execPath, ['scripts/start.ts', '--on-demand'], {
    cwd: ROOT,
    // A process group of its own, so that stopping it stops what it started.
    detached: true,
    env: { ...process.env, PORT: String(port), LIKEWISE_STATE: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
  return {
    baseUrl,
    ready: waitUntilReady(child, baseUrl),
    stop: async () => {
      await stopProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the product prints its address; rejects with its output if it ends before. */
function waitUntilReady(child: ChildProcess, baseUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      if (output.includes(baseUrl)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`scripts/start.ts ended with ${code}:\n${output}`)),
    );
  });
}

/** Ends the process and its whole group, first politely. */
async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER);
    signalGroup(child, 'SIGTERM');
    await exited;
    clearTimeout(impatience);
  }
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group has ended already.
  }
}
