/** Draws pictures in a process of its own, because resvg and sharp need 300 MB, which end with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { z } from 'zod';
import { MALLOC_ENVIRONMENT } from './malloc-environment.ts';
import { ROOT } from './paths.ts';

const SCRIPT = join(ROOT, 'scripts', 'lib', 'draw-pictures-process.ts');

const drawnLine = z.tuple([z.string(), z.string().nullable(), z.int()]);

/** Gets the name of a picture, why it can't be drawn (null if it is), and how many pictures there are. */
export type DrawnListener = (name: string, error: string | null, total: number) => void;

/**
 * Draws pictures that the cache in `folder` doesn't have into it. `sources` is a stream of the text of a file of sources. Throws if
 * the process fails.
 */
export async function drawPictures(
  sources: Readable,
  folder: string,
  onDrawn: DrawnListener,
): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, '--expose-gc', SCRIPT, folder], {
    env: { ...process.env, ...MALLOC_ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'close');
  // If the process ends before it has read everything, its exit code says why.
  pipeline(sources, child.stdin, () => {});
  for await (const line of createInterface({ input: child.stdout })) {
    onDrawn(...drawnLine.parse(JSON.parse(line)));
  }
  const [code] = await exit;
  if (code !== 0) throw new Error(`drawing pictures exited with ${code}`);
}
