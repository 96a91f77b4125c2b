/** Runs work in a process of its own, so that its memory ends with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MALLOC_ENVIRONMENT } from './malloc-environment.ts';
import { ROOT } from './paths.ts';

/** What a process sends when it has done what its parent waits for. It may go on for a second, to write caches and free its memory. */
const DONE = 'done';

/** Tells the parent process that this one has done what that waits for. */
export function reportDone(): void {
  // The parent may have ended, perhaps without this process having noticed: an error is no failure.
  if (process.connected) process.send?.(DONE, () => {});
}

/**
 * Runs `scripts/lib/{name}.ts` with V8's `flags`, until it ends or reports that it is done. If it fails, it has printed why, and this
 * process exits with its code: at once, or at its own end if what it waited for is done.
 */
export async function runProcess(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<void> {
  const script = join(ROOT, 'scripts', 'lib', `${name}.ts`);
  const child = spawn(process.execPath, [...process.execArgv, ...flags, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...MALLOC_ENVIRONMENT },
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  // Exits itself, so that what cleans up at the exit runs.
  const stop = () => process.exit(1);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  let isDone = false;
  child.once('close', (code) => {
    process.removeListener('exit', kill);
    if (code === 0) return;
    if (!isDone) process.exit(code ?? 1);
    process.exitCode = code ?? 1;
  });
  // `DONE` is the only message.
  await Promise.race([once(child, 'message'), once(child, 'close')]);
  isDone = true;
  for (const signal of signals) process.removeListener(signal, stop);
}
