/**
 * Serves the product for the tests of the project "served", as `npm start` does, on a free port and with a store of
 * its own. With `LIKEWISE_URL` nothing is started and the same tests probe that deployment.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, without a slash at its end. */
    baseUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');
/** How long a process that was asked to end may take, in milliseconds. */
const KILL_AFTER = 5000;

/** The product as it runs. */
export interface RunningProduct {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts the product and says where it is; gives back what stops it. */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, stop } = await startProduct();
  project.provide('baseUrl', baseUrl);
  return stop;
}

/** Starts the product, or takes the one that `LIKEWISE_URL` names, which nothing stops. */
export async function startProduct(): Promise<RunningProduct> {
  const deployed = process.env.LIKEWISE_URL;
  if (deployed) return { baseUrl: deployed.replace(/\/+$/, ''), stop: async () => {} };
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const state = mkdtempSync(join(tmpdir(), 'likewise-state-'));
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    // A process group of its own, so that stopping it stops what it started.
    detached: true,
    env: { ...process.env, PORT: String(port), LIKEWISE_STATE: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await stopProcess(child);
    rmSync(state, { recursive: true, force: true });
  };
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
  await waitUntilReady(child, baseUrl).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { baseUrl, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Resolves when the product says where it is; rejects with what it said instead. */
function waitUntilReady(child: ChildProcess, baseUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
      if (said.includes(baseUrl)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`start ended with ${code} and said:\n${said}`)));
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
