/** Runs work in a process of its own, so that its memory ends with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MALLOC_ENVIRONMENT } from './malloc-environment.ts';
import { ROOT } from './paths.ts';

/** Runs `scripts/lib/{name}.ts` with V8's `flags`. If it fails, it has printed why, and this process exits with its code. */
export async function runProcess(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<void> {
  const script = join(ROOT, 'scripts', 'lib', `${name}.ts`);
  const child = spawn(process.execPath, [...process.execArgv, ...flags, script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...MALLOC_ENVIRONMENT },
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  // Exits itself, so that what cleans up at the exit runs.
  const stop = () => process.exit(1);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  const [code] = await once(child, 'close');
  process.removeListener('exit', kill);
  for (const signal of signals) process.removeListener(signal, stop);
  if (code !== 0) process.exit(code ?? 1);
}
