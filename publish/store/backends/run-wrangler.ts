/** One run of the wrangler command, from the project's folder. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WRANGLER = fileURLToPath(
  new URL('../../../node_modules/wrangler/bin/wrangler.js', import.meta.url),
);

/** What a run came to. */
export interface WranglerRun {
  readonly code: number;
  readonly output: Uint8Array;
  /** All that was printed for people. */
  readonly printed: string;
}

/** Runs wrangler with these arguments and waits for its end. */
export function runWrangler(args: readonly string[]): Promise<WranglerRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRANGLER, ...args], {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' },
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
        // Its complaints come on either stream.
        printed: Buffer.concat(code === 0 ? errors : [...errors, ...output]).toString(),
      }),
    );
  });
}
