/** Draws pictures in a process of its own, because resvg, sharp and the fonts need 200 MB, which end with it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { z } from 'zod';
import { PARALLEL } from '../../site/pictures/for-each-in-parallel.ts';
import { MALLOC_ENVIRONMENT } from './malloc-environment.ts';
import { ROOT } from './paths.ts';

const SCRIPT = join(ROOT, 'scripts', 'lib', 'draw-pictures-process.ts');

const drawnMessage = z.tuple([z.string(), z.string().nullable(), z.int()]);

/** The name of a picture, why it can't be drawn (null if it is), and how many pictures there are. */
export type DrawnMessage = z.infer<typeof drawnMessage>;

/** Called for each picture that is drawn or can’t be. */
export type DrawnListener = (...drawn: DrawnMessage) => void;

/** What a process is to draw. */
export type DrawMessage = 'all' | { readonly name: string };

/** A process that draws some pictures into a cache. */
export interface PictureProcess {
  /** Draws a picture unless the cache has it. Returns why it can't be drawn; null if it is. Throws if the process fails. */
  draw(name: string): Promise<string | null>;
  /** Draws all pictures, until the process is closed. Throws if the process fails. */
  drawAll(onDrawn: DrawnListener): Promise<void>;
  /** Ends the process after the pictures that are being drawn. */
  close(): Promise<void>;
}

/**
 * Starts a process that draws pictures into the cache in `folder`. `sources` is a stream of the text of a file of sources, of all
 * pictures at once, because they share their fonts.
 */
export function startPictureProcess(sources: Readable, folder: string): PictureProcess {
  const child = fork(SCRIPT, [folder], {
    // Most of what it uses is outside V8's heap: a larger young generation keeps 40 MB and saves no time.
    execArgv: [...process.execArgv, '--max-semi-space-size=2', '--expose-gc'],
    env: { ...process.env, ...MALLOC_ENVIRONMENT, UV_THREADPOOL_SIZE: String(PARALLEL) },
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  // Commands and pages that somebody waits for come first. Its threads, which start later, take this over.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const exited = once(child, 'exit').then(([code, signal]) => {
    // A terminal's Ctrl+C goes to the parent too, which is ending.
    if (code !== 0 && signal !== 'SIGINT')
      throw new Error(`drawing pictures exited with ${code ?? signal}`);
  });
  // Whoever waits for a picture gets it.
  exited.catch(() => {});
  // If the process ends before it has read everything, its exit code says why.
  if (child.stdin) pipeline(sources, child.stdin, () => {});

  const listeners = new Set<DrawnListener>();
  const allDrawn = Promise.withResolvers<void>();
  child.on('message', (message) => {
    if (message === 'all drawn') return allDrawn.resolve();
    const drawn = drawnMessage.parse(message);
    for (const listener of listeners) listener(...drawn);
  });
  // If the process has ended, its exit code says why.
  const send = (message: DrawMessage) => child.send(message, () => {});

  return {
    async draw(name) {
      const { promise, resolve } = Promise.withResolvers<string | null>();
      const listener: DrawnListener = (drawn, error) => drawn === name && resolve(error);
      listeners.add(listener);
      send({ name });
      const error = await Promise.race([promise, exited.then(() => 'the server was stopped')]);
      listeners.delete(listener);
      return error;
    },
    async drawAll(onDrawn) {
      listeners.add(onDrawn);
      send('all');
      await Promise.race([allDrawn.promise, exited]);
      listeners.delete(onDrawn);
    },
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/**
 * Draws pictures that the cache in `folder` doesn't have into it. `sources` is a stream of the text of a file of sources. Throws if
 * the process fails.
 */
export async function drawPictures(
  sources: Readable,
  folder: string,
  onDrawn: DrawnListener,
): Promise<void> {
  const drawing = startPictureProcess(sources, folder);
  await drawing.drawAll(onDrawn);
  await drawing.close();
}
