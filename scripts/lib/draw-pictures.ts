/** Draws pictures in a process of its own, because resvg and sharp need 300 MB, which end with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openPngCache } from '../../site/pictures/png-cache.ts';
import { ROOT } from './paths.ts';

const SCRIPT = join(ROOT, 'scripts', 'lib', 'draw-pictures-process.ts');

/** Without a limit, glibc keeps freed memory in an arena for each thread of the pool, which costs some 40 MB. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };

const drawnLine = z.tuple([z.int(), z.string().nullable()]);

/**
 * Draws pictures that the cache in `folder` doesn't have into it. `onDrawn` gets the index of each, and why it can't be drawn; null
 * if it is. Throws if the process fails.
 */
export async function drawPictures(
  svgs: readonly string[],
  folder: string,
  onDrawn: (index: number, error: string | null) => void,
): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, SCRIPT, folder], {
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // If the process ends before it has read everything, its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(svgs));
  const exit = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    onDrawn(...drawnLine.parse(JSON.parse(line)));
  }
  const [code] = await exit;
  if (code !== 0) throw new Error(`drawing pictures exited with ${code}`);
}

/** The pictures that the cache in `folder` doesn't have. */
export async function findUndrawn(svgs: Iterable<string>, folder: string): Promise<string[]> {
  const cache = await openPngCache(folder);
  const undrawn: string[] = [];
  for (const svg of svgs) if ((await cache.get(svg)) === null) undrawn.push(svg);
  return undrawn;
}
