/** Runs an npm script to its end, or until its server responds, and measures time and memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type PeakMemory, watchMemory } from './process-tree.ts';

/** A measured run. */
export interface Run {
  readonly seconds: number;
  /** Null on other systems than Linux. */
  readonly memory: PeakMemory | null;
}

/** How to run an npm script. */
export interface Command {
  readonly folder: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A started command with the end of what it printed. */
interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly output: () => string;
}

function start({ folder, script, args = [], env = {} }: Command): Started {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: folder,
    // A process group of its own, so that it can be stopped with everything that it started.
    detached: true,
    env: { ...process.env, INIT_CWD: folder, WRANGLER_SEND_METRICS: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`npm run ${script} didn’t start`);
  const stop = () => signal(pid, 'SIGKILL');
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  let output = '';
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return { child, pid, output: () => output };
}

/** Signals a process group. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // The group has ended already.
  }
}

const secondsSince = (begun: number) => (performance.now() - begun) / 1000;

/** Runs a command to its end. Throws with its output if it fails. */
export async function measureCommand(command: Command): Promise<Run> {
  const begun = performance.now();
  const { child, pid, output } = start(command);
  const stopWatching = watchMemory(pid);
  const [code] = await once(child, 'exit');
  const run = { seconds: secondsSince(begun), memory: stopWatching() };
  if (code !== 0) throw new Error(`npm run ${command.script} ended with ${code}:\n${output()}`);
  return run;
}

/** A measured server that still runs. */
export interface MeasuredServer {
  /** Seconds from the start of the command to the first response. */
  readonly seconds: number;
  /** Stops it. Returns the memory from the start until now. */
  stop(): Promise<PeakMemory | null>;
}

/** Runs a command until `url` responds with a success. Throws with its output if it ends before. */
export async function measureServer(command: Command, url: string): Promise<MeasuredServer> {
  const begun = performance.now();
  const { child, pid, output } = start(command);
  const stopWatching = watchMemory(pid);
  for (;;) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) break;
    if (child.exitCode !== null)
      throw new Error(`npm run ${command.script} ended with ${child.exitCode}:\n${output()}`);
    await setTimeout(50);
  }
  return {
    seconds: secondsSince(begun),
    async stop() {
      const memory = stopWatching();
      const exited = once(child, 'exit');
      signal(pid, 'SIGTERM');
      await exited;
      signal(pid, 'SIGKILL');
      return memory;
    },
  };
}
