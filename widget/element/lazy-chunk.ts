/** Files of the widget that are loaded when they are first wanted, once for all elements of a page. */
import type { ControllerHost } from './controller-host.ts';
import { loadChunk } from './load-chunk.ts';

interface Chunk {
  /** The file's exports; null while they come, false where they can't be had. */
  exports: object | null | false;
  readonly settled: Promise<void>;
}

const chunks = new Map<string, Chunk>();

function startLoading(name: string): Chunk {
  const wanted: Chunk = {
    exports: null,
    settled: loadChunk(name).then((exports) => {
      wanted.exports = exports;
    }),
  };
  chunks.set(name, wanted);
  return wanted;
}

/** Registers a chunk that the script includes, so that it is never fetched. */
export function provideChunk(name: string, exports: object): void {
  chunks.set(name, { exports, settled: Promise.resolve() });
}

/**
 * The exports of `widget-{build}-{name}.js`, of which `Exports` is the promise of the build, or false where they can't be
 * had; null while they come, and then `host` is drawn again.
 */
export function lazyChunk<Exports extends object>(
  name: string,
  host: ControllerHost,
): Exports | null | false {
  const wanted = chunks.get(name) ?? startLoading(name);
  if (wanted.exports === null) void wanted.settled.then(() => host.requestUpdate());
  return wanted.exports as Exports | null | false;
}

/** Forgets what couldn't be had, so that it is asked for again when it is wanted again. */
export function forgetFailedChunks(): void {
  for (const [name, { exports }] of chunks) if (exports === false) chunks.delete(name);
}
