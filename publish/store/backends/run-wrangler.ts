/** Runs the wrangler command in the project's folder, without a terminal. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the operator's project, with `data`, `settings.json`, `dist` and `.wrangler`: this repository, unless Likewise is a package. */
export const PROJECT = resolve(
  process.env.LIKEWISE_PROJECT ?? fileURLToPath(new URL('../../..', import.meta.url)),
);

/**
 * The program of the wrangler command, wherever npm installed it: the package's main file. The command's own script would run it in
 * another process, which takes 50 MB more.
 */
export const WRANGLER = createRequire(import.meta.url).resolve('wrangler');

/** Options of Node for it, as in the command's own script. */
export const WRANGLER_OPTIONS = ['--no-warnings'];

/** Node's cache of compiled code: most of a short run of wrangler is loading its code. */
export const CODE_CACHE = join(PROJECT, 'dist', 'cache', 'node');

/** What wrangler printed, and its exit code. */
export interface WranglerRun {
  readonly code: number;
  /** The standard output: of `kv key get`, the value. */
  readonly output: Uint8Array;
  /** The error stream and the output: wrangler prints errors and warnings on either. */
  readonly printed: string;
}

/** Runs wrangler to its end. `env` is added to this process's environment. */
export function runWrangler(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<WranglerRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...WRANGLER_OPTIONS, WRANGLER, ...args], {
      cwd: PROJECT,
      env: {
        NODE_COMPILE_CACHE: CODE_CACHE,
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Uint8Array[] = [];
    const errors: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => output.push(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(output),
        printed: Buffer.concat([...errors, Buffer.from('\n'), ...output]).toString(),
      }),
    );
  });
}
