/** Starts local servers for tests, as `npm start` does, and stops them with everything that they started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from '../../scripts/lib/paths.ts';

/** Milliseconds that a process may take to end before it is killed. */
const KILL_AFTER = 5000;

/** A server that is starting or running. */
export interface RunningServer {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Resolves with its output when the server is ready; rejects with it if it doesn't start. */
  readonly ready: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts a server on a port that draws pictures on demand only, with these further arguments and variables. */
export function startServer(
  port: number,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): RunningServer {
  const child = spawn(process.execPath, ['scripts/start.ts', '--on-demand', ...args], {
    cwd: ROOT,
    // A process group of its own, so that stopping it stops what it started.
    detached: true,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
  const baseUrl = `http://localhost:${port}`;
  return { baseUrl, ready: waitUntilReady(child, baseUrl), stop: () => stopProcess(child) };
}

/** Resolves with its output when the server says that it is ready; rejects with it if it ends before. */
function waitUntilReady(child: ChildProcess, baseUrl: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      if (output.includes(`ready: ${baseUrl}`)) resolve(output);
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
