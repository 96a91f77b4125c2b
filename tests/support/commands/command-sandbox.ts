/** Runs the commands as users do, in a temporary folder with the small dataset and a store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { SMALL } from '../data/small-data.ts';

/** The result of a command. */
export interface CommandResult {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Ends the children of a killed process, which the system doesn't. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // The group has ended already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** A folder to run commands from. */
export class CommandSandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'likewise-commands-'));
  readonly state = join(this.folder, 'state');
  readonly #env: NodeJS.ProcessEnv;

  /** Contains the small dataset under `mine`; every command gets `env`. */
  constructor(env: NodeJS.ProcessEnv = {}) {
    this.#env = {
      // Most of a command's time is loading code, especially wrangler's.
      NODE_COMPILE_CACHE: join(ROOT, 'dist', 'cache', 'node'),
      ...process.env,
      INIT_CWD: this.folder,
      LIKEWISE_STATE: this.state,
      LIKEWISE_PROJECT: this.folder,
      ...env,
    };
    mkdirSync(join(this.folder, 'mine'));
    cpSync(SMALL, join(this.folder, 'mine', 'small'), { recursive: true });
  }

  /** Adds rows to a file of the dataset. */
  append(file: string, rows: string): void {
    appendFileSync(join(this.folder, 'mine', 'small', file), rows);
  }

  /** Starts `scripts/NAME.ts` without npm, so that it can be killed. */
  start(name: string, args: readonly string[]): ChildProcess {
    const script = join(ROOT, 'scripts', `${name}.ts`);
    // A process group of its own, so that its children can be ended with it.
    const options = { cwd: ROOT, env: this.#env, detached: true };
    return spawn(process.execPath, [script, ...args], options);
  }

  /** Runs a command to its end; `watch` receives everything it has written to stderr so far. */
  run(
    name: string,
    args: readonly string[] = [],
    watch: (errors: string, child: ChildProcess) => void = () => {},
  ): Promise<CommandResult> {
    return this.#ended(this.start(name, args), watch);
  }

  /** Runs another file with Node, and with more environment variables, to its end. */
  runFile(file: string, env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    const child = spawn(process.execPath, [file], { cwd: ROOT, env: { ...this.#env, ...env } });
    return this.#ended(child, () => {});
  }

  /** Runs npm as users do, to its end. */
  runNpm(args: readonly string[]): Promise<CommandResult> {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    return this.#ended(spawn(npm, args, { cwd: ROOT, env: this.#env }), () => {});
  }

  /** Runs a command to its end with `text` as its standard input. */
  runWithInput(text: string, name: string, args: readonly string[] = []): Promise<CommandResult> {
    const child = this.start(name, args);
    child.stdin?.end(text);
    return this.#ended(child, () => {});
  }

  /** Runs npm at a terminal, to its end. Each reply is typed when its question is printed. The output has both streams. */
  runNpmAtTerminal(
    args: readonly string[],
    replies: readonly (readonly [question: string, reply: string])[],
  ): Promise<CommandResult> {
    const command = ['npm', ...args].join(' ');
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: ROOT, env: this.#env });
    const left = [...replies];
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const [question, reply] = left[0] ?? [];
      if (question === undefined || !seen.includes(question)) return;
      left.shift();
      child.stdin.write(`${reply}\n`);
    });
    return this.#ended(child, () => {});
  }

  #ended(
    child: ChildProcess,
    watch: (errors: string, child: ChildProcess) => void,
  ): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
      let output = '';
      let errors = '';
      child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
      child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        errors += chunk;
        watch(errors, child);
      });
      child.on('error', reject);
      child.on('exit', (_, signal) => {
        if (signal !== null) killGroup(child);
      });
      child.on('close', (code) => resolve({ code, output, errors }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
