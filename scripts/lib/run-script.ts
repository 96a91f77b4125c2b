/** Runs another command of this folder in a process of its own, on the same terminal. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, ROOT } from './paths.ts';

/** Runs `scripts/{name}.ts`. Relative paths in `args` are relative to the project's folder. Returns the exit code. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = join(ROOT, 'scripts', `${name}.ts`);
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: PROJECT, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
