/** Runs another command of this folder in a process of its own, on the same terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CommandError } from '../../engine/model/command-error.ts';
import { PROJECT, ROOT } from './paths.ts';

/** Runs `scripts/{name}.ts` for an address. Relative paths in `args` are relative to the project's folder. Throws if it fails. */
export async function runScript(
  name: string,
  args: readonly string[],
  origin: string,
): Promise<void> {
  const script = join(ROOT, 'scripts', `${name}.ts`);
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, PUBLIC_ORIGIN: origin },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CommandError(`${name} exited with ${code}`, 'follow the message above');
}
